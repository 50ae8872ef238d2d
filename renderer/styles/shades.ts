import type { Layer } from '../../annotations/model/annotation.ts';
import { distance, type Vision, visions } from '../../annotations/model/colour-vision.ts';
import type { Colour, TagType } from '../../annotations/model/tagset.ts';
import tokens from './tokens.css?raw';

/** What tokens.css says that each colour is, light and dark: read from there, so that it is said once. */

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** A colour is filled in behind words or drawn as a line under them. */
export type Form = 'fill' | 'line';

/** How each layer is drawn on the text. */
export const formOf: Readonly<Record<Layer, Form>> = { entity: 'fill', claim: 'line', translation: 'line' };

/**
 * How far apart two colours must lie, in hundredths of OKLab, to be told apart at a glance and not side by side. A line two
 * pixels thick needs more than a filled word does.
 */
export const enough: Readonly<Record<Form, number>> = { fill: 5, line: 8 };

const darkFrom = tokens.indexOf('[data-theme="dark"]');
const sheets: Readonly<Record<Theme, string>> = { light: tokens.slice(0, darkFrom), dark: tokens.slice(darkFrom) };

/** A token's value where it is a colour, as `#rrggbb`. */
export function token(name: string, theme: Theme): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheets[theme])?.[1];
  if (value === undefined) throw new Error(`tokens.css gives --${name} no colour that is ${theme}`);
  return value;
}

/** For which kinds of colour vision two colours are hard to tell apart, in the better or the worse of the themes. */
export function confusedBy(one: Colour, other: Colour, form: Form): Vision[] {
  return visions.filter((vision) =>
    themes.some(
      (theme) => distance(token(`${one}-${form}`, theme), token(`${other}-${form}`, theme), vision) < enough[form],
    ),
  );
}

/** Two types of a layer that are hard to tell apart by colour, and for whom. */
export interface Confusion {
  readonly one: TagType;
  readonly other: TagType;
  readonly by: readonly Vision[];
}

/** Every two types of a list that are hard to tell apart where a layer draws them. */
export function confusionsIn(types: readonly TagType[], layer: Layer): Confusion[] {
  return types.flatMap((one, at) =>
    types
      .slice(at + 1)
      .map((other) => ({ one, other, by: confusedBy(one.colour, other.colour, formOf[layer]) }))
      .filter(({ by }) => by.length > 0),
  );
}
