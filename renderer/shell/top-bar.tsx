import { MoonStar, Search, SunMedium } from 'lucide-react';
import { Button, Group, ToggleButton, ToggleButtonGroup, Toolbar } from 'react-aria-components';
import { layers } from '../../annotations/model/annotation.ts';
import { modes } from '../../app/contract/workspace.ts';
import { KeyOf } from '../controls/key.tsx';
import { ShortLabel } from '../controls/short-label.tsx';
import { run } from '../run.ts';
import { setMode } from '../state/mode.ts';
import { togglePassages } from '../state/passage-walking.ts';
import { useStore } from '../state/store.ts';
import { toggleSuggestions } from '../state/suggesting.ts';
import { toggleLayer } from '../state/workspace.ts';
import { t } from '../words.ts';
import { AlignedToggle } from './aligned-toggle.tsx';
import { BlindChip } from './blind-chip.tsx';

/** Title, the way to everything (the palette), and what is shown. */
export function TopBar() {
  const title = useStore(({ open }) => open?.project.info.title);
  const hidden = useStore(({ workspace }) => workspace.hiddenLayers);
  const hidesSuggestions = useStore(({ workspace }) => workspace.hidesSuggestions);
  // Suggestions are of what is to be tagged, not of what is.
  const isReviewing = useStore(({ workspace }) => workspace.mode === 'review');
  const hidesPassages = useStore(({ workspace }) => workspace.hidesPassages);
  return (
    <header className="top-bar">
      <h1>{title}</h1>
      <Modes />
      <BlindChip />
      <Button className="search" onPress={() => run('palette')}>
        <Search size={14} aria-hidden />
        <span>{t('bar.search')}</span>
        <KeyOf action="palette" />
      </Button>
      <Toolbar aria-label={t('bar.label')}>
        <Group aria-label={t('bar.layers')} className="segments">
          {layers.map((layer) => (
            <ToggleButton key={layer} isSelected={!hidden.includes(layer)} onChange={() => toggleLayer(layer)}>
              <i className={`swatch ${layer}`} aria-hidden />
              <ShortLabel>{t(`layers.${layer}`)}</ShortLabel> <KeyOf action={`toggle-${layer}`} />
            </ToggleButton>
          ))}
          {!isReviewing && (
            <ToggleButton isSelected={!hidesSuggestions} onChange={toggleSuggestions}>
              <i className="swatch suggestion-swatch" aria-hidden />
              <ShortLabel>{t('suggesting.toggle')}</ShortLabel> <KeyOf action="toggle-suggestions" />
            </ToggleButton>
          )}
          <ToggleButton isSelected={!hidesPassages} onChange={togglePassages}>
            <i className="swatch passage-swatch" aria-hidden />
            <ShortLabel>{t('passages.toggle')}</ShortLabel> <KeyOf action="toggle-passages" />
          </ToggleButton>
        </Group>
        <AlignedToggle />
        <Button className="icon" aria-label={t('bar.theme')} onPress={() => run('switch-theme')}>
          <SunMedium size={16} className="only-dark" aria-hidden />
          <MoonStar size={16} className="only-light" aria-hidden />
        </Button>
      </Toolbar>
    </header>
  );
}

/** What the middle of the window shows. */
function Modes() {
  const mode = useStore(({ workspace }) => workspace.mode);
  return (
    <ToggleButtonGroup
      className="segments modes"
      aria-label={t('overview.mode')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[mode]}
      onSelectionChange={(chosen) => setMode(modes.find((candidate) => chosen.has(candidate)) ?? mode)}
    >
      {modes.map((id) => (
        <ToggleButton key={id} id={id}>
          <ShortLabel>{t(`overview.modes.${id}`)}</ShortLabel>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
