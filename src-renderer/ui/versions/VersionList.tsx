import { Button, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { VersionSide } from '#app/document-methods.ts';
import type { Version } from '#domain/agreements/agreement.ts';
import { printOf } from '#domain/agreements/draft-text.ts';
import { newestFirst } from '#domain/agreements/versions.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { ConsentsSummary } from './ConsentsSummary.tsx';
import { useVersionName } from './version-words.ts';
import { VersionLine } from './VersionLine.tsx';
import styles from './Versions.module.css';

type Props = {
  readonly onCompare: (before: VersionSide, after: VersionSide) => void;
  readonly onConsent: (version: Version) => void;
};

/** All versions, the newest first, with who has consented to what. */
export function VersionList({ onCompare, onConsent }: Props) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const versions = useMemo(() => newestFirst(view.value.versions), [view.value.versions]);
  const copies = view.value.dispatches.flatMap(({ sha256 }) => (sha256 === '' ? [] : [sha256]));
  const hashes = [...versions.map(({ sha256 }) => sha256), ...copies];
  const held = useWatched((queries) => queries.heldFiles(hashes), [hashes.join(' ')]);
  const [most, setMost] = useState(AT_ONCE);
  const now = useMemo(() => printOf(view.value), [view.value]);
  if (versions.length === 0) return <EmptyState>{text.empty}</EmptyState>;
  return (
    <>
      <ConsentsSummary />
      <ChooseTwo versions={versions.slice(0, most)} onCompare={onCompare} />
      <ol className={styles.list} aria-label={text.title}>
        {versions.slice(0, most).map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            held={held}
            since={version.print === now ? 'same' : 'changed'}
            onCompare={() => onCompare({ kind: 'version', id: version.id }, { kind: 'now' })}
            onConsent={() => onConsent(version)}
          />
        ))}
      </ol>
      {versions.length > most && (
        <Button variant="default" onClick={() => setMost(most + AT_ONCE)}>
          {text.older(versions.length - most)}
        </Button>
      )}
    </>
  );
}

/** More versions than these come when they are asked for: another office may have sent any number of them. */
const AT_ONCE = 50;
const NOW = 'now';

type ChooseProps = Pick<Props, 'onCompare'> & { readonly versions: readonly Version[] };

/** Any two versions, or one with the draft now; at first the newest with now. */
function ChooseTwo({ versions, onCompare }: ChooseProps) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const name = useVersionName(view.value);
  const [from, setFrom] = useState(versions[1]?.id ?? versions[0]?.id ?? NOW);
  const [to, setTo] = useState(versions[1] === undefined ? NOW : (versions[0]?.id ?? NOW));
  const choices = [
    { value: NOW, label: text.now },
    ...versions.map((version) => ({ value: version.id, label: name(version) })),
  ];
  const side = (value: string): VersionSide => (value === NOW ? { kind: 'now' } : { kind: 'version', id: value });
  const look = { data: choices, allowDeselect: false, comboboxProps: { withinPortal: true } } as const;
  return (
    <div className={styles.compare}>
      <Select {...look} label={text.compareFrom} value={from} onChange={(value) => setFrom(value ?? NOW)} />
      <Select {...look} label={text.compareTo} value={to} onChange={(value) => setTo(value ?? NOW)} />
      <Button variant="default" onClick={() => onCompare(side(from), side(to))}>
        {text.compare}
      </Button>
    </div>
  );
}
