import { regionCodes } from '../parties/party.ts';
import type { CooperationItem, Nature } from './cooperation-item.ts';

/** The three tests of *wajib* (UU 23/2014 art. 364(1)); null while a test has no answer. */
export type NatureTests = {
  readonly bordering: {
    readonly computed: boolean;
    readonly answer: boolean;
    readonly reason: string | null;
  };
  readonly externality: boolean | null;
  readonly efficiency: boolean | null;
};

/** Whether two regions share a land border, by their codes. */
export type Borders = (one: string, other: string) => boolean;

/**
 * Answers the three tests for an item. Bordering is computed: every region among the parties borders at least one other.
 * A person's override wins and keeps its reason, since sea borders are not in the data (domain.md §6.2).
 */
export function natureTests(
  item: Pick<CooperationItem, 'parties' | 'borderingOverride' | 'externality' | 'efficiency'>,
  borders: Borders,
): NatureTests {
  const codes = regionCodes(item.parties);
  const computed =
    codes.length > 1 && codes.every((code) => codes.some((other) => other !== code && borders(code, other)));
  const override = item.borderingOverride;
  return {
    bordering: {
      computed,
      answer: override?.bordering ?? computed,
      reason: override?.reason ?? null,
    },
    externality: item.externality === null ? null : item.externality === 'yes',
    efficiency: item.efficiency === null ? null : item.efficiency === 'yes',
  };
}

/** *Wajib* when all three tests say so, *sukarela* when one says no, null while it is open (UU 23/2014 art. 364–365). */
export function natureFromTests(tests: NatureTests): Nature | null {
  const answers = [tests.bordering.answer, tests.externality, tests.efficiency];
  if (answers.includes(false)) return 'voluntary';
  return answers.includes(null) ? null : 'mandatory';
}
