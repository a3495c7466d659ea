import { ok, type Result } from '#base/result.ts';
import { makeRevocation } from '#exchange/revocation.ts';
import { commit } from '#store/commit.ts';
import type { KeyRotation, Refused, RevocationWhy } from '../engine.ts';
import { type EngineContext, refuse, revocationSignerOf, type Self, shellRefusal, signing } from '../engine/context.ts';
import { revocationRow } from '../engine/kept-revocations.ts';

/**
 * New keys for this office (exchange.md §5.2). The shell saves the recovery file and then replaces the key file in one step;
 * everything here follows from what it holds: the card, new feeds, who we are. So a crash in between leaves nothing half done.
 */
export async function rotateKeys(
  context: EngineContext,
  wish: KeyRotation,
): Promise<Result<{ readonly recovery: string }, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const { passphrase, suggestedName, revoke } = wish;
  const rotated = await context.shell.rotateKeys({ passphrase, suggestedName, office: self.office });
  if (!rotated.ok) {
    return rotated.error.reason === 'cancelled'
      ? refuse('cancelled')
      : shellRefusal('key-not-available', rotated.error);
  }
  context.state.self = { ...self, keys: rotated.value.keys };
  const { recovery } = rotated.value;
  if (revoke === null) return ok({ recovery });
  const said = await revokeBefore(context, self, revoke);
  return said.ok ? ok({ recovery }) : said;
}

/** The keys before say of themselves that they are revoked: whoever knows them believes it, also through other offices. */
function revokeBefore(context: EngineContext, before: Self, why: RevocationWhy): Promise<Result<null, Refused>> {
  const key = new Uint8Array(before.keys.signing);
  return signing(async () => {
    const date = context.clock.now();
    const revocation = await makeRevocation(
      { office: before.office, signing: key, date, ...why },
      { office: before.office, key },
      revocationSignerOf(context, key),
    );
    const kept = await commit(context.db, {
      meta: revocationRow(revocation, { judgement: 'own', received: date }),
    });
    return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
  });
}
