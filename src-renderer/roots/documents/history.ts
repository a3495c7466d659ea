import { ok } from '#base/result.ts';
import { type DocumentSources, type Drawn, versionOf, type WishOf } from './document-kind.ts';

export async function historyKind({ history, id, time }: WishOf<'history'>, { paper, house }: DocumentSources): Drawn {
  const options = { paper, house, version: versionOf(time) };
  return Promise.resolve(ok({ title: history.title, draw: (word) => word.history(history, id, options) }));
}
