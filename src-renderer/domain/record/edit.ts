import type { Json } from '#base/canonical-json.ts';

/**
 * One thing done to a record. A path is `field`, or `list/row/field`.
 * `text` gives the whole new text of a woven field; what changed is found by comparison, so that two people's typing merges.
 */
export type Edit =
  /** `unread`: puts back what a newer version wrote, unseen by the rules of this one (D5). */
  | { readonly kind: 'set'; readonly path: string; readonly value: Json; readonly unread?: true }
  | { readonly kind: 'text'; readonly path: string; readonly value: string }
  | {
      readonly kind: 'add';
      readonly list: string;
      readonly row: string;
      readonly order: string;
      readonly values: { readonly [field: string]: Json };
    }
  | { readonly kind: 'move'; readonly list: string; readonly row: string; readonly order: string }
  /** Takes a row out of its list, or (`removed: false`) puts it back. */
  | {
      readonly kind: 'remove';
      readonly list: string;
      readonly row: string;
      readonly removed: boolean;
    }
  /** Takes the whole record out of the lists, or puts it back. Nothing is ever deleted. */
  | { readonly kind: 'removeRecord'; readonly removed: boolean }
  /** Brings back what was in dispute at a path before it was decided; `at` names the state of the document then. */
  | { readonly kind: 'reopen'; readonly path: string; readonly at: readonly string[] };

export type EditRefusal =
  | { readonly reason: 'no-such-record' }
  | { readonly reason: 'no-such-field'; readonly path: string }
  | { readonly reason: 'not-valid'; readonly path: string; readonly detail: string };
