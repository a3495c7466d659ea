import { type DragEvent, useState } from 'react';
import { drop as letRun } from '#base/drop.ts';
import type { GivenFile, GivenFiles } from '../session/ports.ts';

/** What is taken at once, as through a dialog. More is not even read (exchange.md §5.2). */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_FILES = 50;

export type DropTarget = {
  /** Whether a file hangs over the screen. */
  readonly isOver: boolean;
  readonly events: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

/** Takes the files that are dragged onto the screen. */
export function useDrop(show: (given: GivenFiles) => void): DropTarget {
  const [isOver, setIsOver] = useState(false);
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
        // The list is emptied when the event has passed.
        const dropped = Array.from(event.dataTransfer.files);
        if (dropped.length > 0) letRun(readDropped(dropped).then(show), 'dropped files are read');
      },
    },
  };
}

async function readDropped(dropped: readonly File[]): Promise<GivenFiles> {
  const files: GivenFile[] = [];
  const unread: GivenFiles['unread'][number][] = [];
  let room = MOST_BYTES;
  for (const [index, { name, size }] of dropped.entries()) {
    if (index >= MOST_FILES) unread.push({ name, reason: 'too-many-files' });
    else if (size > room) unread.push({ name, reason: 'too-big' });
    else {
      const bytes = await bytesOf(dropped[index]);
      room -= bytes?.length ?? 0;
      if (bytes === null) unread.push({ name, reason: 'not-found' });
      else files.push({ name, bytes });
    }
  }
  return { files, unread };
}

/** Null for what cannot be read: a folder looks like a file until then. */
async function bytesOf(file: File | undefined): Promise<Uint8Array | null> {
  try {
    return file === undefined ? null : new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
