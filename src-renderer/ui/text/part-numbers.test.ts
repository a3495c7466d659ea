import { expect, it } from 'vitest';
import { FILES_RUN_TEXT } from './files-run.ts';
import { numberList } from './part-numbers.ts';

it('the parts that are missing are named as a sentence has them', () => {
  expect(FILES_RUN_TEXT.id.missing([2, 5], 7)).toContain('Bagian 2 dan 5 dari 7 belum diterima.');
  expect(FILES_RUN_TEXT.en.missing([2, 5], 7)).toContain('Parts 2 and 5 of 7 have not been received.');
  expect(FILES_RUN_TEXT.en.missing([3], 7)).toContain('Part 3 of 7 has not been received.');
  expect(numberList([1, 2, 3], 'id')).toBe('1, 2 dan 3');
});

it('of very many the first are named and the others counted', () => {
  const many = Array.from({ length: 9999 }, (_, index) => index + 1);
  expect(numberList(many, 'id')).toBe('1, 2, 3, 4, 5, 6, 7, 8 dan 9.991 lainnya');
});
