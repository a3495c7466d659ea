import { type NatureGround, natureAfter } from '#domain/cooperation/rules.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { Edit } from '#domain/record/edit.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';

/** The fields on which wajib or sukarela rests, those of them that are written together. */
export type Ground = Partial<NatureGround & Pick<CooperationItem, 'type'>>;

/** Writes fields on which the nature rests, and the nature that follows when it is another one. */
export function groundEdits(item: CooperationItem, ground: Ground): readonly Edit[] {
  const edits = Object.entries(ground).map(([path, value]): Edit => ({ kind: 'set', path, value }));
  const nature = natureAfter({ ...item, ...ground }, gazetteer().borders);
  return nature === item.nature ? edits : [...edits, { kind: 'set', path: 'nature', value: nature }];
}
