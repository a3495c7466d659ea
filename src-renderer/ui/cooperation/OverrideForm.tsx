import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useItem } from './item-context.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** The other answer to the border test, with its reason: sea borders are not in the map (domain.md §6.2). */
export function OverrideForm(props: { readonly computed: boolean; readonly onClose: () => void }) {
  const { change } = useItem();
  const { object: text, advance } = useCooperationText();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const bordering = !props.computed;
  const save = (): void => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    change([{ kind: 'set', path: 'borderingOverride', value: { bordering, reason: reason.trim() } }]);
    props.onClose();
  };
  return (
    <div className={styles.question}>
      <div className={styles.label}>{`${text.bordering} ${bordering ? text.yes : text.no}`}</div>
      <Textarea
        label={text.overrideReason}
        description={text.overrideHint}
        rows={2}
        maxLength={2000}
        ref={input}
        value={reason}
        error={isMissing && reason.trim() === '' ? text.overrideReasonNeeded : null}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
      <div className={styles.chips}>
        <Button variant="default" onClick={save}>
          {text.override}
        </Button>
        <Button variant="subtle" onClick={props.onClose}>
          {advance.cancel}
        </Button>
      </div>
    </div>
  );
}
