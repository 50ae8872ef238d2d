import { linkStart, linksAt } from '../state/linked.ts';
import { type State, useStore } from '../state/store.ts';
import { type Drawing, drawingOf, mostLabels, nothing, underWay } from './on-screen.ts';
import { useOverPanes } from './use-over-panes.ts';

/** The links of the selected tag, drawn over the panes; as long as it has none, nothing is looked for. */
export function LinkCurves() {
  return useStore(hasCurves) ? <Curves /> : null;
}

function hasCurves(state: State): boolean {
  const { selected } = state.workspace;
  if (selected === '') return false;
  const start = linkStart(state);
  return linksAt(state, selected).length > 0 || (start !== undefined && start.id !== selected);
}

function Curves() {
  const { svg, drawing, clip } = useOverPanes<Drawing>(nothing, drawingOf, isDrawnAlike);

  const many = drawing.curves.length > mostLabels ? ' many' : '';
  return (
    <svg ref={svg} className={`link-curves${many}`} aria-hidden>
      <defs>
        <clipPath id="panes-clip">
          <rect {...clip} />
        </clipPath>
        <marker
          id="link-point"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M 0 0.5 L 8 4 L 0 7.5 Z" />
        </marker>
      </defs>
      <g clipPath="url(#panes-clip)">
        {drawing.curves.map(({ ids, path, isDirected }) => (
          <path
            key={ids[0]}
            className={ids[0] === underWay ? 'curve under-way' : 'curve'}
            data-links={ids.join(' ')}
            d={path}
            markerEnd={isDirected ? 'url(#link-point)' : undefined}
          />
        ))}
        {drawing.labels.map(({ id, text, at, isTurned }) => (
          <text key={id} transform={`translate(${at.x} ${at.y})${isTurned ? ' rotate(-90)' : ''}`}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

function isDrawnAlike(state: State, before: State): boolean {
  return state.open === before.open && state.workspace === before.workspace && state.linking === before.linking;
}
