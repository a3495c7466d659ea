import type { CooperationItem } from '../cooperation/cooperation-item.ts';

/** What is known beside a draft and that its checks look at: the cooperation it belongs to, and which organisations are ministries. */
export type Beside = {
  readonly item: Pick<CooperationItem, 'id' | 'type' | 'parties' | 'ends' | 'stages'> | null;
  /** Ids of the register's ministries and central agencies. */
  readonly ministries: ReadonlySet<string>;
};

export const NOTHING_BESIDE: Beside = { item: null, ministries: new Set() };
