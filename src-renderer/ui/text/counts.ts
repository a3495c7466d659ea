import type { Language } from '../session/ports.ts';

const FORMATS = { id: new Intl.NumberFormat('id-ID'), en: new Intl.NumberFormat('en-GB') };

/** A whole number as the language groups it: `20.700`, `20,700`. */
export function countText(count: number, language: Language): string {
  return FORMATS[language].format(count);
}
