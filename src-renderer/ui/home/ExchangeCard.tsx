import { Button } from '@mantine/core';
import { IconArrowsDiff, IconDownload, IconFolderDown, IconShieldX, IconUpload, type Icon } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PartnerView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { useFolderNews } from '../exchange/folder-news.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { dayOf, dayText } from '../text/days.ts';
import { FOLDER_TEXT } from '../text/exchange-folder.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import { partnerState } from './partner-state.ts';
import { needsAttention } from './use-waiting.ts';

/** Partners who lack something of ours, or we of theirs. */
export function ExchangeCard() {
  const text = useText(HOME_TEXT).exchange;
  const partners = useWatched((queries) => queries.partners(), []);
  if (partners === undefined) return null;
  const waiting = partners.filter(needsAttention);
  return (
    <Card title={text.title} beside={waiting.length > 0 && <Badge meaning="plain">{waiting.length}</Badge>}>
      {partners.length === 0 && (
        <EmptyState
          action={
            <Button component={Link} href="/pertukaran" size="xs" variant="default">
              {text.cards}
            </Button>
          }
        >
          {text.noPartners}
        </EmptyState>
      )}
      <FolderRow />
      {partners.length > 0 && waiting.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {waiting.map((partner) => (
        <PartnerLine key={partner.office} partner={partner} />
      ))}
    </Card>
  );
}

/** Files that wait in the exchange folder; they are looked at on the exchange screen. */
function FolderRow() {
  const text = useText(FOLDER_TEXT);
  const count = useFolderNews((news) => news.fresh.length);
  if (count === 0) return null;
  return (
    <CardRow
      icon={<IconFolderDown size={18} stroke={1.75} aria-hidden />}
      title={text.fresh(count)}
      end={
        <Button component={Link} href="/pertukaran" size="xs" variant="default">
          {text.open}
        </Button>
      }
    />
  );
}

function PartnerLine({ partner }: { readonly partner: PartnerView }) {
  const line = usePartnerLine(partner);
  const Shown = line.icon;
  return (
    <CardRow
      icon={<Shown size={18} stroke={1.75} aria-hidden />}
      title={line.title}
      under={line.under}
      end={
        <Button component={Link} href={line.href} size="xs" variant="default">
          {line.action}
        </Button>
      }
    />
  );
}

type Line = {
  readonly icon: Icon;
  readonly title: string;
  readonly under: string;
  readonly action: string;
  readonly href: string;
};

/** Who lacks what, in a sentence, and the one thing to do. */
function usePartnerLine(partner: PartnerView): Line {
  const text = useText(HOME_TEXT).exchange;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const name = partyName(partner.region);
  const state = partnerState(partner);
  const href = `/pertukaran?mitra=${partner.office}`;
  if (state === 'held') return { icon: IconShieldX, title: text.held(name), under: text.call, action: text.see, href };
  if (state === 'conflict') {
    const title = text.conflict(name, partner.conflicts);
    return { icon: IconArrowsDiff, title, under: text.conflictNext, action: text.resolve, href: '/pertukaran/konflik' };
  }
  if (partner.theyLack > 0) {
    const oldest = partner.oldestLacked;
    const since = oldest === null ? null : dayText(dayOf(oldest, ahead), language, 'short');
    const under = since === null ? text.theyLack(partner.theyLack) : text.theyLackSince(partner.theyLack, since);
    return { icon: IconUpload, title: text.to(name), under, action: text.prepare, href };
  }
  return { icon: IconDownload, title: text.from(name), under: text.weLack(partner.weLack), action: text.see, href };
}
