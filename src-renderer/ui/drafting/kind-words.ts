import { assertNever } from '#base/assert.ts';
import type { Finding } from '#domain/agreements/check.ts';
import type { KindFinding } from '#domain/agreements/check-kinds.ts';
import { termInWords } from '#domain/wording/term.ts';
import type { KindsText } from '../text/kinds.ts';

const KINDS: ReadonlySet<string> = new Set<KindFinding['kind']>([
  'two-texts',
  'longest-term',
  'parent',
  'changes',
  'unchanged',
  'changed-twice',
  'works',
]);

export function isKindFinding(finding: Finding): finding is KindFinding {
  return KINDS.has(finding.kind);
}

/** What a check that fits one kind of agreement found, in one line. */
export function kindWords(finding: KindFinding, text: KindsText['checks']): string {
  const side = finding.good ? 'good' : 'bad';
  switch (finding.kind) {
    case 'two-texts':
      return text.twoTexts[side](finding.article);
    case 'longest-term':
      return text.longestTerm[side](termInWords(finding.most));
    case 'parent':
      return text.parent[side];
    case 'changes':
      return text.changes[side];
    case 'works':
      return text.works[side];
    case 'unchanged':
      return text.unchanged(finding.article);
    case 'changed-twice':
      return text.changedTwice(finding.article, finding.number);
    default:
      return assertNever(finding, 'finding of a check');
  }
}
