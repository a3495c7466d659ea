import { assertNever } from '#base/assert.ts';
import { Button } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ItemPaper, PaperBlank } from '#domain/cooperation/item-papers.ts';
import { useItem } from '../cooperation/item-context.ts';
import { goToPath } from '../drafting/go-to-path.ts';
import { openItemTab } from '../cooperation/item-tab.ts';
import { PaperDialog } from '../papers/PaperDialog.tsx';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import { BlankList } from './BlankList.tsx';
import type { BlankPlace } from './blank-place.ts';
import { OfferToMany, useOffered } from './OfferToMany.tsx';
import { useLetterPaper } from './use-letter-paper.ts';
import { LetterForm } from './LetterForm.tsx';
import { useLetterForm } from './use-letter-form.ts';
import styles from './Letters.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** How long the pages wait for the next key, in milliseconds. */
const PAUSE = 400;

type Props = { readonly which: ItemPaper; readonly onClose: () => void };

/** A letter or form of the item: its pages, what stands in it alone, what is still blank, and the way to save it. */
export function LetterDialog({ which, onClose }: Props) {
  const { view, today } = useItem();
  const text = useText(LETTERS_TEXT);
  const { form, change } = useLetterForm(which);
  const [blanks, setBlanks] = useState<readonly PaperBlank[] | null>(null);
  const [asked] = useDebouncedValue(JSON.stringify(form), PAUSE);
  const go = useGo(onClose);
  const paper = useLetterPaper()(which);
  const partners = useOffered(form.from);
  const [toMany, setToMany] = useState(false);
  if (toMany) return <OfferToMany form={form} onClose={() => setToMany(false)} />;
  return (
    <PaperDialog
      name={text.papers[which]}
      wish={() => Promise.resolve({ kind: 'letter', record: view.value.id, which, form, today })}
      paper={paper}
      onClose={onClose}
      asked={asked}
      onMade={(made) => setBlanks(made.blanks ?? [])}
      aside={
        <>
          <LetterForm which={which} form={form} onChange={change} />
          {which === 'offer' && partners.length > 1 && (
            <Button
              className={styles.many}
              variant="default"
              leftSection={<IconFiles {...ICON} />}
              onClick={() => setToMany(true)}
            >
              {text.toMany}
            </Button>
          )}
          {blanks !== null && <BlankList blanks={blanks} onGo={go} />}
          <p className={styles.hint}>{text.custom}</p>
        </>
      }
    />
  );
}

/** The dialog gives the focus back to its button when it has closed, in milliseconds. */
const AFTER_DIALOG = 300;

function focusLater(focus: () => void): void {
  setTimeout(focus, AFTER_DIALOG);
}

function focusTab(): void {
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}

/** Leaves the dialog for the place where a blank is filled in; what the form asks is beside the pages already. */
function useGo(onClose: () => void): (place: BlankPlace) => void {
  const [, open] = useLocation();
  return (place) => {
    if (place.kind === 'form') return;
    onClose();
    switch (place.kind) {
      case 'tab':
        openItemTab(place.tab);
        focusLater(() => goToPath(place.field) || focusTab());
        break;
      case 'header':
        focusLater(() => goToPath('title'));
        break;
      case 'page':
        open(place.path);
        break;
      default:
        assertNever(place, 'place of a blank');
    }
  };
}
