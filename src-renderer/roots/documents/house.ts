import type { Queries } from '#app/queries.ts';
import { fromBase64 } from '#base/base64.ts';
import { houseStyleOf, STANDARD_HOUSE } from '#domain/office/house-style.ts';
import type { OfficeFile } from '#domain/office/office-file.ts';
import { judgePicture } from '#domain/office/picture.ts';
import type { Emblem, House } from '#word/sheet.ts';
import { first } from './first.ts';

/** The settings of the office, the emblems that it gave, and the templates that it uses. */
export async function houseOf(queries: Queries): Promise<House> {
  const [office, files] = [await first(queries.office()), await first(queries.officeFiles())];
  return {
    style: office === null ? STANDARD_HOUSE : houseStyleOf(office.value),
    emblems: files.flatMap(({ value }) => emblemOf(value)),
    templates: templatesOf(
      office?.value.templates ?? {},
      files.map(({ value }) => value),
    ),
  };
}

/** The templates that the office chose, as far as they are here and sound. */
function templatesOf(
  chosen: Readonly<Record<string, string>>,
  files: readonly OfficeFile[],
): NonNullable<House['templates']> {
  const sound = files.filter(({ use, state, removed }) => use === 'template' && state === 'sound' && !removed);
  return Object.fromEntries(
    Object.entries(chosen).flatMap(([layout, id]) => {
      const file = sound.find((each) => each.id === id && each.of === layout);
      const bytes = file === undefined ? null : fromBase64(file.bytes);
      return bytes === null ? [] : [[layout, bytes] as const];
    }),
  );
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
