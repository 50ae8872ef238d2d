import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Extent, promised, taggedProject } from './tagged.ts';

export { promised };

/** Adds the invented articles and their tags to a project's folder, as the program would have written them. */
export async function writeTagged(folder: string, extent: Extent): Promise<void> {
  const { articles, texts, annotations } = taggedProject(extent);
  const write = async (place: string, content: object) => {
    const file = path.join(folder, place);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify({ schema: 1, ...content }));
  };
  for (const [id, described] of articles) {
    const text = texts.get(id) ?? '';
    const sha256 = createHash('sha256').update(text).digest('hex');
    await write(path.join('articles', `${id}.json`), { upTo: {}, article: { ...described, sha256 }, text });
    for (const annotator of extent.annotators) {
      const own = [...(annotations.get(id)?.values() ?? [])].filter(({ creator }) => creator === annotator);
      const nothing = { links: [], progress: [], segments: [], decisions: [] };
      await write(path.join('annotations', annotator, `${id}.json`), { upTo: {}, annotations: own, ...nothing });
    }
  }
}
