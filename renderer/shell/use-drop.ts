import { useEffect } from 'react';
import { readHanded } from '../state/exchanging.ts';
import { readTexts } from '../state/intake.ts';
import { getState } from '../state/store.ts';

/**
 * Files and folders dropped anywhere on the window are texts to add; a JSON file, where a project is open, is what a
 * colleague handed over.
 */
export function useDrop(): void {
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const paths = window.visavis.pathsOf([...(event.dataTransfer?.files ?? [])]);
      const [only, other] = paths;
      if (only === undefined) return;
      const isHanded = other === undefined && /\.json$/i.test(only) && getState().open !== null;
      void (isHanded ? readHanded({ from: 'file', place: only }) : readTexts(paths));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
}
