import { Button } from 'react-aria-components';
import type { Block, BlockKind } from '../../annotations/model/article.ts';
import { t } from '../words.ts';

/** Blocks shown at the most: enough to see what a text is; the rest can be changed when it is open. */
const shownBlocks = 200;

const next: Record<BlockKind, BlockKind> = { paragraph: 'boilerplate', boilerplate: 'heading', heading: 'paragraph' };

/** A text in its blocks as they are proposed; a press on one makes it the next kind. */
export function BlockPreview({
  text,
  blocks,
  onChange,
}: {
  text: string;
  blocks: readonly Block[];
  onChange: (blocks: readonly Block[]) => void;
}) {
  return (
    <section className="block-preview" aria-label={t('forms.add.preview')}>
      <p className="hint">{t('forms.add.previewHint')}</p>
      {blocks.slice(0, shownBlocks).map((block, i) => (
        <Button
          key={block.start}
          className={`block ${block.kind}`}
          onPress={() => onChange(blocks.with(i, { ...block, kind: next[block.kind] }))}
        >
          <small>{t(`blocks.${block.kind}`)}</small> {text.slice(block.start, block.end)}
        </Button>
      ))}
    </section>
  );
}
