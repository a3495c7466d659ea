import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

const now = (): Date => new Date('2026-11-23T02:00:00Z');
const place = (): string => join(mkdtempSync(join(tmpdir(), 'log-')), 'simpul.log');

describe('the log', () => {
  it('has one line for each thing said, with its time and weight, and sets further lines in', () => {
    const path = place();
    const log = openLog(path, now);
    log.write('info', 'Simpul 0.1.0 starts');
    log.write('error', 'first\nsecond');
    expect(readFileSync(path, 'utf8')).toBe(
      '2026-11-23T02:00:00.000Z info Simpul 0.1.0 starts\n2026-11-23T02:00:00.000Z error first\n  second\n',
    );
  });

  it('begins anew when it is big, keeping the one before', () => {
    const path = place();
    writeFileSync(path, 'x'.repeat(1_000_001));
    openLog(path, now).write('info', 'begins');
    expect([statSync(path).size < 100, statSync(`${path}.old`).size]).toEqual([true, 1_000_001]);
  });

  it('is cut off where one message is too long', () => {
    const path = place();
    openLog(path, now).write('warn', 'y'.repeat(50_000));
    expect(statSync(path).size).toBeLessThan(20_100);
  });

  it('takes nothing with it when it cannot be written', () => {
    const log = openLog(join(place(), 'no', 'such', 'folder'), now);
    expect(() => {
      log.write('info', 'lost');
    }).not.toThrow();
  });
});
