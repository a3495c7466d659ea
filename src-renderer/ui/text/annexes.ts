import type { AnnexList } from '#domain/agreements/annexes.ts';

/*
 * Words of the annexes of a draft beside the table of costs, whose words stand in drafting.ts.
 */

const ID = {
  parts: {
    costs: 'Lampiran: rincian biaya',
    schedule: 'Lampiran: jadwal',
    dataMatrix: 'Lampiran: matriks data',
  } satisfies Record<AnnexList, string>,
  add: 'Tambah lampiran',
  addAnnex: {
    costs: 'Rincian biaya',
    schedule: 'Jadwal pelaksanaan',
    dataMatrix: 'Matriks data',
  } satisfies Record<AnnexList, string>,
  addRow: { schedule: 'Tambah baris jadwal', dataMatrix: 'Tambah baris data' },
  row: { schedule: (number: number) => `Jadwal ${number}`, dataMatrix: (number: number) => `Data ${number}` },
  field: (field: string, row: string) => `${field} ${row}`,
  fields: {
    activity: 'Kegiatan',
    begins: 'Mulai',
    finishes: 'Selesai',
    responsible: 'Penanggung jawab',
    data: 'Nama',
    owner: 'Pemilik',
    receiver: 'Penerima',
    aim: 'Tujuan',
    sensitivity: 'Sifat',
    personal: 'Data pribadi',
    deadline: 'Tenggat respons',
  },
  whenHint: 'Boleh tanggal, bulan, atau triwulan, misalnya Triwulan II 2027.',
  choose: 'pilih',
  expected: {
    activity: 'Kegiatan dalam jadwal',
    when: 'Waktu mulai dalam jadwal',
    data: 'Data dalam matriks',
    sensitivity: 'Sifat data',
    personal: 'Data pribadi atau bukan',
  },
};

const EN: typeof ID = {
  parts: {
    costs: 'Annex: costs',
    schedule: 'Annex: schedule',
    dataMatrix: 'Annex: matrix of data',
  },
  add: 'Add an annex',
  addAnnex: { costs: 'Costs', schedule: 'Schedule', dataMatrix: 'Matrix of data' },
  addRow: { schedule: 'Add a line of the schedule', dataMatrix: 'Add a line of data' },
  row: { schedule: (number) => `Schedule ${number}`, dataMatrix: (number) => `Data ${number}` },
  field: (field, row) => `${field} ${row}`,
  fields: {
    activity: 'Activity',
    begins: 'Begins',
    finishes: 'Ends',
    responsible: 'Responsible',
    data: 'Name',
    owner: 'Owner',
    receiver: 'Receiver',
    aim: 'What for',
    sensitivity: 'Sensitivity',
    personal: 'Personal data',
    deadline: 'Time to respond',
  },
  whenHint: 'A day, a month or a quarter, for example Triwulan II 2027.',
  choose: 'choose',
  expected: {
    activity: 'Activity in the schedule',
    when: 'When an activity begins',
    data: 'Data in the matrix',
    sensitivity: 'Sensitivity of the data',
    personal: 'Personal data or not',
  },
};

export const ANNEXES_TEXT = { id: ID, en: EN };
