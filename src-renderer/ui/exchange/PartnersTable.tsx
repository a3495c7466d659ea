import type { PartnerView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useToday, useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PartnerActions } from './PartnerActions.tsx';
import { PartnerState } from './PartnerState.tsx';
import { TrustMark } from './TrustMark.tsx';
import styles from './Exchange.module.css';

type Props = {
  readonly partners: readonly PartnerView[];
  /** The office that a link pointed at, or whose file is shown. */
  readonly current: string | null;
  readonly onCompare: (office: string) => void;
  readonly onAsk: (partner: PartnerView) => void;
  /** Opens everything about one partner beside the table. */
  readonly onOpen: (office: string) => void;
};

/** Every partner with what it lacks or we lack, in a sentence, and one thing to do. */
export function PartnersTable({ partners, current, onCompare, onAsk, onOpen }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const { columns } = text.partners;
  return (
    <table className={styles.table} aria-label={text.partners.label}>
      <thead>
        <tr>
          <th scope="col">{columns.partner}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.last}</th>
          <th scope="col">
            <span className="only-spoken">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => (
          <tr key={partner.office} aria-current={partner.office === current ? true : undefined}>
            <th scope="row" className={styles.partner}>
              <button
                type="button"
                className={styles.nameButton}
                title={partner.name}
                onClick={() => onOpen(partner.office)}
              >
                {partyName(partner.region)}
              </button>
              <TrustMark trust={partner.trust} words={text.trust} />
            </th>
            <td>
              <PartnerState partner={partner} />
            </td>
            <td className={styles.last}>
              <LastTime partner={partner} />
            </td>
            <td className={styles.action}>
              <PartnerActions partner={partner} onCompare={onCompare} onAsk={onAsk} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LastTime({ partner }: { readonly partner: PartnerView }) {
  const text = useText(EXCHANGE_TEXT).partners;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const today = useToday();
  const last = Math.max(partner.lastSent ?? 0, partner.lastReceived ?? 0);
  if (last === 0) return text.never;
  const day = dayOf(last, ahead);
  return <time dateTime={day}>{day === today ? text.today : dayText(day, language, 'brief')}</time>;
}
