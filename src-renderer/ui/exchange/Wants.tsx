import type { ImportPreview } from '#app/engine.ts';
import { partyName } from '../kit/party-name.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import styles from './Exchange.module.css';

type Props = { readonly preview: ImportPreview & { readonly kind: 'package' } };

/** What the sender of a file asks to be sent again, by the office that wrote it. */
export function Wants({ preview }: Props) {
  const text = useText(REQUEST_TEXT);
  const partners = useWatched((queries) => queries.partners(), []);
  const nameOf = (office: string): string => {
    const partner = partners?.find((each) => each.office === office);
    return partner === undefined ? text.ours : partyName(partner.region);
  };
  return (
    <div>
      <p>{text.wanted(partyName(preview.from.region))}</p>
      <ul className={styles.wants}>
        {preview.wants.map(({ office, entries }) => (
          <li key={office}>{text.wants(nameOf(office), entries)}</li>
        ))}
      </ul>
      <p className={styles.dim}>{text.noteFirst}</p>
    </div>
  );
}
