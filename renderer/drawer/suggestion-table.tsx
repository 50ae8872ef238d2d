import type { KeyboardEvent } from 'react';
import { hull } from '../../annotations/model/span.ts';
import { rowOf } from '../../annotations/search/concordance.ts';
import { suggestionKey } from '../../annotations/suggestions/pending.ts';
import { reasonSentence } from '../../app/contract/words/words.ts';
import { SuggestedType } from '../controls/suggested-type.tsx';
import { acceptSuggestion, bringBack, skipSuggestion } from '../state/answering.ts';
import { placeOf } from '../state/list.ts';
import { canWrite, type OpenProject, useStore } from '../state/store.ts';
import { type Placed, suggestedWords, visitSuggestion } from '../state/suggesting.ts';
import { t } from '../words.ts';
import { Grid, type Place } from './grid.tsx';

const columns = ['type', 'left', 'words', 'right', 'because', 'place', 'article'] as const;

/** Suggestions, a line for each. The text follows the line one is on; Enter goes there, A accepts, S skips or brings back. */
export function SuggestionTable(props: {
  open: OpenProject;
  places: readonly Placed[];
  isOneArticle: boolean;
  isSkipped: boolean;
  empty: string;
}) {
  const { open, places, isOneArticle, isSkipped, empty } = props;
  const { article, key } = useStore(({ suggestions }) => suggestions.at);
  const writable = useStore(canWrite);
  const at = places.findIndex((place) => place.article === article && suggestionKey(place.suggestion) === key);
  const go = (to: number, focus: boolean) => {
    const place = places[to];
    if (place !== undefined) void visitSuggestion(place, { focus });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    const place = places[at];
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'a' && writable) void acceptSuggestion({ place, focus: false });
    else if (event.key === 's' && isSkipped) bringBack([place]);
    else if (event.key === 's') void skipSuggestion({ place, focus: false });
    else return false;
    return true;
  };
  return (
    <Grid
      label={t('suggesting.label')}
      keys={t('suggesting.keys')}
      columns={columns
        .slice(0, isOneArticle ? -1 : undefined)
        .map((id) => ({ id, head: t(`suggesting.columns.${id}`) }))}
      count={places.length}
      at={at}
      onMove={(to) => go(to, false)}
      onGo={(to) => go(to, true)}
      onKey={onKey}
      empty={<p className="hint">{empty}</p>}
    >
      {(index, place) => (
        <Line open={open} suggested={places[index]} place={place} isAt={index === at} isOneArticle={isOneArticle} />
      )}
    </Grid>
  );
}

function Line(props: {
  open: OpenProject;
  suggested: Placed | undefined;
  place: Place;
  isAt: boolean;
  isOneArticle: boolean;
}) {
  const { open, suggested, place, isAt, isOneArticle } = props;
  const article = suggested === undefined ? undefined : open.project.articles.get(suggested.article);
  if (suggested === undefined || article === undefined) return null;
  const { suggestion } = suggested;
  const span = hull(suggestion.spans);
  const text = open.project.texts.get(article.id) ?? '';
  const { left, right } = rowOf({ article: article.id, span }, { text, blocks: article.blocks });
  return (
    <tr {...place} aria-selected={isAt}>
      <td>
        <SuggestedType suggestion={suggestion} />
      </td>
      <td className="left">
        <bdi>{left}</bdi>
      </td>
      <th scope="row">{suggestedWords(open, suggested)}</th>
      <td className="right">{right}</td>
      <td>{reasonSentence(suggestion.because)}</td>
      <td>{placeOf(article, span.start)}</td>
      {!isOneArticle && <td>{article.source.outlet || article.title}</td>}
    </tr>
  );
}
