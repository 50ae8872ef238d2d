import { ownerOf } from '../annotations/model/curated.ts';
import { nameFrom } from '../annotations/model/identifier.ts';
import { type Settings, SettingsSchema } from '../app/contract/settings.ts';
import type { Shape } from './personal-file.ts';
import { userName } from './user-name.ts';

/** What holds until a person sets something: they are called what the system calls them. */
function usualSettings(): Settings {
  const name = userName() || 'annotator';
  return { annotator: { id: ownerOf(nameFrom(name, 'annotator')), name }, theme: 'system', textSize: 16, keys: {} };
}

/** The file of a person's settings. */
export function settingsShape(): Shape<Settings> {
  return { schema: SettingsSchema, usual: usualSettings() };
}
