/*
 * What the fields of an agreement's annexes are called, beside the costs.
 */

type Words = Readonly<Record<'id' | 'en', string>>;

function words(id: string, en: string): Words {
  return { id, en };
}

export const ANNEX_LABELS: Readonly<Record<string, Words>> = {
  'schedule/*/activity': words('Kegiatan dalam jadwal', 'Activity in the schedule'),
  'schedule/*/begins': words('Mulai', 'Begins'),
  'schedule/*/finishes': words('Selesai', 'Ends'),
  'schedule/*/responsible': words('Penanggung jawab', 'Responsible'),
  'dataMatrix/*/data': words('Data', 'Data'),
  'dataMatrix/*/owner': words('Pemilik data', 'Owner of the data'),
  'dataMatrix/*/receiver': words('Penerima data', 'Receiver of the data'),
  'dataMatrix/*/aim': words('Tujuan pemakaian', 'What the data is for'),
  'dataMatrix/*/sensitivity': words('Sifat data', 'Sensitivity'),
  'dataMatrix/*/personal': words('Data pribadi', 'Personal data'),
  'dataMatrix/*/deadline': words('Tenggat respons', 'Time to respond'),
};
