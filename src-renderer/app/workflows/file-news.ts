import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import { openCard } from '#exchange/card.ts';
import { judgeCard } from '#exchange/judge-card.ts';
import { peekPackage } from '#exchange/peek.ts';
import { type Content, unwrapFile } from '#exchange/recognise.ts';
import { sha256 } from '#feed/digest.ts';
import type { FileNews, NamedFile, Refused } from '../engine.ts';
import { type EngineContext, refuse, type Self } from '../engine/context.ts';
import { knownOffices, readerFor } from '../engine/reader.ts';

/** Reasons of a refusal that may pass: when they do, the same file is news again. */
const PASSING = ['unknown-sender', 'key-changed'];

/** Which files of these a person has decided on before, or this office made, by the ledger. */
export async function settledFiles(
  context: EngineContext,
  hashes: readonly string[],
): Promise<Result<readonly string[], Refused>> {
  const lines = await context.db.ledger.where('sha256').anyOf(hashes).toArray();
  return ok([...new Set(lines.filter(({ verdict }) => !PASSING.includes(verdict)).map((line) => line.sha256))]);
}

/**
 * Whether a file that came without anybody giving it is worth announcing: a package for this office, or a card, that nobody
 * has decided on. A wrapping is news when something in it is. Nothing is written, also not about what is refused (X1).
 */
export async function fileNews(context: EngineContext, file: NamedFile): Promise<Result<FileNews, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const found = unwrapFile(file);
  if (!found.ok) return ok(found.error === 'damaged' ? 'damaged' : 'settled');
  const news: FileNews[] = [];
  for (const { bytes, content } of found.value) {
    if (content.ok) news.push(await newsOf(context, self, { bytes, content: content.value }));
  }
  return ok(news.find((one) => one === 'new') ?? news.find((one) => one === 'damaged') ?? 'settled');
}

type Bare = { readonly bytes: Uint8Array; readonly content: Content };

async function newsOf(context: EngineContext, self: Self, { bytes, content }: Bare): Promise<FileNews> {
  const hash = toHex(await sha256([bytes]));
  const lines = await context.db.ledger.where('sha256').equals(hash).toArray();
  if (lines.some(({ verdict }) => !PASSING.includes(verdict))) return 'settled';
  return content.kind === 'card'
    ? cardNews(context, self, content.gzip)
    : packageNews(context, self, { age: content.age, wasRefused: lines.length > 0 });
}

async function cardNews(context: EngineContext, self: Self, gzip: Uint8Array): Promise<FileNews> {
  const card = await openCard(gzip, context.reads);
  // Any gzip file gets here.
  if (!card.ok) return 'settled';
  const judgement = judgeCard(card.value, self, await knownOffices(context, self));
  return judgement === 'own' || judgement === 'same' ? 'settled' : 'new';
}

async function packageNews(
  context: EngineContext,
  self: Self,
  { age, wasRefused }: { readonly age: Uint8Array; readonly wasRefused: boolean },
): Promise<FileNews> {
  const { openHeader } = await readerFor(context, self);
  const isForUs = { value: true };
  const peek = await peekPackage(age, async (header) => {
    const opened = await openHeader(header);
    if (!opened.ok && opened.error === 'not-for-us') isForUs.value = false;
    return opened;
  });
  if (!isForUs.value) return 'settled';
  if (peek === null) return 'damaged';
  if (peek.office === self.office) return 'settled';
  const peer = await context.db.peers.get(peek.office);
  const isTrusted = peer !== undefined && (peer.trust === 'verified' || peer.trust === 'unverified');
  return wasRefused && !isTrusted ? 'settled' : 'new';
}
