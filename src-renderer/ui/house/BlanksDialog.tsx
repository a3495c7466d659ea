import { Button, Modal } from '@mantine/core';
import { drop } from '#base/drop.ts';
import { blanksOfLayout } from '#app/template-blanks.ts';
import { type Blank, blankText, type Layout } from '#domain/templates/layouts.ts';
import { useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { TEMPLATES_TEXT } from '../text/templates.ts';
import styles from './House.module.css';

type Line = { readonly blank: Blank; readonly within: readonly string[] };

/** Every blank of a layout, each with a button that copies it. */
export function BlanksDialog({ layout, onClose }: { readonly layout: Layout; readonly onClose: () => void }) {
  const text = useText(TEMPLATES_TEXT);
  const toasts = useToasts();
  const copy = async (written: string): Promise<void> => {
    await navigator.clipboard.writeText(written);
    toasts.show(text.copied(written));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.blanksTitle(text.layouts[layout])}
      size="min(720px, 94vw)"
      closeButtonProps={{ 'aria-label': text.close }}
    >
      <p className={styles.blanksWhy}>{text.blanksWhy}</p>
      <table className={styles.blanks}>
        <thead>
          <tr>
            <th scope="col">{text.blank}</th>
            <th scope="col">{text.within}</th>
            <th scope="col">{text.need}</th>
            <th scope="col">{text.copy}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(blanksOfLayout(layout), []).map(({ blank, within }) => {
            const written = blankText(blank);
            return (
              <tr key={`${within.join('/')}/${blank.name}`}>
                <td className={styles.code}>{written}</td>
                <td>{within.length === 0 ? text.outside : within.join(', ')}</td>
                <td>{text.needs[blank.need]}</td>
                <td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={text.copyOf(written)}
                    onClick={() => drop(copy(written), 'a blank is copied')}
                  >
                    {text.copy}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}

function linesOf(blanks: readonly Blank[], within: readonly string[]): readonly Line[] {
  return blanks.flatMap((blank) => [{ blank, within }, ...linesOf(blank.rows ?? [], [...within, blank.name])]);
}
