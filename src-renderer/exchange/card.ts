import { type Bytes, sameBytes, toHex } from '#base/bytes.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { type OfficeId, officeId, officeIdOf } from '#feed/ids.ts';
import { isSignedBy, type Signer } from '#feed/signature.ts';
import { z } from 'zod';
import { isRecipient } from './age-file.ts';
import { bytesOfHex, canonicalBytes, count, hexText, readCanonical } from './canonical-file.ts';
import { gunzip, gzip } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { makeSeal, openSeal } from './seal.ts';
import { readTar, writeTar } from './tar.ts';

/** A contact card (*kartu kantor*): what another office needs to send to this one and to believe what comes from it. */
export type ContactCard = {
  readonly office: OfficeId;
  /** Kemendagri code. */
  readonly region: string;
  readonly name: string;
  /** Ed25519 public key, 32 bytes. */
  readonly signing: Bytes;
  /** age recipient, `age1…`. */
  readonly recipient: string;
  /** Grows with every card the office makes. */
  readonly seq: number;
  /** Milliseconds since 1970 by the office's clock. */
  readonly created: number;
  /** After a change of keys: the keys before, and their word for the new ones. */
  readonly previous: PreviousKeys | null;
};

type PreviousKeys = {
  readonly signing: Bytes;
  readonly recipient: string;
  /** By the previous key, over `rotationMessage`. */
  readonly signature: Bytes;
};

const FORMAT = 'simpul-card';
const NAMES = ['card.json', 'card.sig'] as const;
const recipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const previousSchema = z.object({ recipient, signature: hexText(64), signing: hexText(32) });
const cardSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
  office: hexText(16),
  region: z.string().regex(/^[0-9]{2}(\.[0-9]{2})?$/),
  name: z.string().min(1).max(200),
  signing: hexText(32),
  recipient,
  seq: z.number().int().positive(),
  created: count(),
  previous: previousSchema.nullable(),
});

/** A `.simpulkartu` file: gzip(tar[card.json, card.sig]), signed by the card's own key, not encrypted. */
export async function makeCard(card: ContactCard, signer: Signer): Promise<Bytes> {
  const { previous } = card;
  const json = canonicalBytes({
    format: FORMAT,
    version: 1,
    minReader: 1,
    office: card.office,
    region: card.region,
    name: card.name,
    signing: toHex(card.signing),
    recipient: card.recipient,
    seq: card.seq,
    created: card.created,
    previous:
      previous === null
        ? null
        : {
            signing: toHex(previous.signing),
            recipient: previous.recipient,
            signature: toHex(previous.signature),
          },
  });
  const seal = await makeSeal({ office: card.office, key: card.signing }, 'card', json, signer);
  return gzip(
    writeTar([
      { name: NAMES[0], bytes: json },
      { name: NAMES[1], bytes: seal },
    ]),
  );
}

/**
 * Reads a card and checks that it is whole, signed by its own key, and may bear its office's name (SPEC R50–R53).
 * `reads`: the number of the reader, absent this version's.
 */
export async function openCard(file: Uint8Array, reads?: number): Promise<Result<ContactCard, Refusal>> {
  const tar = await gunzip(file, EXCHANGE_LIMITS.card);
  // Any gzip file gets here: what is longer than a card or begins otherwise is something else.
  if (!tar.ok) return fail(tar.error === 'too-big' ? 'unknown-content' : 'damaged');
  const members = readTar(tar.value, NAMES);
  const [json, seal] = members ?? [];
  if (json !== undefined && seal !== undefined) return readSealed(json, seal, reads);
  const isCard = new TextDecoder('latin1').decode(tar.value.subarray(0, 10)) === `${NAMES[0]}\0`;
  return fail(isCard ? 'damaged' : 'unknown-content');
}

async function readSealed(
  json: Uint8Array,
  sealBytes: Uint8Array,
  reads: number | undefined,
): Promise<Result<ContactCard, Refusal>> {
  const seal = await openSeal(sealBytes, 'card', json);
  if (!seal.ok) return seal;
  const read = readCanonical(json, FORMAT, cardSchema, reads);
  if (!read.ok) return read;
  const card = fromWire(read.value);
  const sealed = card !== null && card.office === seal.value.office && sameBytes(card.signing, seal.value.key);
  if (!sealed) return fail('damaged');
  return (await mayBearItsName(card)) ? ok(card) : fail('bad-signature');
}

/** What a previous key signs, for purpose `card`, to hand over to new keys. */
export function rotationMessage(card: Pick<ContactCard, 'office' | 'signing' | 'recipient'>): Bytes {
  return canonicalBytes({
    format: 'simpul-rotation',
    office: card.office,
    signing: toHex(card.signing),
    recipient: card.recipient,
  });
}

function fromWire(wire: z.infer<typeof cardSchema>): ContactCard | null {
  const office = officeId(wire.office);
  if (office === null) return null;
  const { region, name, seq, created, previous } = wire;
  return {
    office,
    region,
    name,
    signing: bytesOfHex(wire.signing),
    recipient: wire.recipient,
    seq,
    created,
    previous:
      previous === null
        ? null
        : {
            signing: bytesOfHex(previous.signing),
            recipient: previous.recipient,
            signature: bytesOfHex(previous.signature),
          },
  };
}

/** An office is named after its first keys; later keys need the word of those before them. */
async function mayBearItsName(card: ContactCard): Promise<boolean> {
  if (!(await isRecipient(card.recipient))) return false;
  if (card.previous === null) return (await officeIdOf(card)) === card.office;
  const { signature, signing } = card.previous;
  return isSignedBy({ purpose: 'card', message: rotationMessage(card), signature, key: signing });
}
