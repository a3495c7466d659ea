/*
 * What the lists of records are called.
 */

type Words = Readonly<Record<'id' | 'en', string>>;

function words(id: string, en: string): Words {
  return { id, en };
}

export const LIST_LABELS: Readonly<Record<string, Words>> = {
  stages: words('Tahapan', 'Stages'),
  contacts: words('Petugas penghubung', 'Contact persons'),
  topics: words('Acara rapat', 'Topics'),
  participants: words('Peserta rapat', 'Participants'),
  blocks: words('Notula', 'Minutes'),
  parties: words('Para pihak', 'Parties'),
  premises: words('Konsiderans', 'Premises'),
  bases: words('Dasar hukum', 'Legal bases'),
  articles: words('Pasal', 'Articles'),
  costs: words('Rincian biaya', 'Costs'),
  works: words('Rencana kerja', 'Work plan'),
  versions: words('Versi naskah', 'Versions of the document'),
  dispatches: words('Pengiriman', 'Sendings'),
  approvals: words('Persetujuan pihak', 'Consents of parties'),
  schedule: words('Jadwal pelaksanaan', 'Schedule'),
  dataMatrix: words('Matriks data', 'Matrix of data'),
  variants: words('Varian', 'Variants'),
  letters: words('Surat dan formulir', 'Letters and forms'),
};
