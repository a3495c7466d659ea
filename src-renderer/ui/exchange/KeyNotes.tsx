import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ToldRevocation } from '#app/engine.ts';
import type { OfficeName, RevocationView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import styles from './Exchange.module.css';

/** Which verified partners have verified a card: a hint for people, never trust by itself (exchange.md §5.2). */
export function Vouchers({ vouchers }: { readonly vouchers: readonly OfficeName[] }) {
  const text = useText(PARTNER_TEXT);
  if (vouchers.length === 0) return null;
  return (
    <div>
      {vouchers.map(({ office, region }) => (
        <p key={office} className={styles.hint}>
          <IconInfoCircle size={16} stroke={1.75} aria-hidden /> {text.vouched(partyName(region))}
        </p>
      ))}
      <p className={styles.dim}>{text.vouchedWhy}</p>
    </div>
  );
}

/** Who says that a key of this partner must not be believed, and since when. */
export function Revocations({ revocations }: { readonly revocations: readonly RevocationView[] }) {
  const text = useText(PARTNER_TEXT).revocation;
  if (revocations.length === 0) return null;
  const said = ({ judgement, by, isPresent }: RevocationView): string => {
    if (judgement === 'own') return text.own;
    if (judgement === 'hint') return text.hint(by.region === '' ? text.unknown : partyName(by.region));
    return isPresent ? text.binding : text.bindingBefore;
  };
  return (
    <div>
      <div className={styles.label}>{text.title}</div>
      <ul className={styles.records}>
        {revocations.map((one) => (
          <li key={one.by.office + one.judgement}>
            <Warning>{said(one)}</Warning>
            <Why {...one} isOurs={one.judgement === 'own'} />
            {one.judgement === 'hint' && <p className={styles.dim}>{text.hintWhy}</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a file says about keys, before it is imported. */
export function KeyNews({ revocations }: { readonly revocations: readonly ToldRevocation[] }) {
  const text = useText(PARTNER_TEXT).revocation;
  return revocations.map((one) => {
    const [of, by] = [partyName(one.of.region), one.by.region === '' ? text.unknown : partyName(one.by.region)];
    const isBinding = one.judgement === 'binding';
    return (
      <div key={one.of.office + one.by.office}>
        <Warning>{isBinding ? text.ofBinding(of) : text.ofHint(by, of)}</Warning>
        <Why {...one} />
        <p className={styles.dim}>{isBinding ? text.effect : text.hintWhy}</p>
      </div>
    );
  });
}

function Warning({ children }: { readonly children: string }) {
  return (
    <p className={styles.warning}>
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {children}
    </p>
  );
}

type WhyProps = {
  readonly reason: string;
  readonly note: string;
  readonly date: number;
  /** By our own clock, which needs no word. */
  readonly isOurs?: boolean;
};

function Why({ reason, note, date, isOurs = false }: WhyProps) {
  const text = useText(PARTNER_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const why = Object.entries(text.reasons).find(([known]) => known === reason)?.[1] ?? text.reasons.other;
  const day = dayText(dayOf(date, ahead), language, 'long');
  return <p>{[why, note, isOurs ? day : text.revocation.on(day)].filter((part) => part !== '').join(', ')}</p>;
}
