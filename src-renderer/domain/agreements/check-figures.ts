import { wrongCounts } from '../wording/counts.ts';
import { wrongEnglishFigures, wrongEnglishWeekdays } from '../wording/english-figures.ts';
import { wrongMoney, wrongWeekdays } from '../wording/text-figures.ts';
import type { WrittenText } from './written-texts.ts';

/** `5 (enam)`: digits and words of a count or sum differ, or a date stands behind another weekday. `article`: null outside articles. */
export type FigureFinding = {
  readonly kind: 'count-in-words';
  readonly good: false;
  readonly path: string;
  readonly article: number | null;
  readonly written: string;
  readonly right: string;
};

/** What in the texts of a draft says two things at once. */
export function checkFigures(texts: readonly WrittenText[]): readonly FigureFinding[] {
  return texts.flatMap(({ path, article, text, language }) => {
    const wrong =
      language === 'id'
        ? [...wrongCounts(text), ...wrongWeekdays(text), ...wrongMoney(text)]
        : [...wrongEnglishFigures(text), ...wrongEnglishWeekdays(text)];
    return wrong.map(
      ({ written, right }) => ({ kind: 'count-in-words', good: false, path, article, written, right }) as const,
    );
  });
}
