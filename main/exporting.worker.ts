import { parentPort } from 'node:worker_threads';
import type { Annotation } from '../annotations/model/annotation.ts';
import { Problem } from '../annotations/model/problem.ts';
import type { Project } from '../annotations/model/project.ts';
import { exportAs } from '../app/exchange.ts';
import type { ExportAnswer, ExportMessage } from './exporting.ts';

/** Writes an export in a thread of its own, article by article as the project arrives, and tells how far it is. */

if (parentPort === null) throw new Error('This runs as a worker.');
const port = parentPort;

let frame: Omit<Project, 'texts' | 'annotations'> | null = null;
const texts = new Map<string, string>();
const annotations = new Map<string, ReadonlyMap<string, Annotation>>();

port.on('message', (message: ExportMessage) => {
  switch (message.say) {
    case 'project':
      frame = message.frame;
      break;
    case 'article':
      texts.set(message.id, message.text);
      if (message.annotations !== undefined) annotations.set(message.id, message.annotations);
      break;
    case 'write':
      answer(() => {
        if (frame === null) throw new Error('Asked to write before the project came.');
        const tell = (done: number, total: number) =>
          port.postMessage({ say: 'progress', done, total } satisfies ExportAnswer);
        const making = { ...message.making, tell };
        const { content, ...exported } = exportAs(
          message.format,
          { ...frame, texts, annotations },
          message.selection,
          making,
        );
        return { say: 'written', exported, bytes: new TextEncoder().encode(content) };
      });
  }
});

/** What was foreseen goes back as a value; anything else ends the worker, which is an answer too. */
function answer(write: () => ExportAnswer): void {
  try {
    const written = write();
    port.postMessage(written, written.say === 'written' ? [written.bytes.buffer] : []);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    port.postMessage({ say: 'problem', problem: error.toData() } satisfies ExportAnswer);
  }
}
