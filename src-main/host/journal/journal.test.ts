import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FILE_SYSTEM } from '../files/write-atomic.ts';
import type { Outcome } from '../outcome.ts';
import { type AppendSteps, beginAnew, ON_DISK, openJournal } from './journal.ts';
import { journalDesk } from './journal-desk.ts';

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

  it('W2 takes back the last append, once, and nothing older', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    expect((await journal.withdraw()).ok).toBe(false);
    const { end } = must(await journal.append([record(40, 1)]));
    must(await journal.append([record(60, 2), record(10, 3)]));
    expect(must(await journal.withdraw()).end).toBe(end);
    expect((await journal.withdraw()).ok).toBe(false);
    expect(statSync(path).size).toBe(end);
    must(await journal.append([record(20, 4)]));
    await journal.close();
    expect(await everything(path)).toEqual([
      [40, 1],
      [20, 4],
    ]);
    const again = must(await openJournal(path, LIMITS));
    expect((await again.withdraw()).ok).toBe(false);
    await again.close();
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

  it.each([
    ['in its content', 30],
    ['in its length', 0],
    ['in its checksum', 5],
  ])('passes over a record that is spoiled in the middle, %s, and gives back all others', async (_where, at) => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    const begun = journal.end();
    must(await journal.append([record(40, 1)]));
    const second = journal.end();
    must(await journal.append([record(40, 2), record(40, 3), record(40, 4)]));
    await journal.close();
    const bytes = readFileSync(path);
    bytes[second + at] = 99;
    writeFileSync(path, bytes);
    expect(await everything(path)).toEqual([
      [40, 1],
      [40, 3],
      [40, 4],
    ]);
    const again = must(await openJournal(path, LIMITS));
    expect([again.tornBytes, again.spoiledBytes]).toEqual([0, second - begun]);
    must(await again.append([record(40, 5)]));
    await again.close();
    expect((await everything(path)).at(-1)).toEqual([40, 5]);
    expect(readFileSync(path).subarray(0, bytes.length)).toEqual(bytes);
  });

  it.each(['write', 'flush'] as const)(
    'is left at its old length when the disk is full at the %s, and goes on afterwards',
    async (step) => {
      const path = place();
      let full = true;
      const refuse = (): void => {
        if (full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      };
      const steps: AppendSteps = {
        write: async (file, bytes, at) => {
          const part = full && step === 'write' ? bytes.subarray(0, Math.floor(bytes.length / 2)) : bytes;
          await ON_DISK.write(file, part, at);
          if (step === 'write') refuse();
        },
        flush: async (file) => {
          if (step === 'flush') refuse();
          await ON_DISK.flush(file);
        },
      };
      const journal = must(await openJournal(path, LIMITS, steps));
      const before = statSync(path).size;
      const refused = await journal.append([record(50, 1)]);
      expect(refused.ok ? '' : refused.error.reason).toBe('disk-full');
      expect([statSync(path).size, journal.end()]).toEqual([before, before]);
      full = false;
      must(await journal.append([record(50, 2)]));
      await journal.close();
      expect(await everything(path)).toEqual([[50, 2]]);
    },
  );

  it('D1 answers only after the disk has said that the bytes are on it', async () => {
    const done: string[] = [];
    let flushed = (): void => {};
    const steps: AppendSteps = {
      write: async (file, bytes, at) => {
        await ON_DISK.write(file, bytes, at);
        done.push('written');
      },
      flush: async (file) => {
        await new Promise<void>((resolve) => {
          flushed = resolve;
        });
        await ON_DISK.flush(file);
        done.push('flushed');
      },
    };
    const journal = must(await openJournal(place(), LIMITS, steps));
    const before = journal.end();
    const answered = journal.append([record(10, 1)]).then(() => done.push('answered'));
    await vi.waitFor(() => {
      expect(done).toEqual(['written']);
    });
    expect(journal.end()).toBe(before);
    flushed();
    await answered;
    expect(done).toEqual(['written', 'flushed', 'answered']);
    await journal.close();
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

describe('putting a journal aside', () => {
  it('leaves everything as it was when there is no room for a new one', async () => {
    const path = place();
    const journal = must(await openJournal(path, LIMITS));
    must(await journal.append([record(10, 1)]));
    await journal.close();
    const full = {
      ...FILE_SYSTEM,
      create: async (): Promise<never> => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    };
    const refused = await beginAnew(path, '2026-11-23', full);
    expect(refused.ok ? '' : refused.error.reason).toBe('disk-full');
    expect(readdirSync(join(path, '..'))).toEqual(['journal.simpul']);
    expect(await everything(path)).toEqual([[10, 1]]);
  });
});

describe('the one journal of a running app', () => {
  it('is the same one at every call, and is put aside whole', async () => {
    const desk = journalDesk(place(), LIMITS);
    const [one, other] = [must(await desk.open()), must(await desk.open())];
    expect(one).toBe(other);
    must(await one.append([record(10, 1)]));
    must(await desk.setAside('2026-11-23'));
    expect(must(await one.read(0)).records).toEqual([]);
    await one.close();
  });

  it('can be put aside also when it is no journal any more, and nothing of it is lost', async () => {
    const path = place();
    writeFileSync(path, 'bukan jurnal');
    const desk = journalDesk(path, LIMITS);
    const before = await desk.open();
    expect(before.ok ? '' : before.error.reason).toBe('damaged');
    const { keptAs } = must(await desk.setAside('2026-11-23'));
    expect(readFileSync(join(path, '..', keptAs), 'utf8')).toBe('bukan jurnal');
    const journal = must(await desk.open());
    must(await journal.append([record(10, 2)]));
    await journal.close();
    expect(await everything(path)).toEqual([[10, 2]]);
  });

  it('is tried again after it could not be opened', async () => {
    const path = place();
    writeFileSync(path, 'bukan jurnal');
    const desk = journalDesk(path, LIMITS);
    expect((await desk.open()).ok).toBe(false);
    rmSync(path);
    await must(await desk.open()).close();
  });

  it('keeps two that were put aside on one day apart', async () => {
    const path = place();
    const desk = journalDesk(path, LIMITS);
    const names = [must(await desk.setAside('2026-11-23')).keptAs, must(await desk.setAside('2026-11-23')).keptAs];
    expect(names).toEqual(['journal.simpul-2026-11-23', 'journal.simpul-2026-11-23-2']);
    await must(await desk.open()).close();
  });
});

describe('the journal under chance', () => {
  it('D1 gives back every record that was answered for, wherever the file is cut or filled with zeros', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 40 }),
        async (records, where, zeros) => {
          const path = place();
          const journal = must(await openJournal(path, LIMITS));
          const ends = [journal.end()];
          for (const each of records) ends.push(must(await journal.append([each])).end);
          await journal.close();
          const first = ends[0] ?? 0;
          const cut = first + Math.floor(where * ((ends.at(-1) ?? 0) - first));
          writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, cut), new Uint8Array(zeros)]));
          const again = must(await openJournal(path, { record: 1000, read: 100_000 }));
          const kept = records.filter((_record, index) => (ends[index + 1] ?? 0) <= cut);
          const found = must(await again.read(0)).records;
          await again.close();
          // Zeros may by chance complete a record that ended in zeros: what comes back is then that very record.
          expect(found.slice(0, kept.length).map((bytes) => [...bytes])).toEqual(kept.map((bytes) => [...bytes]));
          expect(found.length - kept.length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});
