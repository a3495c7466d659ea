import { wireHave } from '#exchange/manifest.ts';
import { EXCHANGE_LIMITS } from '#exchange/limits.ts';
import type { PackOrder, PackRange } from '#exchange/pack.ts';
import type { PartSize } from '#exchange/parts.ts';
import { shareableHave } from '#exchange/plan.ts';
import type { EngineContext, PartsInMaking } from './context.ts';

/** Sets that nobody finished are forgotten from the oldest on: what they would have brought is planned anew. */
const MOST_SETS = 200;
/** The text form takes 65 bytes for 48. */
const TEXT_SHARE = 0.73;

/** How big each file may be, and what of that is taken before the first entry. */
export function partSize(context: EngineContext, form: 'file' | 'text', order: PackOrder): PartSize {
  const most = context.partSize ?? EXCHANGE_LIMITS.part;
  const regions = order.recipients.map(({ region }) => region);
  const have = wireHave(shareableHave(order.feeds, regions));
  const { revocations, introductions, forks } = order;
  const tips = Object.keys(have).length * 16;
  const fixed = 1500 + tips + JSON.stringify({ have, revocations, introductions, forks }).length;
  return { bytes: form === 'text' ? Math.floor(most * TEXT_SHARE) : most, fixed };
}

/** Remembers how something was cut; what is not made yet only by its numbers. */
export function beginParts(
  context: EngineContext,
  {
    office,
    form,
    parts,
  }: Pick<PartsInMaking, 'office' | 'form'> & { readonly parts: readonly (readonly PackRange[])[] },
): PartsInMaking {
  const { making } = context.state;
  const [oldest] = making.keys();
  if (oldest !== undefined && making.size >= MOST_SETS) making.delete(oldest);
  const set = context.ids.next();
  const begun: PartsInMaking = {
    set,
    office,
    form,
    of: Math.max(1, parts.length),
    parts: parts.map((ranges) =>
      ranges.map(({ certificate, from, bodies, certificateKnown }) => {
        const { feed, office: author } = certificate.certificate;
        return { feed, office: author, from, to: from + bodies.length - 1, certificateKnown };
      }),
    ),
    made: new Set(),
    saved: new Set(),
  };
  making.set(set, begun);
  return begun;
}

/** Notes that a file was saved; says whether all that belong to it were by now. A file of no known set is all there is. */
export function partSaved(context: EngineContext, sha256: string): boolean {
  const { making } = context.state;
  const found = [...making.values()].find(({ made }) => made.has(sha256));
  if (found === undefined) return true;
  found.saved.add(sha256);
  const isWhole = found.saved.size === found.of;
  if (isWhole) making.delete(found.set);
  return isWhole;
}
