import { Button, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { natureTests } from '#domain/cooperation/nature.ts';
import { combinations } from '#domain/cooperation/rules.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { ItemField } from './ItemField.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { useItem } from './item-context.ts';
import { useCooperationText, useFieldLabel } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** The three tests of UU 23/2014 art. 364(1), and the nature that follows from their answers. */
export function NatureTests() {
  const { view } = useItem();
  const text = useCooperationText().object;
  const natureLabel = useFieldLabel('cooperation-item', 'nature');
  const conflict = view.conflicts.find((each) => each.path === 'nature');
  if (view.value.type !== 'KSDD') return <p className={styles.intro}>{text.notDivided}</p>;
  return (
    <section aria-label={text.tests} className={styles.stack}>
      <div>
        <h2 className={styles.section}>{text.tests}</h2>
        <p className={styles.intro}>{text.testsLaw}</p>
      </div>
      <div className={styles.list}>
        <BorderQuestion />
        <YesNoQuestion path="externality" note="externalityNote" question={text.externality} />
        <YesNoQuestion path="efficiency" note="efficiencyNote" question={text.efficiency} />
      </div>
      {conflict === undefined ? <NatureResult /> : <ConflictBox conflict={conflict} label={natureLabel} />}
    </section>
  );
}

function BorderQuestion() {
  const { view, change } = useItem();
  const text = useCooperationText().object;
  const [isOpen, setOpen] = useState(false);
  const { bordering } = natureTests(view.value, gazetteer().borders);
  const answer = bordering.answer ? text.yes : text.no;
  const conflict = view.conflicts.find((each) => each.path === 'borderingOverride');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={text.bordering} />;
  if (isOpen) return <OverrideForm computed={bordering.computed} onClose={() => setOpen(false)} />;
  return (
    <div className={styles.question}>
      <div className={styles.label}>{text.bordering}</div>
      {bordering.reason === null ? (
        <div className={styles.answer}>
          <span className={styles.grow}>{bordering.computed ? text.computedYes : text.computedNo}</span>
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            {text.override}
          </Button>
        </div>
      ) : (
        <div className={styles.answer}>
          <span className={styles.grow}>{`${text.overridden(answer)} ${bordering.reason}`}</span>
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              change([{ kind: 'set', path: 'borderingOverride', value: null }]);
            }}
          >
            {text.undoOverride}
          </Button>
        </div>
      )}
    </div>
  );
}

function YesNoQuestion(props: {
  readonly path: 'externality' | 'efficiency';
  readonly note: 'externalityNote' | 'efficiencyNote';
  readonly question: string;
}) {
  const { view, change } = useItem();
  const text = useCooperationText().object;
  const id = useId();
  const conflict = view.conflicts.find((each) => each.path === props.path);
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={props.question} />;
  return (
    <div className={styles.question}>
      <div className={styles.label} id={id}>
        {props.question}
      </div>
      <div>
        <SegmentedControl
          aria-labelledby={id}
          size="xs"
          data={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
          value={view.value[props.path] ?? ''}
          onChange={(value) => {
            change([{ kind: 'set', path: props.path, value: value === 'yes' ? 'yes' : 'no' }]);
          }}
        />
      </div>
      <ItemField path={props.note} lines={1} />
    </div>
  );
}

function NatureResult() {
  const { view } = useItem();
  const text = useCooperationText().object;
  const letters = combinations(view.value.parties).join(', ');
  const { nature } = view.value;
  const sentence =
    nature === null
      ? text.resultOpen
      : nature === 'voluntary'
        ? text.resultVoluntary
        : text.resultMandatory(letters === '' ? '' : text.letters(letters));
  return (
    <output className={styles.result} aria-label={text.result}>
      {sentence}
    </output>
  );
}
