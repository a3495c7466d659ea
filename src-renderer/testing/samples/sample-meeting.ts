import { orderBetween } from '#base/order-key.ts';
import type { Meeting, MeetingParticipant, MeetingTopic, MinutesBlock } from '#domain/meetings/meeting.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import type { Office } from '#domain/office/office.ts';
import { MAGELANG, SLEMAN, sampleItem } from './sample-item.ts';

/** The secretariat that writes the sample minutes. The telephone number is invented. */
export function sampleOffice(): Office {
  return {
    ...STANDARD_HOUSE,
    templates: {},
    id: 'sampleOffice0000000001',
    removed: false,
    region: '34.04',
    name: 'Bagian Kerja Sama Sekretariat Daerah',
    address: 'Jalan Parasamya Nomor 1, Beran, Tridadi, Sleman 55511, Telepon (0274) 000100',
    zone: 'WIB',
    user: 'Retno Wulandari, S.STP., M.A.P.',
    userPost: 'Analis Kerja Sama',
    userNip: '198704122006022001',
  };
}

/** A meeting of 12 participants on 4 topics, with notes, decisions, action items and one point left open. Persons are invented. */
export function sampleMeeting(): Meeting {
  return {
    id: 'sampleMeeting000000001',
    removed: false,
    title: 'Pembahasan Rancangan Kesepakatan Bersama Pengelolaan Sampah Terpadu Wilayah Perbatasan',
    date: '2026-11-23',
    starts: '09:00',
    ends: '12:15',
    zone: 'WIB',
    place: 'Ruang Rapat Sembada, Sekretariat Daerah Kabupaten Sleman',
    chair: 'Drs. Hadi Purnomo, M.Si.',
    noteTaker: 'Retno Wulandari, S.STP., M.A.P.',
    parties: [SLEMAN, MAGELANG],
    items: [sampleItem().id],
    state: 'closed',
    openedAt: null,
    topics: placed('topic', TOPICS),
    participants: placed('participant', PARTICIPANTS),
    blocks: placed('block', BLOCKS),
  };
}

type Placed = { readonly id: string; readonly order: string };
type Topic = Omit<MeetingTopic, keyof Placed>;
type Participant = Omit<MeetingParticipant, keyof Placed>;
type Block = Omit<MinutesBlock, keyof Placed>;

function placed<T extends object>(name: string, values: readonly T[]): readonly (T & Placed)[] {
  const rows: (T & Placed)[] = [];
  let order: string | null = null;
  for (const value of values) {
    order = orderBetween(order, null);
    rows.push({ ...value, id: `${name}${rows.length + 1}`, order });
  }
  return rows;
}

function topic(title: string, minutes: number): Topic {
  return { title, minutes, item: sampleItem().id, done: true };
}

const TOPICS: readonly Topic[] = [
  topic('Ruang lingkup dan lokasi kerja sama', 45),
  topic('Pembagian beban pembiayaan', 45),
  topic('Jangka waktu dan cara evaluasi', 30),
  topic('Jadwal penandatanganan Kesepakatan Bersama', 30),
];

function participant(name: string, post: string, institution: string, present = true): Participant {
  return { name, post, institution, present };
}

const PARTICIPANTS: readonly Participant[] = [
  participant('Drs. Hadi Purnomo, M.Si.', 'Asisten Pemerintahan dan Kesejahteraan Rakyat', 'Setda Kabupaten Sleman'),
  participant('Retno Wulandari, S.STP., M.A.P.', 'Analis Kerja Sama', 'Setda Kabupaten Sleman'),
  participant('Dwi Hastuti, S.H., M.H.', 'Kepala Bagian Hukum', 'Setda Kabupaten Sleman'),
  participant('Ir. Eko Nugroho, M.T.', 'Kepala Dinas Lingkungan Hidup', 'Kabupaten Sleman'),
  participant('Yuliana Kartikasari, S.E., M.Ak.', 'Kepala Bidang Anggaran', 'BKAD Kabupaten Sleman'),
  participant('Wahyu Setiawan, S.IP.', 'Panewu Tempel', 'Kabupaten Sleman'),
  participant('Agus Prasetyo, S.H.', 'Kepala Bagian Kerja Sama', 'Setda Kabupaten Magelang'),
  participant('Nur Aini, S.H., M.Kn.', 'Perancang Peraturan Perundang-undangan', 'Setda Kabupaten Magelang'),
  participant('Ir. Sri Mulyani Rahayu, M.Si.', 'Kepala Dinas Lingkungan Hidup', 'Kabupaten Magelang'),
  participant('Tri Wibowo, S.T.', 'Kepala UPT Pengelolaan Sampah', 'Kabupaten Magelang'),
  participant('Bagas Aditama, S.STP.', 'Camat Salam', 'Kabupaten Magelang'),
  participant('Fransisca Dewi, S.E.', 'Kepala Bidang Anggaran', 'BPPKAD Kabupaten Magelang', false),
];

function note(at: number, text: string): Block {
  return { topic: `topic${at}`, type: 'note', text, who: '', until: null, state: 'open' };
}

function decision(at: number, text: string): Block {
  return { ...note(at, text), type: 'decision' };
}

function openPoint(at: number, text: string): Block {
  return { ...note(at, text), type: 'open-point' };
}

type Task = { readonly who: string; readonly until: string };

function action(at: number, text: string, task: Task): Block {
  return { ...note(at, text), type: 'action', ...task };
}

const BLOCKS: readonly Block[] = [
  note(
    1,
    'Kepala Dinas Lingkungan Hidup Kabupaten Sleman memaparkan timbulan sampah di tiga kapanewon perbatasan sebesar 48 ton per hari; kapasitas olah yang tersedia 31 ton per hari.',
  ),
  note(
    1,
    'Kepala Dinas Lingkungan Hidup Kabupaten Magelang menyampaikan bahwa fasilitas di Salam masih dapat menerima 15 ton per hari mulai triwulan II tahun 2027.\nCamat Salam meminta agar rute pengangkutan tidak melewati jalan desa pada jam sekolah.',
  ),
  decision(
    1,
    'Ruang lingkup mencakup enam bidang sebagaimana rancangan, termasuk pengawasan bantaran Kali Krasak dan Kali Bebeng.',
  ),
  decision(1, 'Lokasi kerja sama adalah tiga kapanewon di Kabupaten Sleman dan tiga kecamatan di Kabupaten Magelang.'),
  action(1, 'Menyusun peta rute pengangkutan lintas wilayah beserta jadwalnya.', {
    who: 'DLH Kabupaten Sleman dan DLH Kabupaten Magelang',
    until: '2026-12-04',
  }),
  note(
    2,
    'BKAD Kabupaten Sleman mengusulkan pembagian biaya operasional menurut tonase yang diolah. Kabupaten Magelang mengusulkan agar biaya penyusutan ikut diperhitungkan.',
  ),
  decision(2, 'Biaya dibebankan pada APBD masing-masing; rincian pembagian diatur dalam Perjanjian Kerja Sama.'),
  openPoint(
    2,
    'Dasar perhitungan biaya penyusutan fasilitas belum disepakati dan dibahas kembali pada rapat berikutnya.',
  ),
  action(2, 'Menyampaikan simulasi biaya per ton dengan dan tanpa penyusutan.', {
    who: 'BPPKAD Kabupaten Magelang',
    until: '2026-11-30',
  }),
  note(3, 'Bagian Hukum Kabupaten Sleman menjelaskan bahwa pergantian kepala daerah tidak mengakhiri kerja sama.'),
  decision(
    3,
    'Jangka waktu Kesepakatan Bersama 5 (lima) tahun, dengan evaluasi paling sedikit satu kali dalam satu tahun.',
  ),
  note(4, 'Kedua sekretariat sepakat menukar naskah dalam bentuk berkas agar perubahan tiap pihak dapat dilihat.'),
  decision(4, 'Penandatanganan direncanakan pada Senin, 14 Desember 2026, di Kabupaten Sleman.'),
  action(4, 'Menyampaikan naskah akhir kepada Bupati Magelang untuk paraf koordinasi.', {
    who: 'Bagian Kerja Sama Setda Kabupaten Magelang',
    until: '2026-12-07',
  }),
  action(4, 'Menyiapkan undangan, susunan acara, dan meterai.', {
    who: 'Bagian Kerja Sama Setda Kabupaten Sleman',
    until: '2026-12-09',
  }),
];
