import { sameBytes } from '#base/bytes.ts';
import type { Json } from '#base/canonical-json.ts';
import { ok, type Result } from '#base/result.ts';
import { makeRevocation } from '#exchange/revocation.ts';
import { commit } from '#store/commit.ts';
import type { KeyRotation, Refused, RevocationWhy } from '../engine.ts';
import { type EngineContext, refuse, revocationSignerOf, type Self, shellRefusal, signing } from '../engine/context.ts';
import { ownRevokedKeys, revocationRow } from '../engine/kept-revocations.ts';

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
  const said = await sayRevoked(context, self, [self.keys.signing], revoke);
  return said.ok ? ok({ recovery }) : said;
}

/** How many earlier keys of this office are not revoked. */
export async function earlierKeys(context: EngineContext): Promise<Result<number, Refused>> {
  const self = context.state.self;
  return self === null ? refuse('not-set-up') : ok((await notRevoked(context, self)).length);
}

/** Revokes the earlier keys of this office that are not revoked yet. */
export async function revokeEarlierKeys(context: EngineContext, why: RevocationWhy): Promise<Result<number, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const keys = await notRevoked(context, self);
  const said = await sayRevoked(context, self, keys, why);
  return said.ok ? ok(keys.length) : said;
}

async function notRevoked(context: EngineContext, self: Self): Promise<readonly Uint8Array[]> {
  const revoked = await ownRevokedKeys(context.db, self.office);
  const earlier = self.keys.earlier.map(({ signing: key }) => key);
  return earlier.filter((key) => !revoked.some((one) => sameBytes(one, key)));
}

/** Each key says of itself that it is revoked: whoever knows it believes it, also through other offices. */
function sayRevoked(
  context: EngineContext,
  { office }: Self,
  keys: readonly Uint8Array[],
  why: RevocationWhy,
): Promise<Result<null, Refused>> {
  return signing(async () => {
    const date = context.clock.now();
    let meta: Record<string, Json> = {};
    for (const each of keys) {
      const key = new Uint8Array(each);
      const about = { office, signing: key, date, ...why };
      const revocation = await makeRevocation(about, { office, key }, revocationSignerOf(context, key));
      meta = { ...meta, ...revocationRow(revocation, { judgement: 'own', received: date }) };
    }
    const kept = await commit(context.db, { meta });
    return kept.ok ? ok(null) : refuse('database-not-written', kept.error.detail);
  });
}
