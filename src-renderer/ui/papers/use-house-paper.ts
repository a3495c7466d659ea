import type { Paper } from '#domain/agreements/agreement.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { useOwnOffice } from '../session/use-own-office.ts';

/** The paper that the office has for letters, papers of meetings and histories. */
export function useHousePaper(): Paper {
  return useOwnOffice()?.value.paper ?? STANDARD_HOUSE.paper;
}
