import { MoonStar, Search, SunMedium } from 'lucide-react';
import { Button, ToggleButton, ToggleButtonGroup, Toolbar } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { KeyOf } from '../controls/key.tsx';
import { run } from '../run.ts';
import { useStore } from '../state/store.ts';
import { toggleLayer } from '../state/workspace.ts';
import { t } from '../words.ts';

/** Title, the way to everything (the palette), and what is shown. */
export function TopBar() {
  const title = useStore(({ open }) => open?.project.info.title);
  const hidden = useStore(({ workspace }) => workspace.hiddenLayers);
  const shown = layers.filter((layer) => !hidden.includes(layer));
  return (
    <header className="top-bar">
      <h1>{title}</h1>
      <Button className="search" onPress={() => run('palette')}>
        <Search size={14} aria-hidden />
        <span>{t('bar.search')}</span>
        <KeyOf action="palette" />
      </Button>
      <Toolbar aria-label={t('bar.label')}>
        <ToggleButtonGroup
          aria-label={t('bar.layers')}
          className="segments"
          selectionMode="multiple"
          selectedKeys={shown}
        >
          {layers.map((layer) => (
            <ToggleButton key={layer} id={layer} onPress={() => toggleLayer(layer)}>
              <i className={`swatch ${layer}`} aria-hidden />
              {t(`layers.${layer}`)} <KeyOf action={`toggle-${layer}`} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button className="icon" aria-label={t('bar.theme')} onPress={() => run('switch-theme')}>
          <SunMedium size={16} className="only-dark" aria-hidden />
          <MoonStar size={16} className="only-light" aria-hidden />
        </Button>
      </Toolbar>
    </header>
  );
}
