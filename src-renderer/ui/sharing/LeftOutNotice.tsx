import { regionName } from '../cooperation/party-names.ts';
import { useAgo } from '../exchange/use-ago.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import styles from './Sharing.module.css';

/** What leaving regions out does and what it cannot do: for each of them, what it has already. */
export function LeftOutNotice({ regions }: { readonly regions: readonly string[] }) {
  const text = useText(SHARING_TEXT);
  const partners = useWatched((queries) => queries.partners(), []);
  const ago = useAgo();
  if (regions.length === 0) return null;
  const told = regions.map((code) => {
    const times = (partners ?? []).filter(({ region }) => region === code).map(({ lastSent }) => lastSent ?? 0);
    const last = Math.max(0, ...times);
    return last === 0 ? text.leftOutNever(regionName(code)) : text.leftOutSent(regionName(code), ago(last));
  });
  return (
    <div className={styles.leftOut}>
      <strong>{text.leftOut(regions.map(regionName).join(', '))}</strong>
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>{text.leftOutTold}</p>
    </div>
  );
}
