import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatBits, qrCode, versionBits } from './qr-code.ts';
import type { Grid } from './qr-penalty.ts';
import { correctionWords, rawModules, versionFor, wordsOf } from './qr-words.ts';

describe('a QR code', () => {
  it('has the correction words of the standard’s own example', () => {
    const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correctionWords(data, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  it('names level, mask and version as the standard’s tables do', () => {
    expect([0, 5, 7].map((mask) => formatBits(mask).toString(2).padStart(15, '0'))).toEqual([
      '101010000010010',
      '100000011001110',
      '100101010100000',
    ]);
    expect(versionBits(7).toString(2).padStart(18, '0')).toBe('000111110010010100');
    expect(versionBits(20).toString(2).padStart(18, '0')).toBe('010100100110100110');
  });

  it('holds as many bytes as the standard says for level M, and no more than version 20 does', () => {
    const holds = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666];
    expect(holds.map(versionFor)).toEqual(holds.map((_most, index) => index + 1));
    expect(holds.map((most) => versionFor(most + 1))).toEqual([
      ...holds.slice(1).map((_most, index) => index + 2),
      null,
    ]);
    expect(qrCode('x'.repeat(667))).toBe(null);
  });

  it('fills all its modules with words', () => {
    for (let version = 1; version <= 20; version += 1) {
      const words = wordsOf(new Uint8Array([1]), version);
      expect([version, words.length]).toEqual([version, Math.floor(rawModules(version) / 8)]);
    }
  });
});

const hasReader = spawnSync('zbarimg', ['--version']).status === 0;

describe.skipIf(!hasReader)('a reader', () => {
  it('reads every version from 1 to 20', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'qr-'));
    for (const length of [
      5, 20, 40, 60, 80, 100, 120, 150, 178, 210, 250, 285, 330, 360, 410, 448, 500, 558, 620, 666,
    ]) {
      const text = Array.from({ length }, (_none, at) =>
        'simpul:0123456789 abcdef'.charAt((at * 7 + length) % 24),
      ).join('');
      const path = join(folder, `${String(length)}.pbm`);
      const grid = qrCode(text);
      writeFileSync(path, grid === null ? '' : picture(grid));
      const read = spawnSync('zbarimg', ['-q', '--raw', path], { encoding: 'utf8' });
      expect([length, read.stdout.replace(/\n$/, '')]).toEqual([length, text]);
    }
  });
});

/** A plain bitmap with the quiet zone of four modules, each six dots wide. */
function picture(grid: Grid): string {
  const dots = 6;
  const size = grid.length + 8;
  const lines: string[] = [];
  for (let y = 0; y < size * dots; y += 1) {
    const row = grid[Math.floor(y / dots) - 4];
    lines.push(
      Array.from({ length: size * dots }, (_none, x) => (row?.[Math.floor(x / dots) - 4] === true ? '1' : '0')).join(
        ' ',
      ),
    );
  }
  return `P1\n${String(size * dots)} ${String(size * dots)}\n${lines.join('\n')}\n`;
}
