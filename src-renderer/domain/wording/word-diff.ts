import { DIFF_DELETE, DIFF_INSERT, diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import { legalTokens } from './legal-tokens.ts';

/** A piece of a comparison. */
export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Longer texts are shown whole, old and new: nobody reads such a difference word by word. */
const LONGEST = 100_000;

/**
 * What changed between two texts, by legal word, never by letter: numbers, amounts and references stay whole
 * (ui.md §4, Differences; measured in word.md §0.4).
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  if (before.length + after.length > LONGEST) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const words = new WordSigns();
  const found = diffMain(words.signsOf(before), words.signsOf(after), { diffTimeout: 1 });
  diffCleanupSemantic(found);
  const parts = found.map(([kind, signs]): DiffPart => ({ kind: kindOf(kind), text: words.textOf(signs) }));
  return inRuns(parts.flatMap((part, index) => withoutGaps(part, parts[index - 1], parts[index + 1])));
}

function kindOf(kind: number): DiffPart['kind'] {
  if (kind === DIFF_DELETE) return 'removed';
  return kind === DIFF_INSERT ? 'added' : 'same';
}

/** Gives every different word one sign, so that a comparison by letter becomes one by word. */
class WordSigns {
  readonly #words: string[] = [];
  readonly #signs = new Map<string, string>();

  signsOf(text: string): string {
    return legalTokens(text)
      .map((word) => this.#sign(word))
      .join('');
  }

  textOf(signs: string): string {
    return Array.from(signs, (sign) => this.#words[placeOf(sign)] ?? '').join('');
  }

  #sign(word: string): string {
    const known = this.#signs.get(word);
    if (known !== undefined) return known;
    const sign = String.fromCharCode(FIRST_SIGN + this.#words.length);
    this.#words.push(word);
    this.#signs.set(word, sign);
    return sign;
  }
}

/** Below the surrogates there is room for 55,000 different words, more than LONGEST letters can hold. */
const FIRST_SIGN = 0x100;

function placeOf(sign: string): number {
  return sign.charCodeAt(0) - FIRST_SIGN;
}

/** A lone space between two changes is taken into them, so that a changed phrase reads as one. */
function withoutGaps(part: DiffPart, before?: DiffPart, after?: DiffPart): readonly DiffPart[] {
  const isGap = part.kind === 'same' && /^\s+$/.test(part.text);
  if (!isGap || before === undefined || after === undefined || before.kind === 'same' || after.kind === 'same') {
    return [part];
  }
  return [
    { kind: 'removed', text: part.text },
    { kind: 'added', text: part.text },
  ];
}

/** Within one run of changes, what was removed comes before what was added. */
function inRuns(parts: readonly DiffPart[]): readonly DiffPart[] {
  const made: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else {
      close();
      made.push(part);
    }
  }
  close();
  return made;
}
