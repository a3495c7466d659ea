import { NumberInput } from '@mantine/core';
import { approvalEdits, approvalTests } from '#domain/cooperation/stage-guard.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { feasibilitySchema } from '#domain/cooperation/study.ts';
import { placeFor } from '../drafting/go-to-path.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { EditableSelect } from '../kit/EditableSelect.tsx';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import { ApprovalQuestions } from './ApprovalQuestions.tsx';
import { ItemField } from './ItemField.tsx';
import { useItem } from './item-context.ts';
import { useFieldLabel, useValueText } from './use-cooperation-text.ts';
import styles from './ItemTabs.module.css';

/** What the Kerangka Acuan Kerja and the feasibility study ask beyond the preparation data (domain.md §1.6(b)–(d)). */
export function StudyTab() {
  const { view } = useItem();
  const text = useText(LETTERS_TEXT).study;
  const { hints } = text;
  return (
    <div className={styles.stack}>
      <p className={styles.intro}>{text.intro}</p>
      <div className={styles.form}>
        <ItemField path="target" hint={hints.target} lines={3} />
        <ItemField path="activities" hint={hints.activities} lines={3} />
        <ItemField path="roles" hint={hints.roles} lines={3} />
        <ItemField path="risks" hint={hints.risks} lines={3} />
        <ItemField path="workUnit" hint={hints.workUnit} />
        <div {...placeFor('budgetYear')}>
          <BudgetYear />
        </div>
        <div className={styles.full}>
          <ItemField path="unitAddress" hint={hints.unitAddress} />
        </div>
      </div>
      {view.value.type === 'KSDPK' && <FeasibilityFields />}
      {needsAnswers(view.value) && (
        <div {...placeFor('burdens')}>
          <Approval />
        </div>
      )}
    </div>
  );
}

/** A synergy is not brought before the DPRD by PP 28/2018 art. 6; abroad it always is, so that nothing has to be asked. */
function needsAnswers({ type }: CooperationItem): boolean {
  return type === 'KSDD' || type === 'KSDPK';
}

function FeasibilityFields() {
  const { view } = useItem();
  const text = useText(LETTERS_TEXT).study;
  const valueText = useValueText();
  const label = useFieldLabel('cooperation-item', 'feasibility');
  const { hints } = text;
  return (
    <section aria-label={text.feasibility} className={styles.stack}>
      <h2 className={styles.section}>{text.feasibility}</h2>
      <div className={styles.form}>
        <ItemField path="legality" hint={hints.legality} lines={3} />
        <ItemField path="regulation" hint={hints.regulation} lines={3} />
        <ItemField path="economics" hint={hints.economics} lines={3} />
        <ItemField path="technical" hint={hints.technical} lines={3} />
        <ItemField path="operations" hint={hints.operations} lines={3} />
        <ItemField path="outreach" hint={hints.outreach} lines={3} />
        <div {...placeFor('feasibility')}>
          <EditableSelect
            record={view.value.id}
            path="feasibility"
            value={view.value.feasibility}
            label={label}
            clearable
            choices={feasibilitySchema.options.map((value) => ({
              value,
              label: valueText('cooperation-item', 'feasibility', value),
            }))}
            conflict={view.conflicts.find((each) => each.path === 'feasibility')}
          />
        </div>
        <ItemField path="feasibilityNote" hint={hints.feasibilityNote} lines={3} />
      </div>
    </section>
  );
}

function BudgetYear() {
  const { view, change } = useItem();
  const label = useFieldLabel('cooperation-item', 'budgetYear');
  const conflict = view.conflicts.find((each) => each.path === 'budgetYear');
  if (conflict !== undefined) return <ConflictBox conflict={conflict} label={label} />;
  return (
    <NumberInput
      label={label}
      value={view.value.budgetYear ?? ''}
      min={2000}
      max={2199}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator=""
      onChange={(year) => {
        if (year === '') change([{ kind: 'set', path: 'budgetYear', value: null }]);
        // A year is kept when it is typed to its end.
        if (typeof year === 'number' && year >= 2000 && year <= 2199)
          change([{ kind: 'set', path: 'budgetYear', value: year }]);
      }}
    />
  );
}

/** The two tests of PP 28/2018 art. 6(2): the request to the DPRD says which of them is so. */
function Approval() {
  const { view, change } = useItem();
  const burdens = useFieldLabel('cooperation-item', 'burdens');
  const unfunded = useFieldLabel('cooperation-item', 'unfunded');
  const conflicts = [
    { label: burdens, conflict: view.conflicts.find(({ path }) => path === 'burdens') },
    { label: unfunded, conflict: view.conflicts.find(({ path }) => path === 'unfunded') },
  ].flatMap(({ label, conflict }) => (conflict === undefined ? [] : [{ label, conflict }]));
  if (conflicts.length > 0)
    return conflicts.map(({ label, conflict }) => <ConflictBox key={label} label={label} conflict={conflict} />);
  return (
    <ApprovalQuestions
      tests={approvalTests(view.value)}
      onChange={(tests) => {
        change(approvalEdits(view.value, tests));
      }}
    />
  );
}
