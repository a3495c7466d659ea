import type { Result } from '#base/result.ts';
import type { Engine, Refused } from './engine.ts';
import type { EngineContext } from './engine/context.ts';
import { previewRecords } from './engine/preview-records.ts';
import { waitingRecords } from './engine/waiting.ts';
import { acceptCard, ownCard, passOverCard } from './workflows/cards.ts';
import { fileNews, settledFiles } from './workflows/file-news.ts';
import { intake } from './workflows/intake.ts';
import { keptFile, keptFiles } from './workflows/kept-files.ts';
import { makePackage, nextPart, packageSaved } from './workflows/make-package.ts';
import { makeRequest } from './workflows/make-request.ts';
import { previewFile } from './workflows/preview-file.ts';
import { earlierKeys, revokeEarlierKeys, rotateKeys } from './workflows/rotate-keys.ts';
import { refusePackage, takePackage } from './workflows/take-package.ts';
import { takePostponed } from './workflows/take-postponed.ts';
import { decideKeys, revokeKey, setTrust, takeBackRevocation } from './workflows/trust.ts';
import { undoImport } from './workflows/undo-import.ts';

/** Runs work in its turn, or at least so that a bug becomes a refusal. */
export type Guard = <T>(work: () => Promise<Result<T, Refused>>) => Promise<Result<T, Refused>>;

type Guards = {
  /** One at a time, for everything that writes (W4). */
  readonly writing: Guard;
  readonly guarded: Guard;
  /** What is there before is backed up first. */
  readonly beforeImport: () => Promise<unknown>;
  /** Many records may have come. */
  readonly afterImport: () => void;
};

type ExchangeMethods = Pick<
  Engine,
  | 'card'
  | 'intake'
  | 'settledFiles'
  | 'fileNews'
  | 'keptFiles'
  | 'keptFile'
  | 'preview'
  | 'previewRecords'
  | 'acceptCard'
  | 'passOverCard'
  | 'setTrust'
  | 'decideKeys'
  | 'revokeKey'
  | 'takeBackRevocation'
  | 'earlierKeys'
  | 'revokeEarlierKeys'
  | 'rotateKeys'
  | 'accept'
  | 'takePostponed'
  | 'refuse'
  | 'undoImport'
  | 'makePackage'
  | 'nextPart'
  | 'makeRequest'
  | 'waitingRecords'
  | 'packageSaved'
>;

/** What the engine does with files from and for partners. */
export function exchangeMethods(
  context: EngineContext,
  { writing, guarded, beforeImport, afterImport }: Guards,
): ExchangeMethods {
  return {
    card: () => writing(() => ownCard(context)),
    // Reading a file writes nothing but a ledger line, so typing goes on beside it.
    intake: (files) => guarded(() => intake(context, files)),
    settledFiles: (hashes) => guarded(() => settledFiles(context, hashes)),
    fileNews: (file) => guarded(() => fileNews(context, file)),
    keptFiles: () => guarded(() => keptFiles(context)),
    keptFile: (id) => guarded(() => keptFile(context, id)),
    preview: (file) => guarded(() => previewFile(context, file)),
    previewRecords: (token, wished) => guarded(async () => previewRecords(context, token, wished)),
    acceptCard: (bytes, name = '') => writing(() => acceptCard(context, { name, bytes })),
    passOverCard: (file) => writing(() => passOverCard(context, file)),
    decideKeys: (office, right) => writing(() => decideKeys(context, office, right)),
    revokeKey: (office, why) => writing(() => revokeKey(context, office, why)),
    takeBackRevocation: (office) => writing(() => takeBackRevocation(context, office)),
    earlierKeys: () => guarded(() => earlierKeys(context)),
    revokeEarlierKeys: (why) => writing(() => revokeEarlierKeys(context, why)),
    rotateKeys: (wish) => writing(() => rotateKeys(context, wish)),
    setTrust: (office, trust) => writing(() => setTrust(context, office, trust)),
    accept: async (token, choice) => {
      await beforeImport();
      const done = await writing(() => takePackage(context, token, choice));
      afterImport();
      return done;
    },
    takePostponed: async (records) => {
      await beforeImport();
      const done = await writing(() => takePostponed(context, records));
      afterImport();
      return done;
    },
    refuse: (token) => writing(() => refusePackage(context, token)),
    undoImport: (sha256) => writing(() => undoImport(context, sha256)),
    makePackage: (office, form = 'file', extent = 'lacking') =>
      writing(() => makePackage(context, office, { form, extent })),
    nextPart: (set) => writing(() => nextPart(context, set)),
    makeRequest: (office) => writing(() => makeRequest(context, office)),
    waitingRecords: () => guarded(() => waitingRecords(context)),
    packageSaved: (office, sha256) => writing(() => packageSaved(context, office, sha256)),
  };
}
