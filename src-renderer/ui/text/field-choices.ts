import { HOUSE_CHOICES } from './house-fields.ts';

/*
 * Words for the values of fields that hold one of a few choices, by kind of record and field.
 */

type Words = Readonly<Record<'id' | 'en', string>>;
type Choices = Readonly<Record<string, Words>>;

function words(id: string, en: string): Words {
  return { id, en };
}

const ANSWER: Choices = { yes: words('Ya', 'Yes'), no: words('Tidak', 'No') };

/** Keyed `kind:path`, with `*` for the row of a list. */
export const FIELD_CHOICES: Readonly<Record<string, Choices>> = {
  'cooperation-item:nature': {
    mandatory: words('Wajib', 'Mandatory'),
    voluntary: words('Sukarela', 'Voluntary'),
  },
  'cooperation-item:externality': ANSWER,
  'cooperation-item:efficiency': ANSWER,
  'cooperation-item:burdens': ANSWER,
  'cooperation-item:unfunded': ANSWER,
  'cooperation-item:feasibility': {
    feasible: words('Layak', 'Feasible'),
    conditional: words('Layak bersyarat', 'Feasible on conditions'),
  },
  'organisation:type': {
    ministry: words('Kementerian atau lembaga', 'Ministry or agency'),
    company: words('Perusahaan', 'Company'),
    organisation: words('Organisasi kemasyarakatan', 'Civil society organisation'),
    university: words('Perguruan tinggi', 'University'),
    foreign: words('Lembaga luar negeri', 'Institution abroad'),
  },
  'meeting:state': {
    planned: words('Direncanakan', 'Planned'),
    running: words('Berlangsung', 'Running'),
    closed: words('Selesai', 'Closed'),
  },
  'meeting:blocks/*/type': {
    note: words('Catatan', 'Note'),
    decision: words('Keputusan', 'Decision'),
    action: words('Tindak lanjut', 'Action item'),
    'open-point': words('Belum sepakat', 'Point left open'),
  },
  'agreement:versions/*/how': {
    word: words('Disimpan sebagai Word', 'Saved as Word'),
    pdf: words('PDF dari naskah', 'PDF of the draft'),
    answer: words('Jawaban dengan perubahan terlacak', 'Answer with tracked changes'),
    returned: words('Kembali dari mitra', 'Came back from the partner'),
  },
  'agreement:dispatches/*/way': {
    file: words('Berkas', 'File'),
    paper: words('Dicetak', 'Printed'),
  },
  'agreement:approvals/*/how': {
    paper: words('Surat atau naskah bertanda tangan', 'Letter or signed paper'),
    email: words('Surel', 'E-mail'),
    scan: words('Pindaian bertanda tangan', 'Signed scan'),
    meeting: words('Lisan dalam rapat', 'Spoken at a meeting'),
  },
  'meeting:blocks/*/state': {
    open: words('Belum selesai', 'Open'),
    done: words('Selesai', 'Done'),
    dropped: words('Dibatalkan', 'Dropped'),
  },
  'meeting:participants/*/present': {
    true: words('Hadir', 'Present'),
    false: words('Tidak hadir', 'Absent'),
  },
  'agreement:articles/*/amends': {
    none: words('Ketentuan sendiri', 'Provision of its own'),
    replace: words('Mengubah pasal', 'Changes an article'),
    insert: words('Menyisipkan pasal', 'Inserts an article'),
    delete: words('Menghapus pasal', 'Deletes an article'),
  },
  'agreement:dataMatrix/*/sensitivity': {
    public: words('Publik', 'Public'),
    limited: words('Terbatas', 'Limited'),
    secret: words('Rahasia', 'Secret'),
  },
  'agreement:dataMatrix/*/personal': {
    none: words('Bukan data pribadi', 'No personal data'),
    general: words('Data pribadi umum', 'General personal data'),
    specific: words('Data pribadi spesifik', 'Specific personal data'),
  },
  'agreement:state': {
    draft: words('Draf', 'Draft'),
    agreed: words('Disepakati', 'Agreed'),
    signed: words('Ditandatangani', 'Signed'),
  },
  ...HOUSE_CHOICES,
};
