import { sameBytes } from '#base/bytes.ts';
import { fail, ok } from '#base/result.ts';
import type { EarlierKeys, OwnKeys, ShellPort } from '#app/engine/shell-port.ts';
import { officeId } from '#feed/ids.ts';
import { rotationMessage } from '#exchange/card.ts';
import { type SampleOffice, sampleOffice } from './sample-offices.ts';

/*
 * The part of the shell that holds an office's keys, in memory: real keys, handed over and kept as the shell does it
 * (src-main/host/keys). No recovery file is written.
 */

type KeyPort = Pick<ShellPort, 'sign' | 'signRevocation' | 'openHeader' | 'rotateKeys'>;

export async function shellKeys(
  region: string,
  name: string,
  of: {
    readonly sample?: SampleOffice | undefined;
    /** The keys of the next change of keys. */
    readonly fresh?: (() => Promise<SampleOffice>) | undefined;
  } = {},
): Promise<{ readonly port: KeyPort; readonly own: () => OwnKeys; readonly present: () => SampleOffice }> {
  let present = of.sample ?? (await sampleOffice(region, name));
  const before: { readonly keys: EarlierKeys; readonly holder: SampleOffice }[] = [];
  const own = (): OwnKeys => ({
    signing: present.signing,
    recipient: present.recipient,
    earlier: before.map(({ keys }) => keys),
  });
  const noKey = fail({ reason: 'no-key', detail: '' });
  const port: KeyPort = {
    sign: async (purpose, message) => ok(await present.signer(purpose, message)),
    signRevocation: async (by, message) => {
      const found = before.find(({ keys }) => sameBytes(keys.signing, by));
      return found === undefined ? noKey : ok(await found.holder.signer('revocation', message));
    },
    openHeader: async (header) => {
      for (const holder of [present, ...before.map((one) => one.holder)]) {
        const key = await holder.openHeader(header);
        if (key.ok) return key;
      }
      return fail({ reason: 'not-for-this-key', detail: '' });
    },
    rotateKeys: async ({ office, suggestedName }) => {
      const id = officeId(office);
      if (id === null) return noKey;
      const next = await (of.fresh ?? (() => sampleOffice(region, name)))();
      const handover = await present.signer('card', rotationMessage({ ...next, office: id }));
      before.push({ keys: { signing: present.signing, recipient: present.recipient, handover }, holder: present });
      present = next;
      return ok({ keys: own(), recovery: suggestedName });
    },
  };
  return { port, own, present: () => present };
}
