import type { Finding } from '#domain/agreements/check.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import type { ChecksText } from '../text/checks.ts';

/** Findings whose words stand in text/checks.ts. */
type MoreKind =
  | 'lost-reference'
  | 'paragraph-of-article'
  | 'party-named'
  | 'party-left-out'
  | 'signer'
  | 'nip'
  | 'synergy'
  | 'annex-absent'
  | 'annex-unnumbered'
  | 'annex-unnamed'
  | 'data-protection'
  | 'data-clause'
  | 'end-in-text'
  | 'end-in-register'
  | 'council';
type Of<K extends Finding['kind']> = Extract<Finding, { readonly kind: K }>;
export type MoreFinding = Of<MoreKind>;

type Tellers = { readonly [K in MoreKind]: (finding: Of<K>, text: ChecksText, where: Where) => string };

/** What the place at a path is called, with the article that it is of where it is of one. */
export type Where = (at: { readonly path: string; readonly article: number | null }) => string;

const TELLERS: Tellers = {
  'lost-reference': ({ of, ...at }, text, where) => text.lost[of](where(at)),
  'paragraph-of-article': ({ of, names, ...at }, text, where) => text.paragraphOf(where(at), of, names),
  'party-named': ({ label }, text) => text.partyNamed(label),
  'party-left-out': ({ name }, text) => text.leftOut(name),
  signer: ({ good, party }, text) => text.signer[good ? 'good' : 'bad'](partyLabel(party)),
  nip: ({ doubt, party }, text) =>
    doubt === null ? text.nip.good(partyLabel(party)) : text.nip.bad(partyLabel(party), text.nipDoubts[doubt]),
  synergy: ({ name }, text) => text.synergy(name),
  'annex-absent': ({ article, names }, text) => text.annexAbsent(article, names),
  'annex-unnumbered': ({ article, count }, text) => text.annexUnnumbered(article, count),
  'annex-unnamed': ({ path }, text) => text.annexUnnamed(text.annexes[path]),
  'data-protection': ({ good }, text) => text.dataProtection[good ? 'good' : 'bad'],
  'data-clause': ({ good, clause }, text) => text.dataClause[good ? 'good' : 'bad'](text.dataClauses[clause]),
  'end-in-text': ({ good, article, written, right }, text) =>
    good ? text.endInText.good(article, written) : text.endInText.bad(article, written, right),
  'end-in-register': ({ good, right }, text) => (good ? text.endInRegister.good : text.endInRegister.bad(right)),
  council: ({ good, open }, text) => {
    if (good) return text.council.good;
    return open ? text.council.open : text.council.bad;
  },
};

export function isMoreFinding(finding: Finding): finding is MoreFinding {
  return Object.hasOwn(TELLERS, finding.kind);
}

/** What a check found, in one line. */
export function moreWords(finding: MoreFinding, text: ChecksText, where: Where): string {
  return tell(finding.kind, finding, { text, where });
}

type Words = { readonly text: ChecksText; readonly where: Where };

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties a kind to its teller
function tell<K extends MoreKind>(kind: K, finding: Of<MoreKind>, { text, where }: Words): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the finding is of the kind it names
  return TELLERS[kind](finding as Of<K>, text, where);
}
