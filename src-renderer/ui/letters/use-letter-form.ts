import { useRef } from 'react';
import { drop } from '#base/drop.ts';
import { EMPTY_FORM, type ItemPaper, type ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { companionId } from '#domain/notes/companion-id.ts';
import { useItem } from '../cooperation/item-context.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useSession } from '../session/session-context.ts';
import { useKept } from '../session/use-kept.ts';
import { useWatched } from '../session/use-watched.ts';

/** Order of the rows: each has its name, none stands before another. */
const ORDER = 'V';

/**
 * What stands in one letter of the item alone, kept as it is typed. It lies among the internal notes of the item, which never leave
 * this office: what is shared of a letter is the letter. Notes and row are made with the first word that is typed.
 */
export function useLetterForm(which: ItemPaper): {
  readonly form: ItemPaperForm;
  readonly change: (form: ItemPaperForm) => void;
} {
  const { view } = useItem();
  const { engine } = useSession();
  const attempt = useTry();
  const id = companionId(view.value.id);
  const notes = useWatched((queries) => queries.record('internal-notes', id), [id]);
  const row = notes?.value.letters.find((each) => each.id === which);
  const kept = useKept<ItemPaperForm>({
    record: id,
    path: `letters/${which}/form`,
    value: row?.form ?? EMPTY_FORM,
    toEdit: (form, path) =>
      row === undefined
        ? { kind: 'add', list: 'letters', row: which, order: ORDER, values: { form } }
        : { kind: 'set', path, value: form },
  });
  const begun = useRef(false);
  const begin = async (): Promise<void> => {
    begun.current = true;
    // The engine does one thing after the other: they are there before what was typed comes.
    begun.current = (await attempt(engine.internalNotes(view.value.id))) !== null;
  };
  const change = (form: ItemPaperForm): void => {
    if (notes === null && !begun.current) drop(begin(), 'the form of a letter is kept');
    kept.type(form);
  };
  return { form: kept.value, change };
}
