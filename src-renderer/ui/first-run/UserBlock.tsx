import { useState } from 'react';
import { doubtNip } from '#domain/officials/nip.ts';
import { PlainText } from '../kit/PlainText.tsx';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import type { BlockProps } from './RegionBlock.tsx';
import { Step } from './Step.tsx';
import styles from './FirstRun.module.css';

/** Who works on this laptop. An odd NIP is advice, never a wall (domain.md §7.3). */
export function UserBlock({ form, onChange }: BlockProps) {
  const text = useText(FIRST_RUN_TEXT).user;
  const [left, setLeft] = useState(false);
  const doubt = left ? doubtNip(form.userNip) : null;
  return (
    <Step step="user" number={3} title={text.title} done={form.user.trim() !== ''}>
      <div className={styles.pair}>
        <PlainText label={text.name} value={form.user} onType={(user) => onChange({ user })} />
        <PlainText label={text.post} optional value={form.userPost} onType={(userPost) => onChange({ userPost })} />
      </div>
      <PlainText
        label={text.nip}
        optional
        value={form.userNip}
        advice={doubt === null ? null : text.doubts[doubt]}
        onType={(userNip) => onChange({ userNip })}
        onLeave={() => setLeft(true)}
      />
    </Step>
  );
}
