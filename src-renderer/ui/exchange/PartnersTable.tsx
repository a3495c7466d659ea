import type { PartnerView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_LINE_TEXT } from '../text/partner-line.ts';
import { PartnerActions } from './PartnerActions.tsx';
import { PartnerState } from './PartnerState.tsx';
import { TrustMark } from './TrustMark.tsx';
import { useAgo } from './use-ago.ts';
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

/** When we last sent and last heard, each on its line. */
function LastTime({ partner }: { readonly partner: PartnerView }) {
  const text = useText(PARTNER_LINE_TEXT);
  const { lastSent, lastReceived } = partner;
  return (
    <>
      <div>{lastSent === null ? text.neverSent : <Ago time={lastSent} words={text.sent} />}</div>
      <div>{lastReceived === null ? text.neverHeard : <Ago time={lastReceived} words={text.heard} />}</div>
    </>
  );
}

function Ago({ time, words }: { readonly time: number; readonly words: (ago: string) => string }) {
  const language = useLanguage();
  const ago = useAgo();
  const day = dayOf(time, HOURS_AHEAD[useZone()]);
  return (
    <time dateTime={day} title={dayText(day, language, 'long')}>
      {words(ago(time))}
    </time>
  );
}
