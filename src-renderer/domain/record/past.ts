/*
 * What a record holds of its own past. Where it goes on among others from its present state alone (exchange.md §3.1), this stays
 * behind: the text of a draft's earlier versions would tell them every earlier draft.
 */

/** Whether a register of a record tells of its past. `kind` as the document says it. */
export function isOfThePast(kind: string, path: string): boolean {
  return kind === 'agreement' && /^(?:versions\/[^/]+\/text|dispatches\/[^/]+\/note)$/.test(path);
}
