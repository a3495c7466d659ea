import { Button } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { Link } from 'wouter';
import type { Json } from '#base/canonical-json.ts';
import type { ConflictView } from '#app/views.ts';
import { KeyHint } from '../kit/KeyHint.tsx';
import { PageHeader } from '../kit/PageHeader.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useLanguage } from '../session/session-context.ts';
import { recordPath } from '../shell/record-path.ts';
import { useText } from '../text/catalogue.ts';
import { CONFLICTS_TEXT } from '../text/conflicts.ts';
import { valueText } from '../text/field-values.ts';
import { fieldLabel } from '../text/fields.ts';
import { ApprovalChoice } from './ApprovalChoice.tsx';
import { ResultField } from './ResultField.tsx';
import { isFreeText } from './is-free-text.ts';
import { TouchedList } from './TouchedList.tsx';
import { useDecide } from './use-decide.ts';
import { ValueCard } from './ValueCard.tsx';
import { WovenText } from './WovenText.tsx';
import styles from './Conflicts.module.css';

type Props = {
  readonly conflict: ConflictView;
  readonly next: ConflictView | null;
  readonly isHere: RefObject<boolean>;
};

/** One field in dispute: what it held before, every value with its office, and the ways to decide. Nothing is chosen unasked (D2). */
export function ConflictDetail({ conflict, next, isHere }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const decide = useDecide(conflict, next, isHere);
  const isText = isFreeText(conflict.kind, conflict.path);
  const [result, setResult] = useState(() => startOf(conflict));
  return (
    <>
      <div className={styles.detail} data-pane="middle" tabIndex={-1}>
        <Head conflict={conflict} />
        {conflict.sort === 'approval' ? (
          <ApprovalChoice conflict={conflict} onUse={decide.use} />
        ) : (
          <ValueChoice conflict={conflict} isText={isText} onUse={decide.use} />
        )}
        <TouchedList conflict={conflict} />
        {isText && <ResultField value={result} conflict={conflict} onType={setResult} />}
      </div>
      <footer className={styles.foot}>
        <p>{text.foot}</p>
        <Button variant="subtle" onClick={decide.later}>
          {text.later}
        </Button>
        {isText && (
          <Button
            data-primary
            rightSection={<KeyHint keys={['Ctrl', 'Enter']} joined onFloat />}
            onClick={() => decide.use(result)}
          >
            {text.useResult}
          </Button>
        )}
      </footer>
    </>
  );
}

type ChoiceProps = { readonly conflict: ConflictView; readonly isText: boolean; readonly onUse: (value: Json) => void };

/** What stood there before, what was woven of two texts, and every office's value. */
function ValueChoice({ conflict, isText, onUse }: ChoiceProps) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const { kind, path, base, merged, values } = conflict;
  usePageKeys(
    Object.fromEntries(values.slice(0, 9).map(({ value }, index) => [String(index + 1), () => onUse(value)])),
  );
  return (
    <>
      <dl className={styles.before}>
        <dt>{text.before}</dt>
        <dd>{valueText(kind, path, base, language)}</dd>
      </dl>
      {merged !== undefined && <WovenText conflict={conflict} merged={merged} onUse={() => onUse(merged)} />}
      <div className={styles.values}>
        {values.map((value, index) => (
          <ValueCard
            key={`${value.office}-${index}`}
            conflict={conflict}
            value={value}
            number={index + 1}
            isText={isText}
            onUse={() => onUse(value.value)}
          />
        ))}
      </div>
    </>
  );
}

function Head({ conflict }: { readonly conflict: ConflictView }) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const href = recordPath(conflict.kind, conflict.record);
  return (
    <PageHeader
      title={fieldLabel(conflict.kind, conflict.path, language)}
      under={
        <>
          <Link href={href}>{conflict.title === '' ? text.untitled : conflict.title}</Link>
          <p>{text.explains[conflict.sort ?? 'values']}</p>
        </>
      }
      actions={
        <Button component={Link} href={href} variant="default">
          {text.record}
        </Button>
      }
    />
  );
}

/** Combining begins with what was woven of the texts, else with the own one; without one, with the first. */
function startOf(conflict: ConflictView): string {
  if (conflict.merged !== undefined) return conflict.merged;
  const own = conflict.values.find((value) => value.own) ?? conflict.values[0];
  return textOf(own?.value);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
