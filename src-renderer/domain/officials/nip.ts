/** What looks wrong with a NIP. Advice only: NI PPPK and military numbers have other shapes. */
export type NipDoubt = 'not-18-digits' | 'no-birth-date' | 'no-appointment-month' | 'appointed-too-young' | 'sex-digit';

/**
 * Doubts about a civil servant number (*NIP*): birth date YYYYMMDD, appointment YYYYMM at 18 years or later,
 * sex 1 or 2, three digits (domain.md §7.3). An empty text has no doubt: elected heads have no NIP.
 */
export function doubtNip(text: string): NipDoubt | null {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (digits === '') return null;
  if (!/^\d{18}$/.test(digits)) return 'not-18-digits';
  const [birthYear, birthMonth, birthDay] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ];
  if (!isDay(birthYear, birthMonth, birthDay)) return 'no-birth-date';
  const [year, month] = [Number(digits.slice(8, 12)), Number(digits.slice(12, 14))];
  if (year < 1900 || month < 1 || month > 12) return 'no-appointment-month';
  if ((year - birthYear) * 12 + (month - birthMonth) < 18 * 12) return 'appointed-too-young';
  return /[12]/.test(digits.charAt(14)) ? null : 'sex-digit';
}

/** `19670816 199603 1 001`, as letters print it; other texts come back as they are. */
export function formatNip(text: string): string {
  const digits = text.replaceAll(/[\s.]/g, '');
  if (!/^\d{18}$/.test(digits)) return text;
  return `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14, 15)} ${digits.slice(15)}`;
}

function isDay(year: number, month: number, date: number): boolean {
  if (year < 1900 || month < 1 || month > 12 || date < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date <= (lengths[month - 1] ?? 0);
}
