import { assertNever } from '#base/assert.ts';
import { disputeRoute } from '../agreements/dispute-route.ts';
import { BLANK } from '../agreements/proposal.ts';
import type { Party } from '../parties/party.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import type { Clause } from './clause.ts';

/** Deliberation first; what follows it is told by UU 23/2014 art. 370. */
export const disputes: Clause = {
  id: 'penyelesaian-perselisihan',
  title: 'Penyelesaian Perselisihan',
  purpose: 'Menetapkan musyawarah dan siapa yang memutus sesudahnya.',
  fits: ['KSB', 'PKS', 'NK'],
  source: 'UU 23/2014 Pasal 370',
  version: 1,
  since: '2026-11-24',
  write: ({ parties, document }) => [
    `Perselisihan yang timbul dalam pelaksanaan ${document} ini diselesaikan secara musyawarah untuk mufakat.`,
    ...settledBy(parties),
  ],
};

/** UU 23/2014 art. 370. */
function settledBy(parties: readonly Party[]): readonly string[] {
  const failing =
    'Dalam hal musyawarah sebagaimana dimaksud pada ayat (1) tidak mencapai mufakat, perselisihan diselesaikan';
  const byLaw = 'sesuai dengan ketentuan peraturan perundang-undangan';
  const route = disputeRoute(parties);
  switch (route.kind) {
    case 'governor':
      return [
        `${failing} oleh Gubernur ${gazetteer().region(route.province)?.name ?? BLANK} sebagai wakil Pemerintah Pusat ${byLaw}.`,
        `Dalam hal gubernur sebagaimana dimaksud pada ayat (2) tidak dapat menyelesaikan perselisihan, penyelesaiannya dilakukan oleh Menteri Dalam Negeri ${byLaw}.`,
      ];
    case 'minister':
      return [`${failing} oleh Menteri Dalam Negeri ${byLaw}.`];
    case 'as-agreed':
      return [`${failing} ${byLaw}.`];
    default:
      return assertNever(route, 'way to settle a dispute');
  }
}
