/** An ayat with what is listed below it: huruf (a. b.), and angka (1) below a huruf. */
export type Clause = { readonly text: string; readonly letters: readonly Letter[] };
export type Letter = { readonly text: string; readonly numbers: readonly string[] };

type Open = { text: string; letters: { text: string; numbers: string[] }[] };

/**
 * The text of an article as it is typed: every line an ayat; lines that begin `a. ` or `1. ` are huruf and angka below it.
 * `(1) ` in front of an ayat is taken off, since numbers are given by position. An angka without a huruf counts as a huruf.
 */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Open[] = [];
  for (const line of text.split('\n').map((one) => one.trim())) if (line !== '') place(line, clauses);
  return clauses;
}

function place(line: string, clauses: Open[]): void {
  const letter = /^([a-z])\1{0,2}\.\s+(.*)$/u.exec(line)?.[2];
  const number = /^\d{1,2}[.)]\s+(.*)$/u.exec(line)?.[1];
  const clause = clauses.at(-1);
  const below = letter ?? number;
  if (clause === undefined || below === undefined) {
    clauses.push({ text: line.replace(/^\(\d+\)\s*/u, ''), letters: [] });
    return;
  }
  const last = clause.letters.at(-1);
  if (letter === undefined && last !== undefined) last.numbers.push(below);
  else clause.letters.push({ text: below, numbers: [] });
}
