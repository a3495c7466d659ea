import { describe, expect, it } from 'vitest';
import { presetChanges, STANDARD_HOUSE } from './house-style.ts';
import { OFFICE } from './office.ts';

describe('settings of an office’s documents (domain.md §1.9)', () => {
  it('begin with the layout rules of word.md §4: F4, 30, 20, 20 and 25 mm, Bookman, “- 2 -”, KESATU at the left', () => {
    const { paper, marginLeft, marginRight, marginTop, marginBottom, font, pageNumbers, firstSide } = STANDARD_HOUSE;
    expect([paper, marginLeft, marginRight, marginTop, marginBottom]).toEqual(['F4', 30, 20, 20, 25]);
    expect([font, pageNumbers, firstSide]).toEqual(['bookman', 'dashes', 'left']);
  });

  it('are each a field of the office, so that each has its own history', () => {
    expect(Object.keys(OFFICE.fields)).toEqual(expect.arrayContaining(Object.keys(STANDARD_HOUSE)));
  });

  it('a preset says only what it changes, never touches the office’s own words, and twice changes nothing', () => {
    const now = { ...STANDARD_HOUSE, contact: 'Telepon 000', marginLeft: 45 };
    const changes = presetChanges('ministry', now);
    expect(changes).toEqual([
      ['paper', 'A4'],
      ['marginLeft', 30],
    ]);
    expect(presetChanges('ministry', { ...now, ...Object.fromEntries(changes) })).toEqual([]);
  });

  it('a margin is between 10 and 60 mm', () => {
    const { schema } = OFFICE.fields.marginTop;
    expect([9, 10, 60, 61, 20.5].map((value) => schema.safeParse(value).success)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
