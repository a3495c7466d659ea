import { canonicalJson } from '#base/canonical-json.ts';
import { APPROVAL_PATH, type ApprovalRule, approvalRule } from '#domain/record/approval.ts';
import type { Shape } from '#domain/record/shape.ts';
import { rawText } from '../fact.ts';
import type { History } from '../history.ts';
import { placeOf } from '../path.ts';
import type { RecordDocument } from '../record-document.ts';
import { slotsAt } from '../slots.ts';
import { type Claim, type Conflict, madeBy, type Touch } from './claim.ts';
import { valueAt } from './field-stories.ts';
import { reopenedBy } from './reopened.ts';
import type { writtenPaths } from './written-paths.ts';

type Given = {
  readonly shape: Shape;
  readonly history: History;
  readonly paths: ReturnType<typeof writtenPaths>;
};

/** How many undone approvals in a row are followed back. */
const STEPS_BACK = 10;

/**
 * What is not as it was when somebody approved it (R15): written later, or by an office that did not know of the approval. No
 * engine reports that, since the text and the approval lie in different registers (exchange.md §5.1).
 */
export function changedSinceApproval(document: RecordDocument, given: Given): readonly Conflict[] {
  const rule = approvalRule(given.shape.kind);
  if (rule === null) return [];
  const approvals = approvalsIn(document, given, rule);
  const claims = approvals.map(({ change, value }): Claim => ({ value, ...madeBy(given.history, change) }));
  const touched = new Map<string, Touch>();
  for (const { change } of approvals) {
    for (const touch of since(document, given, { rule, change })) {
      if (!touched.has(touch.path)) touched.set(touch.path, touch);
    }
  }
  if (touched.size === 0) return [];
  const inOrder = [...touched.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return [{ path: APPROVAL_PATH, sort: 'approval', claims, base: undefined, touched: inOrder }];
}

type Approval = { readonly change: string; readonly value: string };

function approvalsIn(document: RecordDocument, { history }: Given, rule: ApprovalRule): readonly Approval[] {
  const found = new Map<string, Approval>();
  let slots = slotsAt(document, 'f', rule.path);
  for (let step = 0; step < STEPS_BACK; step += 1) {
    const back = new Set<string>();
    for (const slot of slots) {
      const change = history.changeOf(slot.operation);
      const value = slot.text === null ? undefined : rawText('affirm', slot.text);
      if (change === null || typeof value !== 'string' || !rule.approved.includes(value)) continue;
      const at = reopenedBy(document, { history, path: APPROVAL_PATH, change });
      // An approval that was undone leaves the one before it, of an older text.
      if (at === null) found.set(change, { change, value });
      else at.forEach((head) => back.add(head));
    }
    if (back.size === 0) break;
    slots = slotsAt(document, 'f', rule.path, [...back]);
  }
  return [...found.values()].toSorted((one, other) => (one.change < other.change ? -1 : 1));
}

function since(
  document: RecordDocument,
  { shape, history, paths }: Given,
  { rule, change }: { readonly rule: ApprovalRule; readonly change: string },
): readonly Touch[] {
  const known = history.knownTo(change);
  if (known.size === history.changes.length) return [];
  const writers = new Map<string, string>();
  for (const later of history.changes) {
    if (known.has(later)) continue;
    for (const path of paths(later)) if (!rule.isBeside(path)) writers.set(path, later);
  }
  return [...writers].flatMap(([path, writer]): Touch[] => {
    const place = placeOf(shape, path);
    if (place === null) return [];
    const [before, after] = [valueAt(document, path, place, [change]), valueAt(document, path, place)];
    const { initial } = place.field;
    if (canonicalJson(before ?? initial) === canonicalJson(after ?? initial)) return [];
    return [{ path, before, after, ...madeBy(history, writer) }];
  });
}
