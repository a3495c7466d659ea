import { NumberInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Cost } from '#domain/agreements/agreement.ts';
import { LARGEST, rupiah } from '#domain/wording/terbilang.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { RowTools } from './RowTools.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { type Rows, useRows } from './use-rows.ts';
import styles from './Paper.module.css';
import annex from './PaperAnnex.module.css';

/** Printed column heads: they are on paper, so they do not change with the language of the screen. */
const COLUMNS = ['No.', 'Kegiatan', 'Penanggung', 'Sumber', 'Jumlah (Rp)'] as const;
const MOST_DIGITS = 999_999_999_999_999;

/** The table of costs; an agreement on execution asks for one (domain.md §2.4). */
export function PaperCosts() {
  const { view } = useDraft();
  const text = useDraftingText();
  const rows = useRows('costs');
  const { costs } = view.value;
  return (
    <>
      {costs.length > 0 && <CostTable costs={costs} rows={rows} />}
      <button type="button" className={styles.tool} onClick={() => rows.add('activity')}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        {text.paper.addCost}
      </button>
    </>
  );
}

function CostTable({ costs, rows }: { readonly costs: readonly Cost[]; readonly rows: Rows }) {
  return (
    <div>
      <div className={annex.row} aria-hidden>
        {COLUMNS.map((column) => (
          <b key={column}>{column}</b>
        ))}
      </div>
      {costs.map((cost, index) => (
        <CostRow key={cost.id} cost={cost} index={index} isLast={index === costs.length - 1} rows={rows} />
      ))}
      <Sum costs={costs} />
    </div>
  );
}

type CostProps = { readonly cost: Cost; readonly index: number; readonly isLast: boolean; readonly rows: Rows };

function CostRow({ cost, index, isLast, rows }: CostProps) {
  const text = useDraftingText().paper;
  const name = text.cost(index + 1);
  return (
    <fieldset className={annex.row} aria-label={name}>
      <span>{`${index + 1}.`}</span>
      {(['activity', 'bearer', 'source'] as const).map((field) => (
        <PaperField
          key={field}
          look="block"
          path={`costs/${cost.id}/${field}`}
          value={cost[field]}
          label={text.field(text.costFields[field], name)}
          empty={text.costFields[field].toLowerCase()}
        />
      ))}
      <Amount cost={cost} label={text.field(text.costFields.amount, name)} />
      <RowTools row={cost.id} name={name} isFirst={index === 0} isLast={isLast} rows={rows} />
    </fieldset>
  );
}

/** Whole rupiah, written with dots as the table prints them; kept when the field is left. */
function Amount({ cost, label }: { readonly cost: Cost; readonly label: string }) {
  const { view, change } = useDraft();
  const path = `costs/${cost.id}/amount`;
  const [typed, setTyped] = useState<number | string | null>(null);
  const conflict = view.conflicts.find((each) => each.path === path);
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  const keep = (): void => {
    if (typed !== null) change([{ kind: 'set', path, value: typeof typed === 'number' ? typed : null }]);
    setTyped(null);
  };
  return (
    <div {...placeFor(path)}>
      <NumberInput
        aria-label={label}
        className={annex.amount}
        value={typed ?? cost.amount ?? ''}
        min={0}
        max={MOST_DIGITS}
        clampBehavior="strict"
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        onChange={setTyped}
        onBlur={keep}
      />
    </div>
  );
}

/** Added up as the paper does: only when every amount is there. */
function Sum({ costs }: { readonly costs: readonly Cost[] }) {
  const text = useDraftingText().paper;
  const amounts = costs.flatMap(({ amount }) => amount ?? []);
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const isWhole = amounts.length === costs.length && sum <= LARGEST;
  return <output className={styles.help}>{isWhole ? text.costSum(rupiah(sum)) : text.noCostSum}</output>;
}
