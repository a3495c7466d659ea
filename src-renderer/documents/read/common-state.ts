import { historyOf } from '../history.ts';
import type { RecordDocument } from '../record-document.ts';
import { changesOfHeader } from './moves.ts';

/**
 * The heads of what both moves knew out of a document that two offices moved at once; null when that cannot be told: it was
 * moved but once, or what was left behind was brought along since.
 */
export function latestCommon(origin: RecordDocument): readonly string[] | null {
  const history = historyOf(origin);
  const [one, other, ...more] = changesOfHeader(origin, history, 'movedTo');
  if (one === undefined || other === undefined || one === other || more.length > 0) return null;
  const known = history.knownTo(other);
  return history.latestOf(new Set([...history.knownTo(one)].filter((change) => known.has(change))));
}
