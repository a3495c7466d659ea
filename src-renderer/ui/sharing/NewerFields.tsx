import { IconClockUp } from '@tabler/icons-react';
import type { RecordKind } from '#domain/record/shapes.ts';
import { useLanguage } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { fieldLabel } from '../text/fields.ts';
import { NEWER_FIELDS_TEXT } from '../text/newer-fields.ts';
import styles from './Sharing.module.css';

type Props = { readonly kind: RecordKind; readonly paths: readonly string[] };

/** Fields that look empty although a newer Simpul has filled them in (D5); none, no notice. */
export function NewerFields({ kind, paths }: Props) {
  const text = useText(NEWER_FIELDS_TEXT);
  const language = useLanguage();
  if (paths.length === 0) return null;
  const names = [...new Set(paths.map((path) => fieldLabel(kind, path, language)))];
  return (
    <output className={styles.notice}>
      <IconClockUp size={16} stroke={1.75} aria-hidden />
      <span>{text.some(paths.length, names.join(', '))}</span>
    </output>
  );
}
