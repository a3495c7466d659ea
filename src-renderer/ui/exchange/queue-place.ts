import { createContext, useContext } from 'react';
import type { Position } from './import-state.ts';

/** Where the file in the pane stands among several, and how to go past it; null for a file that came alone. */
export type QueuePlace = { readonly position: Position | null; readonly skip: () => void };

export const QueuePlaceContext = createContext<QueuePlace | null>(null);

export function useQueuePlace(): QueuePlace | null {
  return useContext(QueuePlaceContext);
}
