import { appendFileSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome.ts';
import { openJournal } from './journal.ts';

const LIMITS = { record: 1000, read: 300 };
const record = (size: number, fill: number): Uint8Array => new Uint8Array(size).fill(fill);
const place = (): string => join(mkdtempSync(join(tmpdir(), 'journal-')), 'journal.simpul');

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function everything(path: string): Promise<number[][]> {
  const journal = must(await openJournal(path, LIMITS));
  const found: number[][] = [];
  let from = 0;
  for (;;) {
    const piece = must(await journal.read(from));
    if (piece.records.length === 0) break;
    found.push(...piece.records.map((bytes) => [bytes.length, bytes[0] ?? -1]));
    from = piece.next;
  }
  await journal.close();
  return found;
}

describe('the journal', () => {
  it('D1 gives back what was appended, in pieces of the asked size, after a restart', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    must(await journal.append([record(100, 1), record(200, 2)]));
    must(await journal.append([record(900, 3)]));
    const { end } = must(await journal.append([record(5, 4)]));
    expect(statSync(path).size).toBe(end);
    await journal.close();
    expect(await everything(path)).toEqual([
      [100, 1],
      [200, 2],
      [900, 3],
      [5, 4],
    ]);
  });

  it('D1 keeps every whole record when the file was cut at any byte, and puts the torn rest aside', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    const first = must(await journal.append([record(40, 1)])).end;
    const second = must(await journal.append([record(60, 2)])).end;
    await journal.close();
    const whole = readFileSync(path);
    for (let cut = first; cut <= second; cut += 1) {
      const torn = place();
      writeFileSync(torn, whole.subarray(0, cut));
      expect(await everything(torn)).toEqual(
        cut === second
          ? [
              [40, 1],
              [60, 2],
            ]
          : [[40, 1]],
      );
      const aside = readdirSync(join(torn, '..')).filter((name) => name.includes('torn'));
      expect(aside.length).toBe(cut > first && cut < second ? 1 : 0);
    }
  });

  it('takes a spoiled record for the end and keeps its bytes aside', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    must(await journal.append([record(40, 1), record(40, 2)]));
    await journal.close();
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = 99;
    writeFileSync(path, bytes);
    expect(await everything(path)).toEqual([[40, 1]]);
  });

  it('is left at its old length when the disk is full, and goes on afterwards', async () => {
    const path = place();
    let full = true;
    const steps = {
      write: async (
        file: { write: (bytes: Uint8Array, offset: number, length: number, at: number) => Promise<unknown> },
        bytes: Uint8Array,
        at: number,
      ) => {
        await file.write(bytes, 0, full ? Math.floor(bytes.length / 2) : bytes.length, at);
        if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const journal = must(await openJournal(path, LIMITS, steps));
    const before = statSync(path).size;
    const refused = await journal.append([record(50, 1)]);
    expect(refused.ok ? '' : refused.error.reason).toBe('disk-full');
    expect(statSync(path).size).toBe(before);
    full = false;
    must(await journal.append([record(50, 2)]));
    await journal.close();
    expect(await everything(path)).toEqual([[50, 2]]);
  });

  it('does not touch a file that is no journal', async () => {
    const path = place();
    writeFileSync(path, 'something else that somebody needs');
    const opened = await openJournal(path, LIMITS);
    expect(opened.ok ? '' : opened.error.reason).toBe('damaged');
    expect(readFileSync(path, 'utf8')).toBe('something else that somebody needs');
  });

  it('is put aside whole and begins anew', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    must(await journal.append([record(10, 1)]));
    const { keptAs } = must(await journal.setAside('2026-11-23'));
    must(await journal.append([record(10, 2)]));
    await journal.close();
    expect(await everything(path)).toEqual([[10, 2]]);
    expect(await everything(join(path, '..', keptAs))).toEqual([[10, 1]]);
  });

  it('D1 takes zeros behind the last record for torn bytes, as a power cut leaves them, and appends after what is whole', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    const { end } = must(await journal.append([record(40, 1)]));
    await journal.close();
    appendFileSync(path, new Uint8Array(64));
    const again = must(await openJournal(path, LIMITS));
    expect([again.end(), again.tornBytes]).toEqual([end, 64]);
    must(await again.append([record(40, 2)]));
    await again.close();
    expect(await everything(path)).toEqual([
      [40, 1],
      [40, 2],
    ]);
  });

  it('takes no empty record, which could not be told from zeros', async () => {
    const journal = must(await openJournal(place(), LIMITS));
    const refused = await journal.append([record(10, 1), record(0, 0)]);
    expect(refused.ok ? '' : refused.error.reason).toBe('bad-arguments');
    expect(must(await journal.read(0)).records).toEqual([]);
    await journal.close();
  });

  it('begins on an empty file, and is created whole with nothing beside it', async () => {
    const path = place();
    writeFileSync(path, '');
    expect(await everything(path)).toEqual([]);
    expect(readdirSync(join(path, '..'))).toEqual(['journal.simpul']);
  });

  it('goes on where it was when it cannot be put aside', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    must(await journal.append([record(10, 1)]));
    // A folder that is not there stands for a place where nothing can be put.
    expect((await journal.setAside('no/such/folder')).ok).toBe(false);
    must(await journal.append([record(10, 2)]));
    await journal.close();
    expect(await everything(path)).toEqual([
      [10, 1],
      [10, 2],
    ]);
  });

  it('answers appends that come at once one after the other', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    const ends = await Promise.all([1, 2, 3, 4].map((fill) => journal.append([record(fill * 10, fill)])));
    expect(ends.map((outcome) => must(outcome).end)).toEqual([35, 63, 101, 149]);
    await journal.close();
    expect((await everything(path)).map(([, fill]) => fill)).toEqual([1, 2, 3, 4]);
  });
});
