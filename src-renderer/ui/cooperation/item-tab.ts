import { create } from 'zustand';

export const itemTabs = ['preparation', 'parties', 'object', 'term', 'study', 'notes'] as const;
export type ItemTab = (typeof itemTabs)[number];

type OpenTab = { readonly tab: ItemTab; readonly open: (tab: ItemTab) => void };

const useOpenTab = create<OpenTab>()((set) => ({
  tab: 'preparation',
  open: (tab) => {
    set({ tab });
  },
}));

/** Which tab of the record page is open: kept while the app runs, so that going from item to item stays at the same matter. */
export function useItemTab(): readonly [ItemTab, (tab: ItemTab) => void] {
  const { tab, open } = useOpenTab();
  return [tab, open];
}

/** Opens a tab from elsewhere, for example from the dialog that needs a party. */
export function openItemTab(tab: ItemTab): void {
  useOpenTab.getState().open(tab);
}
