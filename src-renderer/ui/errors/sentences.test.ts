import { describe, expect, it } from 'vitest';
import { SENTENCES } from './sentences.ts';

const MOST_WORDS = 20;
const languages = ['id', 'en'] as const;

function words(sentence: string): number {
  return sentence.split(/\s+/).length;
}

describe('sentences for refusals (ui.md §6)', () => {
  it.each(languages)('have at most 20 words each (%s)', (language) => {
    const long = Object.entries(SENTENCES[language]).filter(([, sentence]) => words(sentence) > MOST_WORDS);
    expect(long).toEqual([]);
  });

  it.each(languages)(
    'say what is not right and what to do: two sentences or two halves, each with a full stop (%s)',
    (language) => {
      const thin = Object.entries(SENTENCES[language]).filter(([, sentence]) => !/[.;].*\.$/.test(sentence));
      expect(thin).toEqual([]);
    },
  );

  it.each(languages)('neither shout nor speak in technical words (%s)', (language) => {
    const loud = Object.entries(SENTENCES[language]).filter(([, sentence]) =>
      /!|—|\.\.\.|\b(error|sync|merge|hash|peer|vector|database)\b/i.test(sentence),
    );
    expect(loud).toEqual([]);
  });

  it('are there for the same reasons in both languages', () => {
    expect(Object.keys(SENTENCES.en)).toEqual(Object.keys(SENTENCES.id));
  });
});
