import { create } from 'zustand';
import type { ItemFilter } from '#app/queries.ts';

export const NO_FILTER: ItemFilter = {
  text: '',
  type: null,
  stage: null,
  nature: null,
  affair: null,
  party: null,
  endsWithin: null,
};

type FilterSession = { readonly filter: ItemFilter; readonly set: (change: Partial<ItemFilter>) => void };

/** The filter of the list, kept while the app runs: coming back from a record finds the list as it was left. */
export const useItemFilter = create<FilterSession>()((set) => ({
  filter: NO_FILTER,
  set: (change) => {
    set((session) => ({ filter: { ...session.filter, ...change } }));
  },
}));

/** Whether anything is filtered out. */
export function isFiltered(filter: ItemFilter): boolean {
  const { text, ...chosen } = filter;
  return text.trim() !== '' || Object.values(chosen).some((value) => value !== null);
}
