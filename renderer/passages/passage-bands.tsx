import { useOverPanes } from '../links/use-over-panes.ts';
import { crossTo } from '../state/passage-walking.ts';
import { shownPassage } from '../state/shared.ts';
import { sourceName } from '../state/source-name.ts';
import { type State, useStore } from '../state/store.ts';
import { viewOf } from '../state/views.ts';
import { t } from '../words.ts';
import { bandsOf, type DrawnBand } from './bands-on-screen.ts';

/** Bands between the panes, from each passage to where the next pane has it; nothing is looked for where there is none. */
export function PassageBands() {
  return useStore(hasBands) ? <Bands /> : null;
}

function hasBands({ passages, workspace }: State): boolean {
  return passages.length > 0 && !workspace.hidesPassages && workspace.panes.length > 1;
}

function Bands() {
  const { svg, drawing: bands, clip } = useOverPanes<readonly DrawnBand[]>([], bandsOf, isDrawnAlike);

  return (
    <svg ref={svg} className="passage-bands" aria-hidden>
      <defs>
        <clipPath id="bands-clip">
          <rect {...clip} />
        </clipPath>
      </defs>
      <g clipPath="url(#bands-clip)">
        {bands.map((band) => (
          <g key={band.key} className={band.isAt ? 'band at' : 'band'}>
            <path d={band.path} />
            <Gutter band={band} side="left" />
            <Gutter band={band} side="right" />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** Tags and the caret take no room, so they move nothing. */
function isDrawnAlike(state: State, before: State): boolean {
  return (
    state.open?.project.articles === before.open?.project.articles &&
    state.passages === before.passages &&
    state.workspace.hidesPassages === before.workspace.hidesPassages &&
    state.workspace.closed === before.workspace.closed &&
    shownPassage(state) === shownPassage(before)
  );
}

/** Beside an end of a passage: a click there goes to the other end. The keyboard has its own keys for that. */
function Gutter({ band, side }: { band: DrawnBand; side: 'left' | 'right' }) {
  const { left, top, right, bottom } = band[side];
  const here = band.ends[side];
  const there = band.ends[side === 'left' ? 'right' : 'left'];
  const open = useStore(({ open }) => open);
  const words = {
    article: open === null ? '' : sourceName(open.project, there.article),
    similarity: there.passage.similarity,
  };
  return (
    <rect
      aria-hidden
      x={left}
      y={top}
      width={Math.max(0, right - left)}
      height={bottom - top}
      // The press would take the focus, which goes to the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void crossTo(there)}
      // What lies over a text does not keep it from scrolling.
      onWheel={({ deltaY }) => viewOf(here.article)?.scrollBy(deltaY)}
    >
      <title>{t('passages.band', words)}</title>
    </rect>
  );
}
