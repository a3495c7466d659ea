import type { Meeting, MinutesBlock } from '#domain/meetings/meeting.ts';
import type { Office } from '#domain/office/office.ts';

const KEYS = 'BCDEFGHIJKLMNOPQRSTUVWXYZbcdefghijklmnopqrstuvwxyz';
const order = (index: number): string => KEYS.charAt(index);

export const PARTICIPANTS = [
  ['Drs. Agus Winarno, M.Si.', 'Sekretaris Daerah', 'Kabupaten Sleman'],
  ['Sri Wahyuni, S.STP.', 'Analis Kerja Sama', 'Bagian Kerja Sama Setda Kabupaten Sleman'],
  ['Bayu Setiaji, S.T., M.T.', 'Kepala Bidang Persampahan', 'Dinas Lingkungan Hidup Kabupaten Sleman'],
  ['Siti Khoiriyah, S.H.', 'Kepala Bagian Hukum', 'Setda Kabupaten Sleman'],
  ['Ir. Hendro Susanto', 'Kepala Dinas Lingkungan Hidup', 'Kabupaten Magelang'],
  ['Dewi Lestyani, S.E., M.M.', 'Kepala Bidang Anggaran', 'BPPKAD Kabupaten Magelang'],
  ['Andi Saputro, S.Sos.', 'Perencana', 'Bappeda Kabupaten Sleman'],
  ['Titik Bayuningrum, S.E.', 'Perencana', 'Bappeda Kabupaten Magelang'],
  ['Endang Rahayu, S.IP.', 'Kepala Bagian Kerja Sama', 'Setda Kabupaten Magelang'],
  ['Joko Purnama, S.H., M.H.', 'Kepala Bagian Hukum', 'Setda Kabupaten Magelang'],
  ['Wahyu Nugroho, S.Kom.', 'Panewu Tempel', 'Kabupaten Sleman'],
  ['Rina Wahyuningsih', 'Camat Salam', 'Kabupaten Magelang'],
] as const;

/** Topics with their minutes: `k` a decision, `t` an action item, `b` a point left open, otherwise a note. */
export const TOPICS = [
  ['Pembukaan dan pembacaan acara', ['Rapat dibuka oleh Sekretaris Daerah Kabupaten Sleman pukul 09.05 WIB.']],
  [
    'Timbulan sampah di wilayah perbatasan',
    [
      'Dinas Lingkungan Hidup Kabupaten Magelang menyampaikan timbulan 78 ton per hari, Kabupaten Sleman 112 ton per hari (timbangan Oktober 2026).',
      'k Data timbulan memakai hasil timbangan bersama setiap hari kerja terakhir bulan berjalan.',
      't Kirim perhitungan timbulan per kecamatan dan kapanewon|Dinas Lingkungan Hidup Kabupaten Sleman|2026-12-04',
    ],
  ],
  [
    'Pembagian biaya pengolahan',
    [
      'Kabupaten Magelang berkeberatan bila biaya dibagi rata karena volumenya lebih kecil.',
      'k Biaya variabel dibagi menurut tonase bulanan; biaya tetap dibagi sama besar.',
      'b Denda keterlambatan: Kabupaten Sleman mengusulkan 1% per bulan, Kabupaten Magelang 2% per bulan.',
      't Siapkan tabel pembagian biaya lima tahun|BPPKAD Kabupaten Magelang|2026-12-11',
    ],
  ],
  [
    'Jadwal penandatanganan',
    [
      'k Penandatanganan Kesepakatan Bersama direncanakan di Kota Mungkid pada 11 Desember 2026.',
      't Susun undangan dan susunan acara penandatanganan|Bagian Kerja Sama Kabupaten Magelang|2026-12-02',
    ],
  ],
] as const;

export function sampleMeeting(): Meeting {
  return {
    id: '5impuLRapatC0nt0hSamp1',
    removed: false,
    title: 'Pembahasan Rancangan KSB Pengelolaan Sampah',
    date: '2026-11-24',
    starts: '09:00',
    ends: '11:30',
    zone: 'WIB',
    place: 'Ruang Bina Karya, Setda Kabupaten Sleman',
    chair: 'Drs. Agus Winarno, M.Si.',
    noteTaker: 'Sri Wahyuni, S.STP.',
    parties: [
      { kind: 'region', code: '34.04' },
      { kind: 'region', code: '33.08' },
    ],
    items: [],
    state: 'closed',
    openedAt: null,
    topics: TOPICS.map(([title], index) => ({
      id: `acara${index}`,
      order: order(index),
      title,
      minutes: 20,
      item: null,
      done: true,
    })),
    participants: PARTICIPANTS.map(([name, post, institution], index) => ({
      id: `peserta${index}`,
      order: order(index),
      name,
      post,
      institution,
      present: index !== 9,
    })),
    blocks: TOPICS.flatMap(([, lines], topic) =>
      lines.map((line, index) => block(line, `acara${topic}`, topic * 10 + index)),
    ),
  };
}

const TYPES = { k: 'decision', t: 'action', b: 'open-point' } as const;

function block(line: string, topic: string, index: number): MinutesBlock {
  const mark = /^([ktb]) (.*)$/u.exec(line);
  const [text = '', who = '', until = ''] = (mark?.[2] ?? line).split('|');
  const letter = mark?.[1];
  const type = letter === 'k' || letter === 't' || letter === 'b' ? TYPES[letter] : 'note';
  return {
    id: `alinea${index}`,
    order: order(index),
    topic,
    type,
    text,
    who,
    until: until === '' ? null : until,
    state: 'open',
  };
}

export function sampleOffice(): Office {
  return {
    id: '5impuLKantorC0nt0hSle1',
    removed: false,
    region: '34.04',
    name: 'Bagian Kerja Sama Sekretariat Daerah',
    address: 'Jalan Parasamya, Beran, Tridadi, Sleman, Daerah Istimewa Yogyakarta 55511',
    zone: 'WIB',
    user: 'Sri Wahyuni, S.STP.',
    userPost: 'Analis Kerja Sama',
    userNip: '',
  };
}
