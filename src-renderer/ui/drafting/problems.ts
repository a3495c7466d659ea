import type { RecordView } from '#app/views.ts';
import type { Beside } from '#domain/agreements/beside.ts';
import { blanksOf } from '#domain/agreements/blanks.ts';
import { checkAgreement } from '#domain/agreements/check.ts';

/** The places of everything that is still to be done, each once: blanks in the order of the paper, then what the checks found. */
export function problemPaths(view: RecordView<'agreement'>, beside: Beside): readonly string[] {
  const blanks = blanksOf(view.value).map((blank) => blank.path);
  const findings = checkAgreement(view.value, beside).flatMap((finding) =>
    finding.good || !('path' in finding) ? [] : [finding.path],
  );
  const conflicts = view.conflicts.map((conflict) => conflict.path);
  return [...new Set([...blanks, ...findings, ...conflicts])];
}

/** The place after (1) or before (-1) the one that the cursor is in; round again at the ends. Null when nothing is left to do. */
export function stepProblem(paths: readonly string[], here: string | null, step: -1 | 1): string | null {
  const at = here === null ? -1 : paths.indexOf(here);
  if (at < 0) return (step === 1 ? paths[0] : paths.at(-1)) ?? null;
  return paths[(at + step + paths.length) % paths.length] ?? null;
}
