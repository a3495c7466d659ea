import { describe, expect, it } from 'vitest';
import { sampleEmblem } from '#testing/samples/sample-emblem.ts';
import { judgePicture, keptSize } from './picture.ts';

/** A JPEG up to its frame, behind a segment of so many bytes. */
function jpeg(width: number, height: number, before = 16): Uint8Array {
  const start = [0xff, 0xd8, 0xff, 0xe0, before >> 8, before & 255, ...Array.from({ length: before - 2 }, () => 0)];
  return Uint8Array.from([...start, 0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0, 0]);
}

function png(width: number, height: number): Uint8Array {
  const bytes = sampleEmblem('x', [1, 2, 3], 40).bytes.slice();
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe('a picture is judged by its own bytes', () => {
  it('a PNG and a JPEG tell their size, also behind other segments and inside a larger buffer', () => {
    expect(judgePicture(png(300, 400))).toEqual({ ok: true, value: { type: 'png', width: 300, height: 400 } });
    expect(judgePicture(jpeg(640, 480, 900))).toEqual({ ok: true, value: { type: 'jpeg', width: 640, height: 480 } });
    const within = new Uint8Array(2000);
    within.set(jpeg(64, 48), 100);
    expect(judgePicture(within.subarray(100))).toEqual({ ok: true, value: { type: 'jpeg', width: 64, height: 48 } });
  });

  it.each([
    ['empty', new Uint8Array()],
    ['too-big', new Uint8Array(2_000_001)],
    ['not-a-picture', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['not-a-picture', png(300, 400).subarray(0, 20)],
    ['not-a-picture', jpeg(300, 400).subarray(0, 24)],
    ['not-a-picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xe0, 0, 0, 1, 2])],
    ['too-small', png(300, 8)],
    ['too-many-pixels', png(30_000, 30_000)],
    ['too-many-pixels', png(7999, 7999)],
  ] as const)('%s is refused by name', (fault, file) => {
    expect(judgePicture(file)).toEqual({ ok: false, error: fault });
  });

  it('is kept with its longer side at 354 pixels at most, 30 mm at 300 dots an inch', () => {
    expect(keptSize({ width: 2000, height: 1000 })).toEqual({ width: 354, height: 177 });
    expect(keptSize({ width: 100, height: 200 })).toEqual({ width: 100, height: 200 });
    expect(keptSize({ width: 8000, height: 16 })).toEqual({ width: 354, height: 1 });
  });
});
