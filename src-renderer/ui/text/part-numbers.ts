import { countText } from './counts.ts';
import type { Language } from '../session/ports.ts';

/** Numbers named one by one; of more, how many there are besides. */
const NAMED = 8;

/** `2 dan 5`, `2, 3 dan 5`: a list as a sentence has it. */
export function numberList(numbers: readonly number[], language: Language): string {
  const named = numbers.slice(0, NAMED).map((number) => countText(number, language));
  const rest = numbers.length - named.length;
  const and = language === 'id' ? ' dan ' : ' and ';
  if (rest > 0) {
    const others = language === 'id' ? `${countText(rest, 'id')} lainnya` : `${countText(rest, 'en')} more`;
    return `${named.join(', ')}${and}${others}`;
  }
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')}${and}${last}`;
}
