import { describe, expect, it } from 'vitest';
import { shippedClause } from './library-clause.ts';
import { shippedClauses } from './library.ts';

/*
 * The texts that shipped, by their marks. Drafts are told of a changed clause by its mark, and people by its version: whoever
 * changes a text raises its `version` and `since`, and puts the new line here.
 */
const SHIPPED: readonly string[] = [
  'maksud-tujuan 1 omr4u310eeebl',
  'objek-ruang-lingkup 1 1wjosz385a867',
  'lokasi 1 1orcm1tqnys8l',
  'pelaksanaan-ksb 1 17kuvrq913ozm',
  'pembiayaan-ksb 1 13h9ysy1s7r983',
  'pembiayaan-ksb/masing-masing 1 17o5tse68uprv',
  'jangka-waktu 1 1enn1hp1ni0sey',
  'jangka-waktu/tanpa-perpanjangan 1 tnum031im3lvf',
  'data-kerahasiaan 1 1qcmbpnrpp0wo',
  'monitoring-evaluasi 1 19libde1gicr8j',
  'penyelesaian-perselisihan 1 xf9f9q1nmwhv',
  'korespondensi 1 1j5b3v4szti8y',
  'perubahan-pengakhiran 1 1s09k6moogo9f',
  'penutup 1 mg1d651c2j9ex',
  'dasar-pks 1 19e1ji4ui05nd',
  'pelaksanaan-pks 1 1lrm1bg1grvuy6',
  'hak-kewajiban 1 1q1ir7a1cn8102',
  'pembiayaan-pks 1 1aztiyidgartm',
  'data-layanan 1 q1pz3y1b14dqw',
  'data-keamanan 1 1rsq97am2gd5d',
  'data-sengketa 1 1q48kny1cyj5zs',
  'data-audit 1 1l8komlms9zmr',
  'sanksi 1 6xmgio17a5vfq',
  'keadaan-kahar 1 4nqqlx1fjwox1',
  'peninjauan-berkala 1 148bv1se8v67d',
  'tugas-tanggung-jawab 1 1hwkmj9113e71k',
  'rencana-kerja 1 1u4x1us187vnce',
  'pembiayaan-nk 1 1jkzhbmj4vh58',
  'maksud-tujuan-luar-negeri 1 cbt09h1gr4t4y',
  'ruang-lingkup-luar-negeri 1 rkklgb1zv6ob',
  'tindak-lanjut-loi 1 qdzlsa1i0d1ye',
  'masa-berlaku-loi 1 1q3byj91lbj4ra',
  'penutup-luar-negeri 1 10mblth1byvtav',
  'pelaksanaan-mou 1 1a94hxxw1ykg2',
  'pembiayaan-mou 1 1bjmatk13e4vju',
  'kelompok-kerja-mou 1 zesilb1xrc79b',
  'perselisihan-mou 1 1sfotrw10e8va0',
  'amandemen-mou 1 1jsfj7cu1gmal',
  'masa-berlaku-mou 1 1rqgcfp8ojn7k',
  'ketentuan-tetap-adendum 1 1v5yy34vhloqp',
  'penutup-adendum 1 m4pare1o59zpy',
];

describe('the shipped clauses', () => {
  it('have the version that belongs to their text: a changed text without a new version is found here', () => {
    const now = shippedClauses()
      .map(shippedClause)
      .flatMap(({ id, version, variants }) =>
        variants.map(
          ({ id: variant, mark }) => `${[id, variant].filter((part) => part !== '').join('/')} ${version} ${mark}`,
        ),
      );
    expect(now).toEqual(SHIPPED);
  });
});
