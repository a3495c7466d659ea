import { IconAlertTriangle, IconArrowsDiff, IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { drop } from '#base/drop.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { DATA_CLAUSE_IDS, type DataClause } from '#domain/agreements/check-data-clauses.ts';
import { checkAgreement, type Finding } from '#domain/agreements/check.ts';
import { isDrafted } from '#domain/agreements/instrument.ts';
import type { Proposal } from '#domain/agreements/proposal.ts';
import { clausesFor, shippedClauses, written } from '#domain/clauses/library.ts';
import type { ConflictView } from '#app/views.ts';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { useLanguage, useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { CHECKS_TEXT } from '../text/checks.ts';
import { findingWords } from './check-words.ts';
import type { Where } from './check-words-more.ts';
import { useDraft } from './draft-context.ts';
import { placeOfNew } from './place-of-new.ts';
import { proposalFor } from './proposal-for.ts';
import { useWhere } from './use-where.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useArticles } from './use-articles.ts';
import styles from './CompletenessPane.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What a reader of the draft would stumble over: conflicts first, then doubts, then what is in order. */
export function ChecksCard({ onGo }: { readonly onGo: (path: string) => void }) {
  const { view, beside } = useDraft();
  const text = useDraftingText().checks;
  const findings = checkAgreement(view.value, beside);
  const good = findings.filter((finding) => finding.good);
  // A draft without articles lacks all usual ones at once; its blanks already say so.
  const bad = findings.filter(
    (finding) => !finding.good && !(finding.kind === 'usual-article' && view.value.articles.length === 0),
  );
  return (
    <Card size="side" title={text.title} beside={<Badge meaning="plain">{text.passed(good.length)}</Badge>}>
      <ul className={styles.list} aria-label={text.title}>
        {view.conflicts.map((conflict) => (
          <ConflictLine key={conflict.path} conflict={conflict} />
        ))}
        {bad.map((finding) => (
          <FindingLine key={JSON.stringify(finding)} finding={finding} onGo={onGo} />
        ))}
        {[...new Map(good.map((finding) => [JSON.stringify(finding), finding])).values()].map((finding) => (
          <FindingLine key={JSON.stringify(finding)} finding={finding} onGo={onGo} />
        ))}
      </ul>
    </Card>
  );
}

function ConflictLine({ conflict }: { readonly conflict: ConflictView }) {
  const text = useDraftingText().checks;
  const label = useFieldLabels();
  const where = useWhere()(conflict.path);
  return (
    <li className={styles.line}>
      <IconArrowsDiff {...ICON} className={styles.sign} data-meaning="conflict" />
      <span className={styles.words}>
        {text.conflict(label('agreement', conflict.path))}
        {where !== '' && <span className={styles.under}>{where}</span>}
      </span>
      <Link className={styles.action} href={conflictPath(conflict)}>
        {text.resolve}
      </Link>
    </li>
  );
}

function FindingLine({ finding, onGo }: { readonly finding: Finding; readonly onGo: (path: string) => void }) {
  const { view } = useDraft();
  const text = useDraftingText().checks;
  const language = useLanguage();
  const Icon = finding.good ? IconCheck : IconAlertTriangle;
  const kinds = useText(KINDS_TEXT).checks;
  const more = useText(CHECKS_TEXT);
  const where = useCheckPlace();
  const words = findingWords(finding, view.value, { text, kinds, more, language, where });
  return (
    <li className={styles.line}>
      <Icon {...ICON} className={styles.sign} data-meaning={finding.good ? 'ok' : 'warn'} />
      <span className={styles.words}>{words}</span>
      {!finding.good && <Remedy finding={finding} words={words} onGo={onGo} />}
    </li>
  );
}

type RemedyProps = { readonly finding: Finding; readonly words: string; readonly onGo: (path: string) => void };

/** What helps against a doubt: going to its place, or adding the article that is missing. */
function Remedy({ finding, words, onGo }: RemedyProps) {
  const text = useDraftingText().checks;
  const more = useText(CHECKS_TEXT);
  const { view } = useDraft();
  const { insert } = useArticles();
  const { queries } = useSession();
  const addUsual = async (word: string): Promise<void> =>
    insert(usualArticle(word, view.value, await proposalFor(view.value, queries)), placeOfNew(view.value));
  const addData = async (clause: DataClause): Promise<void> => {
    const values = dataArticle(clause, view.value, await proposalFor(view.value, queries));
    if (values !== null) insert(values, placeOfNew(view.value));
  };
  if (finding.kind === 'usual-article') {
    return (
      <button
        type="button"
        className={styles.action}
        aria-label={`${text.add}, ${words}`}
        onClick={() => drop(addUsual(finding.title), 'adding an article that is usual')}
      >
        {text.add}
      </button>
    );
  }
  if (finding.kind === 'data-clause') {
    return (
      <button
        type="button"
        className={styles.action}
        aria-label={`${text.add}, ${words}`}
        onClick={() => drop(addData(finding.clause), 'adding a clause on data')}
      >
        {text.add}
      </button>
    );
  }
  if (finding.kind === 'council') {
    return (
      <Link className={styles.action} href={`/kerja-sama/${finding.item}`} aria-label={`${more.openItem}, ${words}`}>
        {more.openItem}
      </Link>
    );
  }
  const path = 'path' in finding ? finding.path : 'parties';
  return (
    <button type="button" className={styles.action} aria-label={`${text.fix}, ${words}`} onClick={() => onGo(path)}>
      {text.fix}
    </button>
  );
}

/** What a place is called: `Pasal 5`, `Pasal 5, teks Inggris`, `Dasar hukum ke-2`, or the name of its field. */
function useCheckPlace(): Where {
  const where = useWhere();
  const label = useFieldLabels();
  const { inEnglish } = useText(CHECKS_TEXT);
  const { parts } = useDraftingText();
  return ({ path, article }) => {
    const name = article === null ? where(path) || label('agreement', path) : parts.article(article);
    return path.endsWith('/english') ? inEnglish(name) : name;
  };
}

/** The clause of the library on data, filled from the draft and its item. */
function dataArticle(named: DataClause, draft: Agreement, proposal: Proposal) {
  const clause = shippedClauses().find(({ id }) => id === DATA_CLAUSE_IDS[named]);
  const titles = draft.articles.map(({ title }) => title);
  return clause === undefined ? null : written(clause, { proposal, type: draft.type, titles });
}

/** The article of the library that a word names: `Maksud` is `Maksud dan Tujuan`, filled from the draft and its item. */
function usualArticle(word: string, draft: Agreement, proposal: Proposal) {
  const type = isDrafted(draft.type) ? draft.type : 'KSB';
  const clause = clausesFor(type).find(({ title }) => title.includes(word));
  if (clause === undefined) return { title: word };
  const titles = draft.articles.map(({ title }) => title);
  return written(clause, { proposal, type, titles });
}
