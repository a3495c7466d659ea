import type { ReactNode } from 'react';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { useDraft } from './draft-context.ts';
import { PaperField } from './PaperField.tsx';
import styles from './BesideEnglish.module.css';

type Props = {
  /** The field of the English text. */
  readonly path: string;
  readonly value: string;
  readonly label: string;
  readonly empty: string;
  readonly lines?: boolean;
  readonly capitals?: boolean;
  readonly describedBy?: string;
  /** The Indonesian field that it stands beside. */
  readonly children: ReactNode;
};

/**
 * The English text beside the Indonesian one, as both are printed; the Indonesian one alone where the document has one text. What
 * an addendum took over from a document in two languages stays in sight.
 */
export function BesideEnglish({ path, value, label, empty, lines, capitals, describedBy, children }: Props) {
  const { view } = useDraft();
  if (!hasTwoTexts(view.value) && value.trim() === '') return children;
  return (
    <div className={styles.pair}>
      <div>{children}</div>
      <div lang="en">
        <PaperField
          look="block"
          path={path}
          value={value}
          label={label}
          empty={empty}
          lines={lines === true}
          capitals={capitals === true}
          {...(describedBy === undefined ? {} : { describedBy })}
        />
      </div>
    </div>
  );
}
