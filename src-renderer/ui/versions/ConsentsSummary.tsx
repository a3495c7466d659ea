import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { consentsOf, type Consents } from '#domain/agreements/consents.ts';
import type { Version } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { joined } from '#domain/wording/phrases.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { type Meaning, MeaningText } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useVersionName } from './version-words.ts';
import styles from './Versions.module.css';

/** Which parties have consented to which version, and what is missing; advice, never a block. */
export function ConsentsSummary() {
  const lines = useConsentLines();
  return (
    <div className={styles.consents}>
      {lines.map(({ meaning, words }) => (
        <Line key={words} meaning={meaning} words={words} />
      ))}
    </div>
  );
}

/** The same beside the draft, once there is a version or the draft is marked as agreed. */
export function ConsentsCard({ onOpen }: { readonly onOpen: () => void }) {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT);
  const lines = useConsentLines();
  if (view.value.versions.length === 0 && view.value.state === 'draft') return null;
  return (
    <Card size="side" title={text.consents.title}>
      <div className={styles.card}>
        {lines.map(({ meaning, words }) => (
          <Line key={words} meaning={meaning} words={words} />
        ))}
        <Button size="compact-sm" variant="default" onClick={onOpen}>
          {text.consents.open}
        </Button>
      </div>
    </Card>
  );
}

type Told = { readonly meaning: Meaning; readonly words: string };

function Line({ meaning, words }: Told) {
  const Icon = meaning === 'ok' ? IconCheck : IconAlertTriangle;
  return (
    <p>
      <MeaningText meaning={meaning} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
        {words}
      </MeaningText>
    </p>
  );
}

function useConsentLines(): readonly Told[] {
  const { view } = useDraft();
  const text = useText(VERSIONS_TEXT).consents;
  const name = useVersionName(view.value);
  const consents = useMemo(() => consentsOf(view.value), [view.value]);
  const { version, missing, since } = consents;
  const isShort = version === null || missing.length > 0 || since === 'changed';
  const advice: readonly Told[] =
    isShort && view.value.state !== 'draft' ? [{ meaning: 'warn', words: text.advice }] : [];
  if (version === null) return [...advice, { meaning: 'plain', words: text.none }];
  const called = name(version).toLowerCase();
  const whole: Told =
    missing.length === 0
      ? { meaning: 'ok', words: text.all(called) }
      : { meaning: 'warn', words: text.some(called, joined(missing.map(partyLabel))) };
  return [
    ...advice,
    whole,
    ...olderOnes(consents, (place, older) => text.older(partyLabel(place), name(older).toLowerCase())),
    ...(since === 'changed' ? [{ meaning: 'warn' as const, words: text.changed(called) }] : []),
  ];
}

/** Parties that consented to an earlier version than the others. */
function olderOnes({ parties, version }: Consents, tell: (place: number, older: Version) => string): readonly Told[] {
  return parties.flatMap(({ place, given }) =>
    given === null || given.version === version ? [] : [{ meaning: 'warn', words: tell(place, given.version) }],
  );
}
