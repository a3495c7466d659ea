import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { PartnerView } from '#app/views.ts';
import { partyName } from '../kit/party-name.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import { INTAKE_TEXT } from '../text/intake.ts';
import { nextStep } from './next-step.ts';
import { usePrepare } from './use-prepare.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly partner: PartnerView;
  readonly onCompare: (office: string) => void;
  readonly onAsk: (partner: PartnerView) => void;
};

/** The one thing to do about a partner as a button; the rest behind three dots. */
export function PartnerActions({ partner, onCompare, onAsk }: Props) {
  const text = useText(EXCHANGE_TEXT);
  const { ask } = useText(REQUEST_TEXT);
  const { asText, everything, everythingHint } = useText(INTAKE_TEXT);
  const prepare = usePrepare();
  const isHeld = partner.trust === 'key-changed' || partner.trust === 'revoked';
  return (
    <span className={styles.actions}>
      <MainAction partner={partner} onCompare={onCompare} onPrepare={prepare} onAsk={onAsk} />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={text.partners.more(partyName(partner.region))}
          >
            <IconDotsVertical size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isHeld && <Menu.Item onClick={() => prepare(partner)}>{text.actions.prepare}</Menu.Item>}
          {!isHeld && <Menu.Item onClick={() => onAsk(partner)}>{ask}</Menu.Item>}
          {!isHeld && <Menu.Item onClick={() => prepare(partner, 'text')}>{asText}</Menu.Item>}
          {!isHeld && (
            <Menu.Item onClick={() => prepare(partner, 'file', 'everything')}>
              {everything}
              <span className={styles.menuHint}>{everythingHint}</span>
            </Menu.Item>
          )}
          <Menu.Item onClick={() => onCompare(partner.office)}>{text.actions.numbers}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}

type MainProps = Props & { readonly onPrepare: (partner: PartnerView) => void };

function MainAction({ partner, onCompare, onPrepare, onAsk }: MainProps) {
  const text = useText(EXCHANGE_TEXT).actions;
  const asking = useText(REQUEST_TEXT);
  const name = partyName(partner.region);
  const look = { size: 'xs', variant: 'default' } as const;
  switch (nextStep(partner)) {
    case 'why':
      return (
        <Button {...look} aria-label={text.whyFor(name)} onClick={() => onCompare(partner.office)}>
          {text.why}
        </Button>
      );
    case 'compare':
      return (
        <Button {...look} aria-label={text.compareFor(name)} onClick={() => onCompare(partner.office)}>
          {text.compare}
        </Button>
      );
    case 'resolve':
      return (
        <Button {...look} component={Link} href="/pertukaran/konflik" aria-label={text.resolveFor(name)}>
          {text.resolve}
        </Button>
      );
    case 'prepare':
      return (
        <Button {...look} aria-label={text.prepareFor(name)} onClick={() => onPrepare(partner)}>
          {text.prepare}
        </Button>
      );
    case 'ask':
      return (
        <Button {...look} aria-label={asking.askFor(name)} onClick={() => onAsk(partner)}>
          {asking.ask}
        </Button>
      );
    default:
      return null;
  }
}
