import { Button } from '@mantine/core';
import { IconFiles, IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentWish } from '#app/document-wish.ts';
import { drop } from '#base/drop.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import type { ReportFilter } from '#domain/reports/year.ts';
import { usePartyChoices } from '../cooperation/use-party-choices.ts';
import { useTry } from '../errors/use-refuse.ts';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { BatchDialog } from '../papers/BatchDialog.tsx';
import { BatchStart } from '../papers/BatchStart.tsx';
import { PaperDialog } from '../papers/PaperDialog.tsx';
import { useHousePaper } from '../papers/use-house-paper.ts';
import { type FileForm, plainDocument, useBatch } from '../papers/use-batch.ts';
import { usePaper } from '../papers/use-paper.ts';
import { useEngine } from '../session/session-context.ts';
import { useToday } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { REPORTS_TEXT } from '../text/reports.ts';
import type { ReportKind } from './report-choice.ts';
import { MOST_DRAWN, MOST_LINES, MOST_PRINTED } from './report-limits.ts';
import styles from './ReportsScreen.module.css';

type Props = { readonly kind: ReportKind; readonly filter: ReportFilter; readonly count: number };

/** The one filled button of the screen: look at the report, or save one for each agreement. */
export function ReportActions({ kind, filter, count }: Props) {
  const text = useText(REPORTS_TEXT);
  if (kind === 'implementation') return count === 0 ? null : <SaveAll filter={filter} count={count} />;
  if (kind === 'register' && count > MOST_LINES)
    return <p className={styles.tooLong}>{text.tooLong(count, MOST_LINES)}</p>;
  return <Look kind={kind} filter={filter} lines={kind === 'annual' ? 0 : count} />;
}

type LookProps = {
  readonly kind: 'register' | 'annual';
  readonly filter: ReportFilter;
  /** How many lines its table has; 0 where its length is no matter. */
  readonly lines: number;
};

function Look({ kind, filter, lines }: LookProps) {
  const text = useText(REPORTS_TEXT);
  const today = useToday();
  const paper = useHousePaper();
  const partner = usePartnerName(filter.party);
  const [isShown, setShown] = useState(false);
  const wish = (): Promise<DocumentWish> => Promise.resolve({ kind, of: { filter, partner, today } });
  const name = text.name(text.kinds[kind], filter.year);
  if (lines > MOST_DRAWN) return <Unseen name={name} wish={wish} paper={paper} lines={lines} />;
  return (
    <>
      <Button
        className={styles.action}
        leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
        onClick={() => setShown(true)}
      >
        {text.preview}
      </Button>
      {isShown && <PaperDialog name={name} wish={wish} paper={paper} onClose={() => setShown(false)} />}
    </>
  );
}

type UnseenProps = {
  readonly name: string;
  readonly wish: () => Promise<DocumentWish>;
  readonly paper: Paper;
  readonly lines: number;
};

/** A register too long for the window: it is saved without being looked at, as Word alone where a PDF is not sure to end in time. */
function Unseen({ name, wish, paper, lines }: UnseenProps) {
  const text = useText(REPORTS_TEXT);
  const papers = useText(PAPERS_TEXT);
  const { save, savePdf, work } = usePaper({ name, wish });
  const isPrinted = lines <= MOST_PRINTED;
  return (
    <div className={styles.unseen}>
      <p className={styles.tooLong}>{isPrinted ? text.unseen(MOST_DRAWN) : text.wordAlone(lines, MOST_PRINTED)}</p>
      <div className={styles.ways}>
        {isPrinted && (
          <Button variant="default" onClick={() => drop(savePdf(paper), 'a long register is saved as a PDF')}>
            {papers.savePdf}
          </Button>
        )}
        <Button
          leftSection={<IconFileText size={16} stroke={1.75} aria-hidden />}
          onClick={() => drop(save(paper), 'a long register is saved as a Word file')}
        >
          {text.saveUnseen}
        </Button>
      </div>
      {work !== null && (
        <ProgressBar done={0} total={0} onCancel={work.cancel}>
          {work.sentence}
        </ProgressBar>
      )}
    </div>
  );
}

/** How documents call the partner that was chosen; '' for all. */
function usePartnerName(party: string | null): string {
  const parties = usePartyChoices();
  if (party === null) return '';
  const name = officialPartyName({ kind: 'region', code: party });
  return name === '' ? (parties.find(({ value }) => value === party)?.label ?? '') : name;
}

type SaveProps = { readonly filter: ReportFilter; readonly count: number };

/** An implementation report for every signed agreement of the year, in one folder. */
function SaveAll({ filter, count }: SaveProps) {
  const text = useText(REPORTS_TEXT);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.action}
        leftSection={<IconFiles size={16} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {text.saveAll(count)}
      </Button>
      {isOpen && <SaveReports filter={filter} count={count} onClose={() => setOpen(false)} />}
    </>
  );
}

function SaveReports({ filter, count, onClose }: SaveProps & { readonly onClose: () => void }) {
  const text = useText(REPORTS_TEXT);
  const engine = useEngine();
  const today = useToday();
  const paper = useHousePaper();
  const attempt = useTry();
  const batch = useBatch(onClose);
  const save = async (form: FileForm): Promise<void> => {
    const targets = await attempt(engine.reportTargets({ filter, today }));
    if (targets === null) return;
    const { year } = filter;
    batch.start({
      folder: text.folder(year),
      documents: targets.map(({ record, title, instrument }) =>
        plainDocument(`${instrument} ${title === '' ? text.untitled : title}`, form, {
          wish: { kind: 'implementation', record, year, today },
          paper,
        }),
      ),
    });
  };
  if (batch.run !== null) return <BatchDialog batch={batch} />;
  return (
    <BatchStart
      title={text.saveAll(count)}
      count={count}
      layouts={['implementation']}
      onClose={onClose}
      onStart={(form) => drop(save(form), 'reports are written into a folder')}
    />
  );
}
