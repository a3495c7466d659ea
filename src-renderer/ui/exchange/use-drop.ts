import { type DragEvent, useState } from 'react';
import { drop as letRun } from '#base/drop.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import type { GivenFile } from '../session/ports.ts';

/** Bigger files are no exchange files; they are not even read (exchange.md §5.2). */
const MOST_BYTES = 256 * 1024 * 1024;

export type DropTarget = {
  /** Whether a file hangs over the screen. */
  readonly isOver: boolean;
  readonly events: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

/** Takes one file that is dragged onto the screen. */
export function useDrop(show: (file: GivenFile) => void): DropTarget {
  const refuse = useRefuse();
  const [isOver, setIsOver] = useState(false);
  const read = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return refuse({ reason: 'too-big', detail: `${file.name}: ${file.size} bytes` });
    try {
      return show({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      // A folder looks like a file until it is read.
      return refuse({ reason: 'unknown-content', detail: String(error) });
    }
  };
  return {
    isOver,
    events: {
      onDragOver: (event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      },
      onDragLeave: (event) => {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setIsOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) letRun(read(file), 'a dropped file is read');
      },
    },
  };
}
