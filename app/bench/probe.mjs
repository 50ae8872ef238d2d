/**
 * What runs in the page to time it; Playwright carries these functions there, so none may use anything beside itself.
 * Times are milliseconds. "Painted" is the first task after the animation frame that found the change: style, layout and
 * paint of that frame are done then.
 */

/**
 * @typedef {object} Stroke
 * @property {number} drawn from the key press until the marks of the text have changed in the document
 * @property {number} painted until the frame with them is painted, which includes waiting for the screen's next frame
 * @property {number} frame how long that frame took by itself
 * @property {number} saved until a frame is painted in which the status says that the change is saved
 */

/** Make ready for a key press that changes the tags on the active text. */
export function expectChange() {
  const text = document.querySelector('.pane.active .ProseMirror');
  if (text === null) throw new Error('there is no active pane');
  const marks = text.getElementsByTagName('mark');
  const before = marks.length;
  let pressed = 0;
  const listening = { capture: true, once: true };
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), listening);

  /** @type {() => Promise<{began: number, ended: number}>} */
  const nextFrame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const began = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ began, ended: performance.now() });
        port2.postMessage(null);
      });
    });

  const drawing = new Promise((resolve) => {
    const observer = new MutationObserver(async () => {
      if (marks.length === before) return;
      observer.disconnect();
      const drawn = performance.now() - pressed;
      const { began, ended } = await nextFrame();
      resolve({ drawn, painted: ended - pressed, frame: ended - began });
    });
    observer.observe(text, { childList: true, subtree: true });
  });
  const saving = new Promise((resolve) => {
    const stop = window.visavis.listen('saving', async ({ state }) => {
      if (state !== 'saved') return;
      stop();
      const { ended } = await nextFrame();
      resolve(ended - pressed);
    });
  });
  window.stroke = Promise.all([drawing, saving]).then(([times, saved]) => ({ ...times, saved }));
}

/**
 * What the key press led to, once it is painted and saved.
 * @returns {Promise<Stroke>}
 */
export function outcomeOf() {
  return window.stroke;
}

/**
 * @typedef {object} Offered
 * @property {number} drawn from the key press until the rows of authority lists that it asked for are in the document
 * @property {number} painted until the frame with them is painted
 */

/** Make ready for a key press that looks for an entity. */
export function expectOffers() {
  let pressed = 0;
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  window.offers = new Promise((resolve) => {
    let isAsked = false;
    const observer = new MutationObserver(() => {
      if (document.querySelector('.candidates-waiting') !== null) isAsked = true;
      else if (isAsked) {
        observer.disconnect();
        const drawn = performance.now() - pressed;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ drawn, painted: performance.now() - pressed });
          port2.postMessage(null);
        });
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/**
 * When the rows were there that a key press asked for.
 * @returns {Promise<Offered>}
 */
export function offersOf() {
  return window.offers;
}

/**
 * @typedef {object} Scrolled
 * @property {readonly number[]} intervals from each frame to the next
 * @property {readonly number[]} work of each frame: what scrolling leads to, such as other texts that follow, drawing the
 *   tags that came into sight, layout and paint
 */

/**
 * Scrolls the active text by a fifth of its height a frame, and back from its end.
 * @param {number} frames
 * @returns {Promise<Scrolled>}
 */
export function scroll(frames) {
  const found = document.querySelector('.pane.active .scroller');
  if (found === null) throw new Error('there is no active pane');
  const scroller = found;
  let step = scroller.clientHeight / 5;
  /** @type {number[]} */
  const intervals = [];
  /** @type {number[]} */
  const work = [];
  // A frame begins with the events of what was scrolled in the one before.
  let began = Number.NaN;
  const beginning = () => {
    if (Number.isNaN(began)) began = performance.now();
  };
  window.addEventListener('scroll', beginning, { capture: true });
  return new Promise((resolve) => {
    /** @type {(last: number | null) => void} */
    const next = (last) => {
      requestAnimationFrame((time) => {
        beginning();
        const frame = began;
        began = Number.NaN;
        if (last !== null) intervals.push(time - last);
        if (intervals.length === frames) {
          window.removeEventListener('scroll', beginning, { capture: true });
          return resolve({ intervals, work });
        }
        const before = scroller.scrollTop;
        scroller.scrollTop += step;
        if (scroller.scrollTop === before) step = -step;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => work.push(performance.now() - frame);
        port2.postMessage(null);
        next(time);
      });
    };
    next(null);
  });
}

/**
 * Make ready for words typed into the concordance's field; the time ends with the frame in which other lines are drawn. The
 * same lines again say nothing of the time: after five seconds that is given up, as -1.
 */
export function expectLines() {
  const table = document.querySelector('.concordance tbody');
  if (table === null) throw new Error('there is no concordance');
  window.lines = new Promise((resolve) => {
    let typed = 0;
    window.addEventListener('input', () => (typed = performance.now()), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (typed === 0) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - typed);
        port2.postMessage(null);
      });
    });
    observer.observe(table, { childList: true, subtree: true, characterData: true });
    setTimeout(() => resolve(-1), 5_000);
  });
}

/**
 * What the words led to, once it is painted, in milliseconds.
 * @returns {Promise<number>}
 */
export function linesOf() {
  return window.lines;
}

/**
 * Make ready for a key that draws the matrix, or another place in it; the time ends with the frame that has it. What
 * changes nothing is given up after twenty seconds, as -1.
 */
export function expectMatrix() {
  window.lines = new Promise((resolve) => {
    let pressed = 0;
    window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true, once: true });
    const before = document.querySelector('.matrix .at')?.id ?? '';
    const look = () => {
      const grid = document.querySelector('.matrix [role="grid"]');
      const at = grid?.querySelector('.at');
      const isThere = pressed !== 0 && grid?.querySelector('.said') != null && at != null && at.id !== before;
      if (!isThere) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - pressed);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
    setTimeout(() => resolve(-1), 20_000);
  });
}

/**
 * When the matrix was painted after the key, in milliseconds.
 * @returns {Promise<number>}
 */
export function matrixDrawn() {
  return window.lines;
}

/** Make ready for the key that locks the panes; the time ends with the frame in which they are level. */
export function expectLevel() {
  const said = document.querySelector('#root > [aria-live="polite"]');
  if (said === null) throw new Error('there is no place where things are said');
  let pressed = 0;
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  window.level = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(null);
      });
    });
    observer.observe(said, { childList: true, subtree: true, characterData: true });
  });
}

/**
 * How long it took, in milliseconds.
 * @returns {Promise<number>}
 */
export function levelOf() {
  return window.level;
}

/**
 * @typedef {object} Reviewed
 * @property {number} marked from the key until the frame that has the marks of what differs
 * @property {number} listed until the frame in which all articles are compared and listed
 * @property {number} longest the longest from one frame to the next between these two
 */

/** Make ready for the key that begins the review. */
export function expectDifferences() {
  let pressed = 0;
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  window.reviewed = new Promise((resolve) => {
    let marked = 0;
    let longest = 0;
    let last = 0;
    const look = () => {
      const now = performance.now();
      if (pressed !== 0) {
        if (marked !== 0) longest = Math.max(longest, now - last);
        if (marked === 0 && document.querySelector('.difference-end') !== null) marked = now - pressed;
        const rows = document.querySelector('.differences [role="grid"]')?.getAttribute('aria-rowcount') ?? '1';
        if (marked !== 0 && Number(rows) > 1) {
          resolve({ marked, listed: now - pressed, longest });
          return;
        }
      }
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * What the key led to.
 * @returns {Promise<Reviewed>}
 */
export function reviewedIn() {
  return window.reviewed;
}

/**
 * @typedef {object} HistorySeen
 * @property {number} took from the key until the frame that has what is waited for, in milliseconds
 * @property {number} longest the longest from one frame to the next until then
 */

/**
 * Make ready for a key in the history.
 * @param {string} awaited `rows`, `end` or `count`: its first rows, its last one, or that another number of them fits
 */
export function expectHistory(awaited) {
  const counted = () => document.querySelector('.audit .filter-bar [aria-live]')?.textContent ?? '';
  const before = counted();
  const isThere = () => {
    const grid = document.querySelector('.audit [role="grid"]');
    if (awaited === 'count') return counted() !== before;
    if (awaited === 'rows') return grid?.querySelector('tbody time') != null;
    return grid?.querySelector('tr.at time') != null;
  };
  let pressed = 0;
  window.addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true });
  window.seen = new Promise((resolve) => {
    let longest = 0;
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      if (pressed !== 0) longest = Math.max(longest, now - last);
      last = now;
      if (pressed !== 0 && isThere()) resolve({ took: now - pressed, longest });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * What the key led to.
 * @returns {Promise<HistorySeen>}
 */
export function historyIn() {
  return window.seen;
}
