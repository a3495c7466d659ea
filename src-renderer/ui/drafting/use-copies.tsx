import type { ReactNode } from 'react';
import { copyWishes } from '#app/agreement-copies.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { useBatch } from '../papers/use-batch.ts';
import { useText } from '../text/catalogue.ts';
import { COPIES_TEXT } from '../text/copies.ts';
import { useDraft } from './draft-context.ts';

/** One document for all parties and an original (*rangkap*) for each, written into one new folder. */
export function useCopies(): { readonly start: () => void; readonly dialog: ReactNode } {
  const { view } = useDraft();
  const text = useText(COPIES_TEXT);
  const batch = useBatch();
  const { type, title, paper } = view.value;
  return {
    start: () =>
      batch.start({
        folder: text.folder(instrumentOf(type).short, title),
        documents: copyWishes(view.value).map(({ copy, wish }) => ({
          name: copy === null ? text.forAll : copy.holder === '' ? copy.label : copy.holder,
          print: () => Promise.resolve({ wish, paper }),
        })),
      }),
    dialog: <BatchDialog batch={batch} />,
  };
}
