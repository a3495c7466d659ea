import { fail, ok, type Result } from '#base/result.ts';
import { judgePicture, keptSize, type PictureFault } from '#domain/office/picture.ts';

/** An emblem as it is kept: PNG, no larger than paper needs. */
export type EncodedEmblem = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** `unreadable`: it begins as a picture and cannot be decoded. */
export type EmblemFault = PictureFault | 'unreadable';

/**
 * A picture that a person gave, judged by its own bytes, decoded, and written anew as a small PNG: nothing else that stood in
 * the file is kept. In a window or a worker alone, which bring the decoder.
 */
export async function encodeEmblem(file: Uint8Array<ArrayBuffer>): Promise<Result<EncodedEmblem, EmblemFault>> {
  const judged = judgePicture(file);
  if (!judged.ok) return judged;
  const { width, height } = keptSize(judged.value);
  try {
    const bitmap = await createImageBitmap(new Blob([file], { type: `image/${judged.value.type}` }));
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) return fail('unreadable');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return ok({ bytes: new Uint8Array(await blob.arrayBuffer()), width, height });
  } catch {
    return fail('unreadable');
  }
}
