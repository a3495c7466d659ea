import { Button } from '@mantine/core';
import { IconId, IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { drop } from '#base/drop.ts';
import type { OwnCard } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';
import { useTry } from '../errors/use-refuse.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Page } from '../kit/Page.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useEngine } from '../session/session-context.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { FilesDialog } from './FilesDialog.tsx';
import { ForksCard } from './ForksCard.tsx';
import { FolderNotice } from './FolderNotice.tsx';
import { useGivenFile } from './given-file.ts';
import { HistoryCard } from './HistoryCard.tsx';
import { ImportView } from './ImportView.tsx';
import { KeptFilesCard } from './KeptFilesCard.tsx';
import { OwnCardDialog } from './OwnCardDialog.tsx';
import { PartnerPane } from './PartnerPane.tsx';
import { PartnersTable } from './PartnersTable.tsx';
import { PostponedCard } from './PostponedCard.tsx';
import { PrepareAllButton } from './PrepareAllButton.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { WaitingCard } from './WaitingCard.tsx';
import { GroupsCard } from '../sharing/GroupsCard.tsx';
import { useDrop } from './use-drop.ts';
import { type ImportDoings, useImport } from './use-import.ts';
import { useRequest } from './use-request.ts';
import styles from './Exchange.module.css';

/** Exchange (*pertukaran*, `/pertukaran`): partners, files in and out. `?mitra=<office>` points at one, `?impor` asks for a file. */
export function ExchangeScreen() {
  const partners = useWatched((queries) => queries.partners(), []);
  const doings = useImport();
  const cards = useCards();
  const [opened, setOpened] = useState<string | null>(null);
  const pointed = usePointed(doings);
  const { isOver, events } = useDrop(doings.show);
  useEscape(doings, opened === null ? null : () => setOpened(null));
  // Keys in doubt are no matter of comparing one card: what to do stands in the partner's pane.
  const compare = (office: string): void => (isHeld(partners, office) ? setOpened(office) : cards.compare(office));
  return (
    <Page layout="full">
      <div className={styles.screen} data-over={isOver} {...events}>
        <Main
          partners={partners}
          current={fromOf(doings) ?? opened ?? pointed}
          isOver={isOver}
          isBusy={doings.state.kind !== 'closed'}
          onImport={doings.choose}
          onCompare={compare}
          onOpen={setOpened}
          onCard={cards.showOwn}
        />
        <ImportView key={doings.state.kind} doings={doings} onCompare={compare} onOpen={setOpened} />
        {doings.state.kind === 'closed' && opened !== null && (
          <PartnerPane
            key={opened}
            office={opened}
            onOpen={setOpened}
            onCompare={compare}
            onNewCard={doings.choose}
            onClose={() => setOpened(null)}
          />
        )}
      </div>
      <CardDialogs cards={cards} partners={partners ?? []} />
      <FilesDialog />
    </Page>
  );
}

function useEscape({ state, close }: ImportDoings, closePartner: (() => void) | null): void {
  const closing = state.kind === 'closed' ? closePartner : close;
  usePageKeys(closing !== null && state.kind !== 'importing' ? { escape: closing } : {});
}

function isHeld(partners: readonly PartnerView[] | undefined, office: string): boolean {
  const trust = partners?.find((partner) => partner.office === office)?.trust;
  return trust === 'key-changed' || trust === 'revoked';
}

type MainProps = {
  readonly partners: readonly PartnerView[] | undefined;
  readonly current: string | null;
  readonly isOver: boolean;
  readonly isBusy: boolean;
  readonly onImport: () => void;
  readonly onCompare: (office: string) => void;
  readonly onOpen: (office: string) => void;
  readonly onCard: () => void;
};

function Main({ partners, current, isOver, isBusy, onImport, onCompare, onOpen, onCard }: MainProps) {
  const text = useText(EXCHANGE_TEXT);
  return (
    <section className={styles.main} data-pane="page" tabIndex={-1} aria-label={text.title}>
      <PageHeader title={text.title} actions={<HeaderActions onImport={onImport} onCard={onCard} />} />
      {isOver && <p className={styles.over}>{text.dropHere}</p>}
      <FolderNotice isBusy={isBusy} />
      {partners !== undefined && (
        <>
          <Partners partners={partners} current={current} onCompare={onCompare} onOpen={onOpen} onCard={onCard} />
          <p className={styles.dim}>{text.footnote}</p>
          {/* Looked at anew whenever a file was dealt with. */}
          <KeptFilesCard key={String(isBusy)} isBusy={isBusy} />
          <WaitingCard key={`waiting ${String(isBusy)}`} />
          <ForksCard />
          <PostponedCard />
          <GroupsCard />
          <HistoryCard partners={partners} />
        </>
      )}
    </section>
  );
}

type DialogsProps = { readonly cards: ReturnType<typeof useCards>; readonly partners: readonly PartnerView[] };

function CardDialogs({ cards, partners }: DialogsProps) {
  const { own, isOwnShown, compared, close } = cards;
  const partner = partners.find((each) => each.office === compared);
  return (
    <>
      {isOwnShown && own !== null && <OwnCardDialog card={own} onClose={close} />}
      {partner !== undefined && <CompareDialog partner={partner} own={own?.fingerprint ?? null} onClose={close} />}
    </>
  );
}

type HeaderProps = { readonly onImport: () => void; readonly onCard: () => void };

function HeaderActions({ onImport, onCard }: HeaderProps) {
  const text = useText(EXCHANGE_TEXT);
  return (
    <>
      <PrepareAllButton />
      <Button variant="default" leftSection={<IconId size={16} stroke={1.75} aria-hidden />} onClick={onCard}>
        {text.ownCard}
      </Button>
      <Button variant="default" leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={onImport}>
        {text.importFile}
      </Button>
    </>
  );
}

type PartnersProps = {
  readonly partners: readonly PartnerView[];
  readonly current: string | null;
  readonly onCompare: (office: string) => void;
  readonly onOpen: (office: string) => void;
  readonly onCard: () => void;
};

function Partners({ partners, current, onCompare, onOpen, onCard }: PartnersProps) {
  const text = useText(EXCHANGE_TEXT);
  const { asked, ask, close } = useRequest();
  return (
    <div className={styles.card}>
      {partners.length === 0 ? (
        <EmptyState
          action={
            <Button size="xs" variant="default" onClick={onCard}>
              {text.card.save}
            </Button>
          }
        >
          {text.partners.none}
        </EmptyState>
      ) : (
        <PartnersTable partners={partners} current={current} onCompare={onCompare} onOpen={onOpen} onAsk={ask} />
      )}
      {asked !== null && <RequestDialog {...asked} onClose={close} />}
    </div>
  );
}

/** The own card and the dialogs about numbers. The card is made by the engine, which signs it: only when it is asked for. */
function useCards() {
  const engine = useEngine();
  const attempt = useTry();
  const [own, setOwn] = useState<OwnCard | null>(null);
  const [open, setOpen] = useState<'own' | { readonly office: string } | null>(null);
  const show = async (next: Exclude<typeof open, null>): Promise<void> => {
    const card = own ?? (await attempt(engine.card()));
    setOwn(card);
    setOpen(next);
  };
  return {
    own,
    isOwnShown: open === 'own',
    compared: open === null || open === 'own' ? null : open.office,
    showOwn: () => drop(show('own'), 'the own card is made'),
    compare: (office: string) => drop(show({ office }), 'the own card is made for comparing'),
    close: () => setOpen(null),
  };
}

/** Does what the address asks for, once, and shows files that were given to the app. Says which partner is pointed at. */
function usePointed({ choose, add }: ImportDoings): string | null {
  const search = useSearch();
  const [, go] = useLocation();
  const given = useGivenFile((state) => state.given);
  const asksForFile = new URLSearchParams(search).has('impor');
  useEffect(() => {
    if (!asksForFile) return;
    // The question mark stays: without it the address would keep what was asked.
    go('/pertukaran?', { replace: true });
    choose();
    // oxlint-disable-next-line react/exhaustive-deps -- asked once per address, however often the screen is drawn
  }, [asksForFile]);
  useEffect(() => {
    if (given === null) return;
    useGivenFile.setState({ given: null });
    add(given);
  }, [given, add]);
  return new URLSearchParams(search).get('mitra');
}

function fromOf({ state }: ImportDoings): string | null {
  return state.kind === 'package' || state.kind === 'importing' ? state.preview.from.office : null;
}
