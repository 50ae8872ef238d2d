import type { Annotation, AttributeValue } from '../model/annotation.ts';
import { type Block, blockAt } from '../model/article.ts';
import { attributesOf, type Tagset, typeOf } from '../model/tagset.ts';
import type { Finding } from './finding.ts';

/** What tags say and lack: types, attributes, speakers, and whether they are on the article's own words at all. */
export function* contents(
  annotation: Annotation,
  { tagset, blocks, spoken }: { tagset: Tagset; blocks: readonly Block[]; spoken: ReadonlySet<string> },
): Generator<Finding> {
  const { article, layer, attributes, id } = annotation;
  const about = { article, annotations: [annotation] } as const;
  const type = typeOf(tagset, layer, annotation.type);
  if (type === undefined) yield { code: 'unknown-type', ...about };
  if (type?.retired === true) yield { code: 'retired-type', ...about };
  const missing = attributesOf(tagset, layer, annotation.type).filter(
    (attribute) => attribute.required && isEmpty(attributes[attribute.id]),
  );
  if (missing.length > 0) {
    yield { code: 'missing-attribute', ...about, attributes: missing.map(({ label }) => label) };
  }
  const isQuotation = layer === 'claim' && attributes.attribution === 'direct';
  if (isQuotation && isEmpty(attributes.speaker) && !spoken.has(id)) yield { code: 'no-speaker', ...about };
  if (isOnBoilerplate(annotation, blocks)) yield { code: 'boilerplate', ...about };
}

function isEmpty(value: AttributeValue | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether a span reaches into residue of the web page, which every count leaves out. */
function isOnBoilerplate({ spans }: Annotation, blocks: readonly Block[]): boolean {
  return spans.some(({ start, end }) => {
    for (let at = blockAt(blocks, start); ; at += 1) {
      const block = blocks[at];
      if (block === undefined || block.start >= end) return false;
      if (block.kind === 'boilerplate' && block.end > start) return true;
    }
  });
}
