import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { drop } from '#base/drop.ts';
import type { GivenFiles } from '../session/ports.ts';
import { useEngine } from '../session/session-context.ts';
import {
  addFiles,
  CLOSED,
  closeQueue,
  openNext,
  putAside,
  type QueuePlaces,
  showFiles,
  type Shown,
  skipped,
} from './file-queue.ts';
import { decided, type FileOutcome, type ImportState } from './import-state.ts';

export type FileQueueDoings = Shown & {
  /** Looks at these files instead of what is shown. */
  readonly show: (given: GivenFiles) => void;
  /** Looks at these files after those that wait. */
  readonly add: (given: GivenFiles) => void;
  /** Whether other files came with the one that is shown, or behind it since. */
  readonly isSeveral: () => boolean;
  readonly setState: (state: ImportState) => void;
  /** Notes what became of the file that is shown, and opens the next. */
  readonly advance: (outcome: FileOutcome) => void;
  /** Puts the file that is shown aside and opens the next. */
  readonly skip: () => void;
  readonly close: () => void;
};

/**
 * Files from outside, one after the other on the screen; each is opened when its turn comes, since a card that was accepted
 * decides how the next file reads. A file that is closed, skipped or left is put aside.
 */
export function useFileQueue(): FileQueueDoings {
  const engine = useEngine();
  const [store] = useState(() => createStore<Shown>(() => CLOSED));
  const shown = useStore(store);
  const doings = useMemo(
    () => doingsAt({ engine, now: store.getState, put: (next) => store.setState(next, true) }),
    [engine, store],
  );
  useEffect(
    () => () => {
      putAside(engine, store.getState().state);
      store.setState(CLOSED, true);
    },
    [engine, store],
  );
  return { ...shown, ...doings };
}

function doingsAt(places: QueuePlaces): Omit<FileQueueDoings, keyof Shown> {
  // One sorting after the other: files that come while others are sorted stand behind them.
  let line = Promise.resolve();
  const inLine = (work: () => Promise<void>): void => {
    line = line.then(work);
    drop(line, 'files from outside are sorted');
  };
  const advance = (outcome: FileOutcome): void => {
    drop(openNext(places, decided(places.now().queue, outcome)), 'the next file from outside is shown');
  };
  return {
    show: (given) => inLine(() => showFiles(places, given)),
    add: (given) => inLine(() => addFiles(places, given)),
    isSeveral: () => places.now().queue.several,
    setState: (state) => places.put({ state, queue: places.now().queue }),
    advance,
    skip: () => advance(skipped(places)),
    close: () => closeQueue(places),
  };
}
