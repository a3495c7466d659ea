import { fail, ok, type Result } from '#base/result.ts';
import type { Certificate } from '#feed/certificate.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import { type Scope, scope, scopeIncludes } from '#feed/scope.ts';
import { hasKey, isRevoked, type KnownOffice } from './known-office.ts';
import type { HoldReason } from './refusal.ts';

export type RangeParties = {
  readonly feed: FeedId;
  /** Who the range says wrote it. */
  readonly office: OfficeId;
  readonly author: KnownOffice | undefined;
  readonly certificate: Certificate | undefined;
  readonly sender: KnownOffice;
  readonly me: { readonly office: OfficeId; readonly region: string };
};

export type Leave = { readonly scope: Scope; readonly key: Uint8Array };
export type LeaveRefusal =
  | { readonly kind: 'hold'; readonly reason: Exclude<HoldReason, 'forked'> }
  | { readonly kind: 'refuse'; readonly reason: 'not-allowed' };

/**
 * May this office write in this feed, and may sender and reader see it (SPEC R60–R65)? The key that must have signed the
 * range comes with the leave. What cannot be judged here yet is held; what breaks a rule is refused.
 */
export function leaveFor(range: RangeParties): Result<Leave, LeaveRefusal> {
  const { author, certificate } = range;
  if (author === undefined) return hold('unknown-author');
  if (isBlocked(author)) return hold('author-blocked');
  if (certificate === undefined) return hold('no-certificate');
  if (certificate.office !== range.office || !hasKey(author, certificate.key)) return refuse();
  // Under a revoked key only the office itself, sealing with a good one, can say what was really its own (SPEC R75).
  if (isRevoked(author, certificate.key) && range.sender.office !== author.office) return hold('author-blocked');
  const named = scope(certificate.scope);
  if (named === null) return hold('newer-version');
  const all = [author.region, range.sender.region, range.me.region];
  // A private scope includes no region, so it is never accepted from anybody.
  return all.every((region) => scopeIncludes(named, region)) ? ok({ scope: named, key: certificate.key }) : refuse();
}

function isBlocked({ trust }: KnownOffice): boolean {
  return trust === 'revoked' || trust === 'key-changed';
}

function hold(reason: Exclude<HoldReason, 'forked'>): Result<never, LeaveRefusal> {
  return fail({ kind: 'hold', reason });
}

function refuse(): Result<never, LeaveRefusal> {
  return fail({ kind: 'refuse', reason: 'not-allowed' });
}
