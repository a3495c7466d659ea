import type { Bytes } from '#base/bytes.ts';
import type { Clock } from '#base/clock.ts';
import type { IdSource } from '#base/ids.ts';
import { fail, type Result } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import type { FeedId, OfficeId } from '#feed/ids.ts';
import type { Signer } from '#feed/signature.ts';
import type { OpenedPackage } from '#exchange/opened-package.ts';
import type { PlannedRange } from '#exchange/plan.ts';
import type { WritableDb } from '#store/database.ts';
import type { Progress, Reason, Refused } from '../engine.ts';
import type { Absorbed } from './absorb.ts';
import type { OwnKeys, ShellFault, ShellPort } from './shell-port.ts';

/** Everything the engine works with. Time, chance and the shell come from outside; `state` is the only thing that changes. */
export type EngineContext = {
  readonly db: WritableDb;
  readonly shell: ShellPort;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly version: string;
  /** Another number of reader than this version's own: an app after its update, in a test. */
  readonly reads?: number | undefined;
  readonly progress: (progress: Progress) => void;
  /** How big a file for a partner may be, in bytes; absent: EXCHANGE_LIMITS.part. */
  readonly partSize?: number;
  readonly state: EngineState;
};

/** The end of one of our own feeds: where the next entry goes. */
export type OwnFeed = {
  readonly certificate: SignedCertificate;
  readonly seq: number;
  readonly head: Uint8Array<ArrayBuffer>;
};

export type Self = {
  readonly office: OfficeId;
  readonly keys: OwnKeys;
  /** Kemendagri code. */
  readonly region: string;
  /** Record id of the office's own record. */
  readonly record: string;
  /** Who sits at this laptop. */
  readonly user: string;
};

/** One thing done on this laptop, with what takes it back. */
export type Done = { readonly record: string; readonly inverse: readonly Edit[] };

export type EngineState = {
  self: Self | null;
  /** Our own feeds by scope. */
  readonly feeds: Map<string, OwnFeed>;
  /** Verified certificates of every feed, own ones included. */
  readonly certificates: Map<FeedId, SignedCertificate>;
  readonly undo: Done[];
  readonly redo: Done[];
  /** The journal holds entries that the database has not taken: nothing is written until they are replayed. */
  behind: boolean;
  /** A person asked to stop the long work that runs. */
  cancelled: boolean;
  /** Files that were shown and wait for a person's word, by token. */
  readonly pending: Map<string, PendingImport>;
  /** Files for a partner that are made one by one, by the name of their set. */
  readonly making: Map<string, PartsInMaking>;
};

/** Several files that belong together: what is still to be made, and whether those that were made have left. */
export type PartsInMaking = {
  readonly set: string;
  readonly office: string;
  readonly form: 'file' | 'text';
  readonly of: number;
  /** First and last entry of every range of each part. */
  readonly parts: readonly (readonly PlannedRange[])[];
  /** Hashes of the files that were made. */
  readonly made: Set<string>;
  /** Those of them that were saved. */
  readonly saved: Set<string>;
};

export type PendingImport = {
  readonly opened: OpenedPackage;
  readonly sha256: string;
  readonly fileName: string;
  /** The file as it came, where some of it must wait for a later version; else null. */
  readonly forLater: Bytes | null;
  /** The file as it came, where it holds another history of a feed that is here; else null. */
  readonly forked: Bytes | null;
  /** What showing it merged: taking it uses that again while nothing was written in between. */
  readonly absorbed: Absorbed;
};

export function newState(): EngineState {
  return {
    self: null,
    feeds: new Map(),
    certificates: new Map(),
    undo: [],
    redo: [],
    behind: false,
    cancelled: false,
    pending: new Map(),
    making: new Map(),
  };
}

export function refuse(reason: Reason, detail = ''): { readonly ok: false; readonly error: Refused } {
  return fail({ reason, detail });
}

/** What the shell could not do, in the engine's own words. */
export function shellRefusal(reason: Reason, fault: ShellFault): { readonly ok: false; readonly error: Refused } {
  return refuse(reason, `${fault.reason}: ${fault.detail}`);
}

/** The signer of this office. Rejects when the key cannot be used; `signing` turns that into a refusal. */
export function signerOf(context: EngineContext): Signer {
  return async (purpose, message) => {
    const signed = await context.shell.sign(purpose, message);
    if (!signed.ok) throw new KeyNotAvailable(`${signed.error.reason}: ${signed.error.detail}`);
    return signed.value;
  };
}

/** The signer of an earlier key, which can say nothing but that it is revoked. */
export function revocationSignerOf(context: EngineContext, by: Uint8Array): Signer {
  return async (_purpose, message) => {
    const signed = await context.shell.signRevocation(by, message);
    if (!signed.ok) throw new KeyNotAvailable(`${signed.error.reason}: ${signed.error.detail}`);
    return signed.value;
  };
}

class KeyNotAvailable extends Error {
  override readonly name = 'KeyNotAvailable';
}

/** Runs what signs; a key that cannot be used becomes a refusal, anything else stays a bug. */
export async function signing<T>(work: () => Promise<Result<T, Refused>>): Promise<Result<T, Refused>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyNotAvailable) return refuse('key-not-available', error.message);
    throw error;
  }
}
