import { countText } from './counts.ts';

const one = (count: number) => `${countText(count, 'id')} catatan`;
const many = (count: number) => `${countText(count, 'en')} ${count === 1 ? 'record' : 'records'}`;

const ID = {
  title: 'Menunggu perubahan mitra',
  hidden: (count: number) => `${one(count)} belum tampil: yang mula-mula ditulis mitra belum ada di laptop ini.`,
  behind: (count: number) => `${one(count)} tampil, tetapi sebagian perubahannya menunggu yang lebih dahulu.`,
  next: 'Tidak ada yang hilang. Minta mitra menyiapkan berkas lengkap untuk kantor Anda, lalu impor di sini.',
};

const EN: typeof ID = {
  title: 'Waiting for changes of a partner',
  hidden: (count) =>
    `${many(count)} cannot show yet: what a partner wrote in ${count === 1 ? 'it' : 'them'} first is not on this laptop.`,
  behind: (count) =>
    `${many(count)} ${count === 1 ? 'shows' : 'show'}, but some of the changes wait for those before them.`,
  next: 'Nothing is lost. Ask your partner to prepare a complete file for your office, then import it here.',
};

/** Records of which something waits for changes that are not here yet. */
export const WAITING_TEXT = { id: ID, en: EN };
