import { isComplaint } from './complaints.ts';
import { expect, test } from './launch.ts';

const lines: readonly (readonly [line: string, complaint: boolean])[] = [
  ['Uncaught Exception:', true],
  ['(node:12) UnhandledPromiseRejectionWarning: Error: lost', true],
  ['A JavaScript error occurred in the main process', true],
  ['    at openProject (file:///app/out/main/main.js:10:4)', true],
  ['Debugger listening on ws://127.0.0.1:1/2', false],
  ['[12:1122/114303.029561:ERROR:bus.cc(407)] Failed to connect to the bus', false],
  ['[12:1122/114303.029561:INFO:CONSOLE(1)] "Uncaught Error: on a page", source: app://visavis/ (1)', false],
  ['Saved.', false],
];

for (const [line, complaint] of lines) {
  test(`"${line}" is ${complaint ? 'a' : 'no'} complaint`, () => {
    expect(isComplaint(line)).toBe(complaint);
  });
}

test('an error on a page that nobody caught fails a test', async ({ app }) => {
  test.fail();
  const { window } = await app.launch();
  const heard = window.waitForEvent('pageerror');
  await window.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    }, 0);
  });
  await heard;
});

test('an error that a test expects does not fail it', async ({ app }) => {
  app.expectComplaint(/nobody catches this/);
  const { window } = await app.launch();
  const heard = window.waitForEvent('pageerror');
  await window.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    }, 0);
  });
  await heard;
});
