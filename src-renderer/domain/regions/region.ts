import { assertNever } from '#base/assert.ts';

export type RegionLevel = 'province' | 'regency' | 'city';

/** A region (*daerah*) of the official list, known by its Kemendagri code; names alone are ambiguous (Banjar is two regions). */
export type Region = {
  readonly code: string;
  readonly level: RegionLevel;
  /** `Kabupaten Sleman`, `Kota Magelang`, `Jawa Tengah`. */
  readonly name: string;
  /** `Sleman`, `Magelang`, `Jawa Tengah`. */
  readonly place: string;
  /** Of the province it lies in; its own code for a province. */
  readonly province: string;
  /** False for the six administrative areas of Jakarta, which are no autonomous regions and cannot sign (domain.md §6.1). */
  readonly autonomous: boolean;
  /** Degrees north and east; null for provinces. */
  readonly centroid: { readonly latitude: number; readonly longitude: number } | null;
};

/** Short name for tables: `Kab. Sleman`, `Kota Magelang`, `Prov. Jawa Tengah`. */
export function shortName(region: Region): string {
  if (region.level === 'province')
    return region.code === ACEH || region.code === YOGYAKARTA || region.code === JAKARTA
      ? region.name
      : `Prov. ${region.name}`;
  return region.name.replace(/^Kabupaten /, 'Kab. ');
}

const ACEH = '11';
const YOGYAKARTA = '34';
const JAKARTA = '31';

/** How the government of a region is called (domain.md §7.4): `Pemerintah Kabupaten Sleman`. */
export function governmentName(region: Region): string {
  switch (region.code) {
    case ACEH:
      return 'Pemerintah Aceh';
    case YOGYAKARTA:
      // The doubled word is right: the government of the region (daerah) named Daerah Istimewa Yogyakarta.
      return 'Pemerintah Daerah Daerah Istimewa Yogyakarta';
    default:
      return region.level === 'province' ? `Pemerintah Provinsi ${region.name}` : `Pemerintah ${region.name}`;
  }
}

/** How the head of a region is called: `Bupati Sleman`, `Wali Kota Magelang`, `Gubernur Jawa Tengah`. */
export function headTitle(region: Region): string {
  switch (region.level) {
    case 'province':
      return `Gubernur ${region.name}`;
    case 'regency':
      return `Bupati ${region.place}`;
    case 'city':
      return `Wali Kota ${region.place}`;
    default:
      return assertNever(region.level, 'region level');
  }
}
