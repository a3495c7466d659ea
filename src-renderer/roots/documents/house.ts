import type { Queries } from '#app/queries.ts';
import { fromBase64 } from '#base/base64.ts';
import { houseStyleOf, STANDARD_HOUSE } from '#domain/office/house-style.ts';
import type { OfficeFile } from '#domain/office/office-file.ts';
import { judgePicture } from '#domain/office/picture.ts';
import type { Emblem, House } from '#word/sheet.ts';
import { first } from './first.ts';

/** The settings of the office and the emblems that it gave. */
export async function houseOf(queries: Queries): Promise<House> {
  const [office, files] = [await first(queries.office()), await first(queries.officeFiles())];
  return {
    style: office === null ? STANDARD_HOUSE : houseStyleOf(office.value),
    emblems: files.flatMap(({ value }) => emblemOf(value)),
  };
}

/** What cannot be drawn, since a newer version or another program wrote it, is left out. */
function emblemOf({ use, of, removed, alternative, bytes: base64 }: OfficeFile): readonly Emblem[] {
  const bytes = use === 'emblem' && !removed ? fromBase64(base64) : null;
  if (bytes === null) return [];
  const picture = judgePicture(bytes);
  if (!picture.ok || picture.value.type !== 'png') return [];
  const { width, height } = picture.value;
  return [{ of, bytes, width, height, alternative }];
}
