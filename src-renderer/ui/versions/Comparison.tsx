import { useEffect, useState } from 'react';
import type { PartDifference, VersionSide } from '#app/document-methods.ts';
import type { Json } from '#base/canonical-json.ts';
import { drop } from '#base/drop.ts';
import { useFieldLabels, useValueText } from '../cooperation/use-cooperation-text.ts';
import { useDraft } from '../drafting/draft-context.ts';
import { useTry } from '../errors/use-refuse.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { Diff } from '../kit/Diff.tsx';
import { useEngine } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import styles from './Versions.module.css';

type Props = { readonly before: VersionSide; readonly after: VersionSide };

/** What changed from one version to another: part by part, word by word. */
export function Comparison({ before, after }: Props) {
  const text = useText(VERSIONS_TEXT).comparison;
  const found = useComparison(before, after);
  if (found === undefined) return <output>{text.reading}</output>;
  if (found === null) return <p role="alert">{text.unreadable}</p>;
  if (found.length === 0) return <output>{text.same}</output>;
  return (
    <>
      <output className={styles.soft}>{text.count(found.length)}</output>
      <ol className={styles.list}>
        {found.map((difference, index) => (
          <Part key={index} difference={difference} />
        ))}
      </ol>
    </>
  );
}

/** Undefined while it is read; null where the words of one are not in this office. */
function useComparison(before: VersionSide, after: VersionSide): readonly PartDifference[] | null | undefined {
  const engine = useEngine();
  const attempt = useTry();
  const { view } = useDraft();
  const [found, setFound] = useState<readonly PartDifference[] | null | undefined>(undefined);
  const { id } = view.value;
  useEffect(() => {
    let isOver = false;
    const compare = async (): Promise<void> => {
      const differences = await attempt(engine.compareVersions(id, before, after));
      if (!isOver) setFound(differences);
    };
    drop(compare(), 'comparing two versions of a draft');
    return () => {
      isOver = true;
    };
  }, [engine, attempt, id, before, after]);
  return found;
}

const MEANINGS: Readonly<Record<PartDifference['kind'], Meaning>> = {
  added: 'ok',
  removed: 'bad',
  changed: 'accent',
  moved: 'plain',
};

function Part({ difference }: { readonly difference: PartDifference }) {
  const text = useText(VERSIONS_TEXT).comparison;
  const { part, kind, before, after, moved, title, fields } = difference;
  return (
    <li className={styles.version}>
      <div className={styles.head}>
        <h3 className={styles.name}>{text.place(text.parts[part], after === 0 ? before : after, title)}</h3>
        <Badge meaning={MEANINGS[kind]}>{text.kinds[kind]}</Badge>
        {moved && <span className={styles.soft}>{text.moved(before, after)}</span>}
      </div>
      {fields.map((field) => (
        <FieldDifference key={field.path} {...field} />
      ))}
    </li>
  );
}

function FieldDifference({ path, before, after }: PartDifference['fields'][number]) {
  const value = useValueText();
  const label = useFieldLabels();
  const isText = path === 'opening' || path === 'closing';
  const tell = (each: Json): string =>
    each === null || each === '' ? '' : isText && typeof each === 'string' ? each : value('agreement', path, each);
  return (
    <div className={styles.field}>
      {!isText && <span className={styles.soft}>{label('agreement', path)}</span>}
      <Diff before={tell(before)} after={tell(after)} />
    </div>
  );
}
