import { useEffect } from 'react';
import { useStore } from '../state/store.ts';

/** Light or dark as the person chose it, or as the system has it; and the size of the text. */
export function useTheme(): void {
  const { theme, textSize } = useStore(({ settings }) => settings);
  useEffect(() => {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const draw = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
    };
    draw();
    system.addEventListener('change', draw);
    return () => system.removeEventListener('change', draw);
  }, [theme]);
  useEffect(() => {
    document.documentElement.style.setProperty('--text-size', `${textSize}px`);
  }, [textSize]);
}
