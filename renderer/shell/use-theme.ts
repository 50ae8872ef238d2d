import { useEffect } from 'react';
import { setState, useStore } from '../state/store.ts';

/** Light or dark as the person chose it, or as the system has it; and the size of the text. */
export function useTheme(): void {
  const { theme, textSize } = useStore(({ settings }) => settings);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const draw = () => {
      const isDark = theme === 'dark' || (theme === 'system' && system.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
      setState({ isDark });
    };
    draw();
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${textSize}px`);
  }, [textSize]);
}
