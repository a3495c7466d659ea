import { isAboutVersions } from '../agreements/version-lists.ts';
import { isRecordKind, type RecordKind } from './shapes.ts';

/*
 * What it means that a record is approved: its `state` says so. Which text was approved is known without asking: the change
 * that wrote the state names, by hash, the changes it builds on (documents SPEC R14).
 */

export type ApprovalRule = {
  readonly path: string;
  /** The values that approve. */
  readonly approved: readonly string[];
  /** The value that takes the approval back. */
  readonly open: string;
  /** Whether a change at a path leaves what was approved as it is. */
  readonly isBeside: (path: string) => boolean;
};

/** Where an approval and what came after it is told; no field of any shape has this name. */
export const APPROVAL_PATH = 'approval';

/** Closing a meeting only ends it; its minutes go on being written, and nothing approves them yet. */
const RULES: { readonly [K in RecordKind]?: ApprovalRule } = {
  agreement: {
    path: 'state',
    approved: ['agreed', 'signed'],
    open: 'draft',
    isBeside: (path) => ['state', 'paper', 'item', 'removed'].includes(path) || isAboutVersions(path),
  },
};

export function approvalRule(kind: string): ApprovalRule | null {
  return isRecordKind(kind) ? (RULES[kind] ?? null) : null;
}
