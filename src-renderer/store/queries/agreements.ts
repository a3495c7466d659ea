import type { ReadableDb } from '../database.ts';
import type { AgreementRow } from '../list-rows.ts';
import { lastBy, type ListOf } from './list.ts';

/** Agreements, the last changed first. */
export async function listAgreements(db: ReadableDb, limit: number): Promise<ListOf<AgreementRow>> {
  const [rows, all] = await Promise.all([lastBy(db.agreements, 'changed', limit), db.agreements.count()]);
  return { rows, matching: all, all };
}

export async function agreementsOfItem(db: ReadableDb, item: string): Promise<readonly AgreementRow[]> {
  return db.agreements.where('item').equals(item).toArray();
}
