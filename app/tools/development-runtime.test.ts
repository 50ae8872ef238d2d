import { expect, test } from 'vitest';
import { placeOf } from './development-runtime.mjs';

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/locales/fr.pak', 'locales/fr.pak'],
  ['Cypress/v8_context_snapshot.bin', 'v8_context_snapshot.bin'],
  ['Cypress/chrome-sandbox', 'chrome-sandbox'],
  ['Cypress/', null],
  ['Cypress/browser_v8_context_snapshot.bin', null],
  ['Cypress/resources/', null],
  ['Cypress/resources/app/index.js', null],
  ['elsewhere/Cypress', null],
])('%s goes to %s', (name, place) => {
  expect(placeOf(name)).toBe(place);
});
