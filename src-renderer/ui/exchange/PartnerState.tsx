import { IconArrowsDiff } from '@tabler/icons-react';
import type { PartnerView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { MeaningText } from '../kit/Badge.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_LINE_TEXT } from '../text/partner-line.ts';
import { useAgo } from './use-ago.ts';
import styles from './Exchange.module.css';

/** Who lacks what, how many and since when, in a sentence (ui.md §6, State sentence). */
export function PartnerState({ partner }: { readonly partner: PartnerView }) {
  const text = useText(EXCHANGE_TEXT).state;
  if (partner.trust === 'key-changed') return <p>{text.held}</p>;
  if (partner.trust === 'revoked') return <p>{text.revoked}</p>;
  const isEven = partner.theyLack === 0 && partner.weLack === 0;
  return (
    <div className={styles.state}>
      {partner.trust === 'unverified' && <p>{text.unverified}</p>}
      {isEven && partner.trust === 'verified' && <Even isHeard={partner.lastReceived !== null} />}
      {partner.conflicts > 0 && (
        <p>
          <MeaningText meaning="conflict" icon={<IconArrowsDiff size={14} stroke={1.75} aria-hidden />}>
            {text.conflicts(partner.conflicts)}
          </MeaningText>
          {text.decide}
        </p>
      )}
      {partner.theyLack > 0 && <TheyLack partner={partner} />}
      {partner.weLack > 0 && <p>{text.weLack(partner.weLack)}</p>}
    </div>
  );
}

/** Nothing is known to be missing; before a file of theirs has come that says little. */
function Even({ isHeard }: { readonly isHeard: boolean }) {
  const { even } = useText(EXCHANGE_TEXT).state;
  const { unheard } = useText(PARTNER_LINE_TEXT);
  return <p>{isHeard ? even : unheard}</p>;
}

function TheyLack({ partner }: { readonly partner: PartnerView }) {
  const text = useText(EXCHANGE_TEXT).state;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const oldest = partner.oldestLacked;
  const sent = useSentWord(partner);
  return (
    <p>
      <strong>{text.theyLack(partner.theyLack)}</strong>
      {oldest === null ? text.stop : text.oldest(dayText(dayOf(oldest, ahead), language, 'long'))}
      {sent}
    </p>
  );
}

/** Whether what they lack was ever sent. They may have it by now: we know only when a file of theirs says so. */
function useSentWord({ lastSent, lastReceived }: PartnerView): string {
  const text = useText(PARTNER_LINE_TEXT);
  const ago = useAgo();
  if (lastSent === null) return text.lackNeverSent;
  return (lastReceived ?? 0) > lastSent ? text.lackSent(ago(lastSent)) : text.lackUnanswered(ago(lastSent));
}
