import type { ReturnedDraft } from '#app/document-methods.ts';
import type { KeptVersion } from '#app/versions.ts';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useDraft } from './draft-context.ts';
import styles from './ReturnedDialog.module.css';

type Props = { readonly against: ReturnedDraft['against']; readonly kept: KeptVersion | null };

/** Which version the file comes from, and what it was compared with; an older version than the newest sent is said. */
export function FromVersion({ against, kept }: Props) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT).returned;
  const sent = view.value.versions.filter(({ how }) => how !== 'returned');
  const newest = sent.reduce((most, { number }) => Math.max(most, number), 0);
  const isOlder = against.kind === 'version' && against.number < newest;
  return (
    <>
      {against.kind === 'version' && <p className={styles.note}>{text.against(against.number)}</p>}
      {isOlder && <p role="alert">{text.older(against.number, newest)}</p>}
      {against.kind === 'draft' && sent.length > 0 && <p role="alert">{fallback(against, text)}</p>}
      {kept !== null && <p className={styles.note}>{text.kept(kept.number)}</p>}
    </>
  );
}

type Fallback = Extract<Props['against'], { readonly kind: 'draft' }>;

function fallback({ why, named }: Fallback, text: (typeof VERSIONS_TEXT)['id']['returned']): string {
  if (why === 'none-named' || named === null) return text.noneNamed;
  return why === 'unknown' ? text.unknown(named) : text.noText(named);
}
