import { Button } from '@mantine/core';
import { drop } from '#base/drop.ts';
import type { Consent, Dispatch, Version } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { fileNameOf } from '#domain/agreements/versions.ts';
import { regionName } from '../cooperation/party-names.ts';
import { useDayText, useValueText } from '../cooperation/use-cooperation-text.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Badge } from '../kit/Badge.tsx';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { sizeText } from '../text/sizes.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { partyTitle, useMoment, useVersionName } from './version-words.ts';
import styles from './Versions.module.css';

type Props = {
  readonly version: Version;
  /** Files that lie in this office, by SHA-256; undefined until that is known. */
  readonly held: readonly string[] | undefined;
  /** Whether the draft says something else now. */
  readonly since: 'same' | 'changed';
  readonly onCompare: () => void;
  readonly onConsent: () => void;
};

/** One version: where it comes from, when and who, to whom it went, who consented to it, and what can be done with it. */
export function VersionLine({ version, held, since, onCompare, onConsent }: Props) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const value = useValueText();
  const when = useMoment();
  const name = useVersionName(view.value)(version);
  const base = view.value.versions.find(({ id }) => id === version.base);
  const place = held === undefined || held.includes(version.sha256) ? 'here' : 'elsewhere';
  const saveAgain = useSaveAgain({ sha256: version.sha256, name: fileNameOf(version) });
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h3 className={styles.name}>{name}</h3>
        <Badge meaning={version.how === 'returned' ? 'accent' : 'outline'}>
          {value('agreement', `versions/${version.id}/how`, version.how)}
        </Badge>
        {since === 'same' && <Badge meaning="ok">{text.sameAsNow}</Badge>}
        {place === 'elsewhere' && <Badge meaning="plain">{text.notHere}</Badge>}
      </div>
      <p className={styles.soft}>{text.kept(when(version.at), version.by, regionName(version.region))}</p>
      <p className={styles.soft}>{`${version.name}, ${sizeText(version.size)}`}</p>
      {base !== undefined && <p className={styles.note}>{text.fromVersion(base.number)}</p>}
      <Dispatches version={version} held={held} />
      <ConsentLines version={version.id} />
      <fieldset className={styles.actions} aria-label={text.actions(name.toLowerCase())}>
        {place === 'here' && (
          <Button size="compact-sm" variant="default" onClick={saveAgain}>
            {text.saveAgain}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onCompare}>
          {text.compareNow}
        </Button>
        {version.print !== '' && (
          <Button size="compact-sm" variant="default" onClick={onConsent}>
            {text.note}
          </Button>
        )}
      </fieldset>
    </li>
  );
}

/** To whom it went, and what was remarked; a sending to nobody without a remark says nothing that does not stand above. */
function Dispatches({ version, held }: { readonly version: Version; readonly held: readonly string[] | undefined }) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const when = useMoment();
  const own = view.value.dispatches.filter((one) => one.version === version.id);
  const named = own.filter(({ to, note, way, party }) => party === '' && (to + note !== '' || way === 'paper'));
  const copies = own.filter(({ party }) => party !== '');
  return (
    <>
      {named.map(({ id, to, note, at, by, way }) => (
        <p key={id} className={styles.note}>
          {[way === 'paper' ? text.printed(when(at), by) : text.sent(to, when(at), by), note]
            .filter((part) => part !== '')
            .join('. ')}
        </p>
      ))}
      {copies.length > 0 && (
        <details>
          <summary className={styles.soft}>{text.copies(copies.length)}</summary>
          {copies.slice(-MOST_COPIES).map((copy) => (
            <CopyLine key={copy.id} copy={copy} version={version} isHere={held?.includes(copy.sha256) !== false} />
          ))}
        </details>
      )}
    </>
  );
}

/** The latest originals that are listed: three times those of sixty parties, and no more of what another office may have sent. */
const MOST_COPIES = 180;

type CopyProps = { readonly copy: Dispatch; readonly version: Version; readonly isHere: boolean };

/** The original of one party, which can be saved again byte for byte. */
function CopyLine({ copy, version, isHere }: CopyProps) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const when = useMoment();
  const place = view.value.parties.findIndex(({ id }) => id === copy.party);
  const label = place < 0 ? '' : partyLabel(place);
  const saveAgain = useSaveAgain({ sha256: copy.sha256, name: fileNameOf({ name: copy.name, how: version.how }) });
  const told = [text.copy(label, copy.to, when(copy.at)), copy.note].filter((part) => part !== '').join('. ');
  return (
    <div className={styles.line}>
      <span className={styles.note}>{told}</span>
      {isHere && copy.sha256 !== '' ? (
        <Button size="compact-sm" variant="subtle" aria-label={`${text.saveAgain}: ${told}`} onClick={saveAgain}>
          {text.saveAgain}
        </Button>
      ) : (
        <Badge meaning="plain">{text.notHere}</Badge>
      )}
    </div>
  );
}

function ConsentLines({ version }: { readonly version: string }) {
  const { view, change } = useDraft();
  const { toasts } = useSession();
  const text = useText(VERSIONS_TEXT);
  const tell = useConsentWords();
  const own = view.value.approvals.filter((consent) => consent.version === version);
  return own.map((consent) => (
    <div key={consent.id} className={styles.line}>
      <span className={styles.note}>{tell(consent)}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          change([{ kind: 'remove', list: 'approvals', row: consent.id, removed: true }]);
          toasts.show(text.withdrawn);
        }}
      >
        {text.withdraw(titleOf(view.value.parties, consent))}
      </Button>
    </div>
  ));
}

type Parties = ReturnType<typeof useDraft>['view']['value']['parties'];

function titleOf(parties: Parties, { party }: Consent): string {
  const place = parties.findIndex(({ id }) => id === party);
  const row = parties[place];
  return row === undefined ? party : partyTitle(row, place);
}

/** A consent in one line: who, when, how it is known, by whom for the party, and which office noted it. */
function useConsentWords(): (consent: Consent) => string {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const day = useDayText();
  const value = useValueText();
  return (consent) => {
    const row = view.value.parties.find(({ id }) => id === consent.party);
    const isOwn = row?.party?.kind === 'region' && row.party.code === consent.region;
    const parts = [
      text.consent(
        titleOf(view.value.parties, consent),
        day(consent.day ?? '', 'long'),
        value('agreement', `approvals/${consent.id}/how`, consent.how).toLowerCase(),
      ),
      ...(consent.name === '' ? [] : [text.consentBy(consent.name)]),
      isOwn ? text.ownOffice : text.notedBy([consent.by, regionName(consent.region)].filter(Boolean).join(', ')),
      ...(consent.note === '' ? [] : [consent.note]),
    ];
    return parts.join('; ');
  };
}

/** Saves the very bytes that were kept; no new version, and no new sending. */
function useSaveAgain({ sha256, name }: Pick<Version, 'sha256' | 'name'>): () => void {
  const { queries, host, toasts } = useSession();
  const text = useText(VERSIONS_TEXT);
  const attempt = useTry();
  const save = async (): Promise<void> => {
    const bytes = await queries.heldFile(sha256);
    if (bytes === null) return;
    const kept = await attempt(host.saveFile({ kind: 'document', suggestedName: name, bytes }));
    if (kept !== null) toasts.show(text.savedAgain(kept.name));
  };
  return () => drop(save(), 'saving a version of a draft again');
}
