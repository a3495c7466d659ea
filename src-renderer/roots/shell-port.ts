import type { ShellFault, ShellPort } from '#app/engine/shell-port.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { Host } from '#platform/host-port.ts';

/** The shell as the engine's worker asks for it: through this window, since a worker has no bridge of its own. */
export function shellPort(host: Host): ShellPort {
  return {
    keys: () => host['keys.status'](),
    createKeys: () => host['keys.create'](),
    sign: async (purpose, message) => pick(await host['keys.sign']({ purpose, message }), (answer) => answer.signature),
    signRevocation: async (by, message) =>
      pick(await host['keys.sign']({ purpose: 'revocation', message, by }), (answer) => answer.signature),
    rotateKeys: async (wish) =>
      pick(await host['keys.rotate'](wish), ({ keys, recovery }) => ({ keys, recovery: recovery.name })),
    openHeader: async (header) => pick(await host['keys.openHeader']({ header }), (answer) => answer.fileKey),
    isCopy: async () => pick(await host['installation.isCopy'](), (answer) => answer.copy),
    settleCopy: async () => host['installation.settle'](),
    journalSpoiled: async () => pick(await host['journal.status'](), (answer) => answer.spoiledBytes),
    journalAppend: async (records) =>
      pick(await host['journal.append']({ records: [...records] }), (answer) => answer.end),
    journalWithdraw: async () => pick(await host['journal.withdraw'](), (answer) => answer.end),
    journalRead: (from) => host['journal.read']({ from }),
    journalSetAside: async () => pick(await host['journal.setAside'](), () => null),
    backupBegin: (office, place) => host['backups.begin']({ office, place }),
    backupWrite: (id, bytes) => host['backups.write']({ id, bytes }),
    backupRead: async (id, from) => pick(await host['backups.read']({ id, from }), (answer) => answer.bytes),
    backupKeep: async (id) => pick(await host['backups.keep']({ id }), (answer) => answer.name),
    backupDiscard: (id) => host['backups.discard']({ id }),
  };
}

function pick<T, U>(answer: Result<T, ShellFault>, part: (value: T) => U): Result<U, ShellFault> {
  return answer.ok ? ok(part(answer.value)) : fail(answer.error);
}
