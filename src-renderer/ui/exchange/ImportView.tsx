import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { ImportDone } from '#app/engine.ts';
import { assertNever } from '#base/assert.ts';
import { RefusalAlert } from '../errors/RefusalAlert.tsx';
import { ProgressBar } from '../kit/ProgressBar.tsx';
import { useSession } from '../session/session-context.ts';
import { useProgress } from '../session/use-progress.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { IMPORT_BACKUP_TEXT } from '../text/import-backup.ts';
import { UNDO_IMPORT_TEXT } from '../text/undo-import.ts';
import { CardView } from './CardView.tsx';
import { ImportPane } from './ImportPane.tsx';
import { PackageView } from './PackageView.tsx';
import { QueuePlaceContext } from './queue-place.ts';
import { TrailFileView } from './TrailFileView.tsx';
import { SummaryView } from './SummaryView.tsx';
import type { PackagePreview } from './import-state.ts';
import type { ImportDoings } from './use-import.ts';
import { useUndoImport } from './use-undo-import.ts';

type Props = {
  readonly doings: ImportDoings;
  readonly onCompare: (office: string) => void;
  readonly onOpen: (office: string) => void;
};

/** A file from outside at the moment: being read, refused, shown, imported. */
export function ImportView({ doings, onCompare, onOpen }: Props) {
  const { several, position, skip } = doings;
  return (
    <QueuePlaceContext value={several ? { position, skip } : null}>
      <Step doings={doings} onCompare={onCompare} onOpen={onOpen} />
    </QueuePlaceContext>
  );
}

function Step({ doings, onCompare, onOpen }: Props) {
  const { state, close } = doings;
  switch (state.kind) {
    case 'closed':
      return null;
    case 'reading':
      return <Working task="preview" title={state.fileName} />;
    case 'refused':
      return <RefusedView doings={doings} />;
    case 'card':
      return (
        <CardView preview={state.preview} file={state.file} doings={doings} onCompare={onCompare} onOpen={onOpen} />
      );
    case 'package':
      return (
        <PackageView
          preview={state.preview}
          onImport={(choice) => doings.importIt(state.preview, choice)}
          onClose={close}
        />
      );
    case 'trail':
      return <TrailFileView preview={state.preview} onClose={close} />;
    case 'importing':
      return <Working task="import" title={state.preview.fileName} />;
    case 'done':
      return <DoneView preview={state.preview} done={state.done} onClose={close} />;
    case 'summary':
      return <SummaryView outcomes={state.outcomes} onClose={close} />;
    default:
      return assertNever(state, 'state of an import');
  }
}

type WorkingProps = { readonly task: 'preview' | 'import'; readonly title: string };

function Working({ task, title }: WorkingProps) {
  const text = useText(EXCHANGE_TEXT).preview;
  const keeping = useText(IMPORT_BACKUP_TEXT);
  const { cancelWork } = useSession();
  const told = useProgress();
  const isTold = told?.task === task && told.total > 0;
  const importing = told?.task === 'backup' ? keeping.beforeImport : text.importing;
  const start = task === 'preview' ? text.reading(title) : importing;
  const count = task === 'preview' ? text.readingCount : text.importingCount;
  return (
    <ImportPane title={title}>
      <ProgressBar done={isTold ? told.done : 0} total={isTold ? told.total : 0} onCancel={cancelWork}>
        {isTold ? count(told.done, told.total) : start}
      </ProgressBar>
    </ImportPane>
  );
}

function RefusedView({ doings }: { readonly doings: ImportDoings }) {
  const text = useText(EXCHANGE_TEXT);
  const { state, choose, close } = doings;
  if (state.kind !== 'refused') return null;
  return (
    <ImportPane
      title={text.preview.refused}
      under={<p>{state.fileName}</p>}
      onClose={close}
      foot={
        <>
          <Button variant="default" onClick={close}>
            {text.close}
          </Button>
          <Button variant="default" onClick={choose}>
            {text.preview.another}
          </Button>
        </>
      }
    >
      <RefusalAlert refused={state.refused} />
      <p>{text.preview.nothingChanged}</p>
    </ImportPane>
  );
}

type DoneProps = { readonly preview: PackagePreview; readonly done: ImportDone; readonly onClose: () => void };

function DoneView({ preview, done, onClose }: DoneProps) {
  const text = useText(EXCHANGE_TEXT);
  const { undo } = useText(UNDO_IMPORT_TEXT);
  const undoImport = useUndoImport();
  const takeBack = (): void => {
    onClose();
    undoImport(preview.sha256);
  };
  return (
    <ImportPane
      title={text.preview.importedTitle}
      onClose={onClose}
      foot={
        <>
          <Button variant="subtle" onClick={takeBack}>
            {undo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {text.close}
          </Button>
          <Button data-primary component={Link} href="/pertukaran/konflik">
            {text.preview.toConflicts}
          </Button>
        </>
      }
    >
      <output>{text.preview.importedWithConflicts(done.records, done.conflicts)}</output>
    </ImportPane>
  );
}
