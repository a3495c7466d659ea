import { countText } from './counts.ts';

/*
 * What is said when articles are moved and the references between them follow.
 */

const ID = {
  followed: (count: number) => `${countText(count, 'id')} rujukan ikut diubah`,
  moved: (name: string, count: number) => `${name} dipindah, ${countText(count, 'id')} rujukan ikut diubah`,
  removed: (name: string, count: number) => `${name} dihapus, ${countText(count, 'id')} rujukan ikut diubah`,
  added: (count: number) => `Pasal disisipkan, ${countText(count, 'id')} rujukan ikut diubah`,
  drag: (name: string) => `Seret ${name} ke tempat lain`,
};

const EN: typeof ID = {
  followed: (count) => `${countText(count, 'en')} ${count === 1 ? 'reference' : 'references'} followed`,
  moved: (name, count) =>
    `${name} moved; ${countText(count, 'en')} ${count === 1 ? 'reference' : 'references'} followed`,
  removed: (name, count) =>
    `${name} taken out; ${countText(count, 'en')} ${count === 1 ? 'reference' : 'references'} followed`,
  added: (count) => `Article inserted; ${countText(count, 'en')} ${count === 1 ? 'reference' : 'references'} followed`,
  drag: (name) => `Drag ${name} to another place`,
};

export const ARTICLES_TEXT = { id: ID, en: EN };
