/**
 * Loaded into the app's main process before the app itself (`electron -r`), it notes when the first window is shown and
 * when text can be read in it, and writes both as one line of JSON to the file that VISAVIS_BENCH_REPORT names. So a
 * start is measured without a debugger, which would hold the app back.
 */
const { writeFileSync } = require('node:fs');
const { app } = require('electron');

const report = process.env.VISAVIS_BENCH_REPORT ?? '';

/** Runs in the page: resolves to the time at which a frame with the text of an article was drawn. */
const readable = `new Promise((resolve) => {
  const look = () => {
    const text = document.querySelector('.ProseMirror p');
    if (text === null || text.textContent === '') return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
})`;

app.once('browser-window-created', (_event, window) => {
  const shown = new Promise((resolve) => window.once('show', () => resolve(Date.now())));
  window.webContents.once('did-navigate', async () => {
    // The frame's own method, because the contents' one waits until the page has loaded.
    const read = await window.webContents.mainFrame.executeJavaScript(readable);
    writeFileSync(report, JSON.stringify({ shown: await shown, read }));
  });
});
