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
import { ResultField } from './ResultField.tsx';
import { isFreeText } from './is-free-text.ts';
import { useDecide } from './use-decide.ts';
import { ValueCard } from './ValueCard.tsx';
import styles from './Conflicts.module.css';

type Props = {
  readonly conflict: ConflictView;
  readonly next: ConflictView | null;
  readonly isHere: RefObject<boolean>;
};

/** One field in dispute: what it held before, every value with its office, and the ways to decide. Nothing is chosen unasked (D2). */
export function ConflictDetail({ conflict, next, isHere }: Props) {
  const text = useText(CONFLICTS_TEXT);
  const language = useLanguage();
  const decide = useDecide(conflict, next, isHere);
  const isText = isFreeText(conflict.kind, conflict.path);
  const [result, setResult] = useState(() => startOf(conflict));
  usePageKeys(
    Object.fromEntries(
      conflict.values.slice(0, 9).map(({ value }, index) => [String(index + 1), () => decide.use(value)]),
    ),
  );
  return (
    <>
      <div className={styles.detail} data-pane="middle" tabIndex={-1}>
        <Head conflict={conflict} />
        <dl className={styles.before}>
          <dt>{text.before}</dt>
          <dd>{valueText(conflict.kind, conflict.path, conflict.base, language)}</dd>
        </dl>
        <div className={styles.values}>
          {conflict.values.map((value, index) => (
            <ValueCard
              key={`${value.office}-${index}`}
              conflict={conflict}
              value={value}
              number={index + 1}
              isText={isText}
              onUse={() => decide.use(value.value)}
            />
          ))}
        </div>
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
          <p>{text.explain}</p>
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

/** Combining begins with the own text; without one, with the first. */
function startOf(conflict: ConflictView): string {
  const own = conflict.values.find((value) => value.own) ?? conflict.values[0];
  return textOf(own?.value);
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
