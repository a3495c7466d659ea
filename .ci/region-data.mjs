// Makes src-renderer/domain/regions/regions.data.json from idn-area-data's CSV and resources/data (run: node .ci/region-data.mjs).
// A unit test compares the kept file with what this makes, so the two can never drift apart.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const rows = (text) =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const SMALL = new Set(['dan']);
/** `KABUPATEN ACEH SELATAN` → `Kabupaten Aceh Selatan`; v3 of the data has capitals only. */
function titleCase(name) {
  return name
    .toLowerCase()
    .split(' ')
    .map((word) =>
      SMALL.has(word)
        ? word
        : word
            .split('-')
            .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
            .join('-'),
    )
    .join(' ');
}

// Names that title-casing alone gets wrong, as version 4 of idn-area-data and the law write them (domain.md §6.1, §7.4).
const NAMES = {
  31: 'Daerah Khusus Jakarta',
  34: 'Daerah Istimewa Yogyakarta',
  12.74: 'Kota Tanjungbalai',
  12.77: 'Kota Padangsidimpuan',
  17.06: 'Kabupaten Mukomuko',
  72.04: 'Kabupaten Toli-Toli',
};

export function regionData() {
  const centroids = new Map(
    rows(read('resources/data/centroids.csv')).map(([code, lat, lon]) => [code, [Number(lat), Number(lon)]]),
  );
  const provinces = rows(read('node_modules/idn-area-data/data/provinces.csv')).map(([code, name]) => [
    code,
    NAMES[code] ?? titleCase(name),
  ]);
  const regencies = rows(read('node_modules/idn-area-data/data/regencies.csv')).map(([code, , name]) => [
    code,
    NAMES[code] ?? titleCase(name),
    ...(centroids.get(code) ?? []),
  ]);
  const borders = rows(read('resources/data/adjacency.csv')).map(([one, , other]) => [one, other]);
  return { provinces, regencies, borders };
}

export function regionDataText() {
  const { provinces, regencies, borders } = regionData();
  const list = (name, items) => `"${name}":[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  return `{${list('provinces', provinces)},\n${list('regencies', regencies)},\n${list('borders', borders)}}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('src-renderer/domain/regions/regions.data.json', root), regionDataText());
}
