import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { LedgerView, PartnerView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { SENTENCES } from '../errors/sentences.ts';
import { Badge, type Meaning } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { partyName } from '../kit/party-name.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useWatchedSteady } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { momentText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { UNDO_IMPORT_TEXT } from '../text/undo-import.ts';
import { UndoImportButton } from './UndoImportButton.tsx';
import { INTAKE_TEXT } from '../text/intake.ts';

const FEW = 8;
const MANY = 500;

/** Files sent, taken and refused, the latest first. */
export function HistoryCard({ partners }: { readonly partners: readonly PartnerView[] }) {
  const text = useText(EXCHANGE_TEXT).history;
  const [isOpen, setIsOpen] = useState(false);
  // One more than is shown, to know whether there are more.
  const lines = useWatchedSteady((queries) => queries.ledger(isOpen ? MANY : FEW + 1), [isOpen]);
  if (lines === undefined) return null;
  const shown = isOpen ? lines : lines.slice(0, FEW);
  return (
    <Card
      title={text.title}
      action={
        lines.length > shown.length && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsOpen(true)}>
            {text.showAll}
          </Button>
        )
      }
    >
      {lines.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {shown.map((line) => (
        <Line key={`${line.sha256}-${line.direction}-${line.time}`} line={line} partners={partners} />
      ))}
    </Card>
  );
}

type LineProps = { readonly line: LedgerView; readonly partners: readonly PartnerView[] };

function Line({ line, partners }: LineProps) {
  const text = useText(EXCHANGE_TEXT).history;
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const verdict = useVerdict(line);
  const partner = partners.find((each) => each.office === line.office);
  const facts = [
    text[line.direction],
    partner === undefined ? null : partyName(partner.region),
    momentText(line.time, language, ahead),
    verdict.sentence,
  ];
  const Shown = line.direction === 'in' ? IconDownload : IconUpload;
  return (
    <CardRow
      icon={<Shown size={18} stroke={1.75} aria-hidden />}
      title={line.fileName}
      under={facts.filter((fact) => fact !== null).join(', ')}
      end={
        <>
          <Badge meaning={verdict.meaning}>{verdict.word}</Badge>
          {canBeUndone(line) && <UndoImportButton line={line} />}
        </>
      }
    />
  );
}

/** Only what was really taken and brought something can be taken back. */
function canBeUndone({ direction, verdict, records }: LedgerView): boolean {
  return direction === 'in' && verdict === 'accepted' && records > 0;
}

type Verdict = { readonly word: string; readonly meaning: Meaning; readonly sentence: string | null };

function useVerdict(line: LedgerView): Verdict {
  const text = useText(EXCHANGE_TEXT).history;
  const { undone } = useText(UNDO_IMPORT_TEXT);
  const { card } = useText(INTAKE_TEXT).outcome;
  const sentences: Readonly<Record<string, string>> = useText(SENTENCES);
  switch (line.verdict) {
    case 'accepted':
      // Packages are numbered from 1, cards are not.
      return { word: line.number === 0 ? card : text.accepted(line.records), meaning: 'ok', sentence: null };
    case 'sent':
    case 'made':
      return { word: text[line.verdict], meaning: 'plain', sentence: null };
    case 'undone':
      return { word: undone, meaning: 'plain', sentence: null };
    case 'refused':
      return { word: text.refused, meaning: 'plain', sentence: null };
    default:
      return { word: text.rejected, meaning: 'bad', sentence: sentences[line.verdict] ?? line.verdict };
  }
}
