import { present } from '#base/assert.ts';
import type { Writer } from '#documents/ports.ts';
import type { EngineContext, OwnFeed } from './context.ts';

/** Who writes in a feed: its id is the actor of every change in it (documents R6). */
export function writerIn(context: EngineContext, feed: OwnFeed): Writer {
  const { user } = present(context.state.self, 'nothing is written before the office was set up');
  return { actor: feed.certificate.certificate.feed, user, clock: context.clock };
}
