import { describe, expect, it } from 'vitest';
import { affairName } from '../cooperation/affairs.ts';
import { officialPartyName } from '../parties/official-name.ts';
import type { Clause, Wording } from './clause.ts';
import { disputes } from './disputes.ts';
import { foreignTerm } from './foreign.ts';
import { aim, correspondence, objectAndScope } from './general.ts';
import { shippedClause } from './library-clause.ts';
import { shippedClauses } from './library.ts';
import { remaining } from './of-addendum.ts';
import { conductByPks } from './of-ksb.ts';
import { shippedMark } from './shipped-mark.ts';

/*
 * The texts that shipped, by their marks: that of the Indonesian text, and behind it that of both where there is an English one. Drafts are told of a changed clause by its mark, and people by its version: whoever
 * changes a text raises its `version` and `since`, and puts the new line here.
 */
const SHIPPED: readonly string[] = [
  'maksud-tujuan 1 tz0kir1tjgflp',
  'objek-ruang-lingkup 1 1h256fo1dpefj3',
  'lokasi 1 1d6eucc2v39u7',
  'pelaksanaan-ksb 1 u7y39n1k1t8wo',
  'pembiayaan-ksb 1 o0pi1c1riit3f',
  'pembiayaan-ksb/masing-masing 1 z8v53xyptspr',
  'jangka-waktu 1 rg3ksllcg1b3',
  'jangka-waktu/tanpa-perpanjangan 1 1ware1h1ktoixg',
  'data-kerahasiaan 1 153jo6b3ps96z',
  'monitoring-evaluasi 1 xx2y631g2jlzq',
  'penyelesaian-perselisihan 1 sv672u1why7se',
  'korespondensi 1 gcw8p6cu8an',
  'perubahan-pengakhiran 1 1thygdqgmesnj',
  'penutup 1 1h8vdhy1axjavz',
  'dasar-pks 1 peaqi41udl6qi',
  'pelaksanaan-pks 1 idrb2ljcomqx',
  'hak-kewajiban 1 ylsgul11lboz',
  'pembiayaan-pks 1 eok1dq8qjhyw',
  'data-layanan 1 1be1lvh1fipkjx',
  'data-keamanan 1 1c8owip1xwvxry',
  'data-sengketa 1 1yzrz4j1cb2smo',
  'data-audit 1 175z52b1t5o38a',
  'sanksi 1 ppxlqzrmupl4',
  'keadaan-kahar 1 1mypduo13800vs',
  'peninjauan-berkala 1 duqu6t1y38ifg',
  'tugas-tanggung-jawab 1 1s8dwcor4asj3',
  'rencana-kerja 1 q6no3h1xwtbzh',
  'pembiayaan-nk 1 cjn6wqcey3r6',
  'maksud-tujuan-luar-negeri 1 1bi158u6nyoe muvl3ldl52dr',
  'ruang-lingkup-luar-negeri 1 43i3xa1lwwm2f 1ekmzl21hk6pfo',
  'tindak-lanjut-loi 1 1j5hfvz1dwgpwu i52sjvjc9egi',
  'masa-berlaku-loi 1 9nfsye1316s3z 1786cmw1x956eb',
  'penutup-luar-negeri 1 1muducuiqjzhs ug0zvo1r9z8aj',
  'pelaksanaan-mou 1 1ayg4hyj34nv3 jqxc3ynqfdz2',
  'pembiayaan-mou 1 1i6t811s3t5x6 1m5qva31itekdd',
  'kelompok-kerja-mou 1 ytk6fhfmxvca oqk4yh1i4md2p',
  'perselisihan-mou 1 127mat21o2vnmg 19pvi38p9djpv',
  'amandemen-mou 1 wejtjvgywon3 h99xs91we8zf6',
  'masa-berlaku-mou 1 bmn7yd1jtzkpu erdqgemcjtx',
  'ketentuan-tetap-adendum 1 b6nryw1ffdc1m',
  'penutup-adendum 1 1q8zczi1thorha',
];

describe('the shipped clauses', () => {
  it('have the version that belongs to their text: a changed text without a new version is found here', () => {
    const now = shippedClauses()
      .map(shippedClause)
      .flatMap(({ id, version, variants }) =>
        variants.map(
          ({ id: variant, mark, markInBoth }) =>
            `${[id, variant].filter((part) => part !== '').join('/')} ${version} ${mark}${markInBoth === mark ? '' : ` ${markInBoth}`}`,
        ),
      );
    expect(now).toEqual(SHIPPED);
  });
});

/** The clause with other words in the place of some in what it writes. */
function rewritten(clause: Clause, from: string, to: string): Clause {
  const write = (wording: Wording): readonly string[] => clause.write(wording).map((line) => line.replaceAll(from, to));
  return { ...clause, write };
}

describe('the mark of a shipped text', () => {
  it.each([
    [disputes, 'sebagai wakil Pemerintah Pusat'],
    [disputes, 'diselesaikan oleh Menteri Dalam Negeri'],
    [conductByPks, 'pejabat perangkat daerah yang diberi kuasa'],
    [conductByPks, 'pejabat yang diberi kuasa oleh PARA PIHAK'],
    [objectAndScope, 'sebagai bagian dari urusan pemerintahan'],
    [aim, 'bertujuan untuk'],
    [correspondence, 'bagian yang membidangi kerja sama'],
    [correspondence, 'surat elektronik'],
    [remaining, 'dinyatakan tetap berlaku'],
  ])('of %# changes with its words, whichever cooperation they are written for', (clause, words) => {
    const said = rewritten(clause, words, 'KATA LAIN');
    expect(shippedMark(said, false)).not.toBe(shippedMark(clause, false));
  });

  it('changes with the English text where the document has two, and only there', () => {
    const { english } = foreignTerm;
    if (english === undefined) throw new Error('it has an English text');
    const now = { ...foreignTerm, english: { ...english, write: () => ['Other.'] } };
    expect(shippedMark(now, true)).not.toBe(shippedMark(foreignTerm, true));
    expect(shippedMark({ ...now, english: { ...english, title: 'Other' } }, true)).not.toBe(shippedMark(now, true));
    expect(shippedMark(now, false)).toBe(shippedMark(foreignTerm, false));
  });

  it('does not change with the name of a region or of an affair, which are not the words of the clause', () => {
    const named = { write: ({ parties }: Wording) => parties.map(officialPartyName) };
    const coded = {
      write: ({ parties }: Wording) => parties.map((party) => ('code' in party ? party.code : party.name)),
    };
    expect(shippedMark(named, false)).toBe(shippedMark(coded, false));
    const affairs = { write: (wording: Wording) => wording.affairs.map((code) => `bidang ${affairName(code) ?? ''}`) };
    const codes = { write: (wording: Wording) => wording.affairs.map((code) => `bidang ${code}`) };
    expect(shippedMark(affairs, false)).toBe(shippedMark(codes, false));
  });
});
