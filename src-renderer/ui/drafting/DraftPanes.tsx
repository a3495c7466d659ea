import { Drawer } from '@mantine/core';
import { type FocusEvent, useMemo, useRef, useState } from 'react';
import { useIsNarrow } from '../cooperation/use-is-narrow.ts';
import { Pane } from '../kit/Pane.tsx';
import { usePageKeys } from '../kit/use-page-keys.ts';
import { useMenuCommand } from '../session/use-menu-command.ts';
import { ActionStrip } from './ActionStrip.tsx';
import type { FileForm } from '../papers/use-batch.ts';
import { CompletenessPane } from './CompletenessPane.tsx';
import { CopiesDialog } from './CopiesDialog.tsx';
import { useDraft, useSharableDraft } from './draft-context.ts';
import { type PartKey, partOf, partsOf } from './draft-parts.ts';
import { goToPath } from './go-to-path.ts';
import { InDisputeDialog } from './InDisputeDialog.tsx';
import { Paper } from './Paper.tsx';
import { PartsPane } from './PartsPane.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { problemPaths, stepProblem } from './problems.ts';
import { SharingDialog } from '../sharing/SharingDialog.tsx';
import { NewerFields } from '../sharing/NewerFields.tsx';
import { SharingNotices } from '../sharing/SharingNotices.tsx';
import { SaveVersionDialog } from '../versions/SaveVersionDialog.tsx';
import { VersionsDialog } from '../versions/VersionsDialog.tsx';
import { useDraftPaper } from './use-draft-paper.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import styles from './DraftPanes.module.css';

type Over = 'none' | 'share' | 'preview' | 'complete' | 'dispute' | 'word' | 'pdf' | 'copies' | 'versions';

const RIGHT_WIDTH = 312;
/** A drawer gives the focus back while it goes; the place on the paper takes it after that. */
const AFTER_DRAWER = 180;

/** The three panes under the strip of actions, and what may lie over them. */
export function DraftPanes() {
  const { view, beside } = useDraft();
  const text = useDraftingText();
  const narrow = useIsNarrow();
  const [over, setOver] = useState<Over>('none');
  const close = (): void => setOver('none');
  const preview = (): void => setOver('preview');
  const out = useWayOut(setOver);
  const parts = useMemo(() => partsOf(view.value, view.conflicts, beside), [view, beside]);
  const way = useWay(over, setOver);
  usePageKeys({ f8: () => way.step(1), 'shift+f8': () => way.step(-1), 'ctrl+p': preview });
  useMenuCommand('print', preview);
  const versions = (): void => setOver('versions');
  const complete = <CompletenessPane parts={parts} onGo={way.go} onVersions={versions} inDrawer={narrow} />;
  return (
    <div className={styles.screen} onFocus={way.onFocus}>
      <ActionStrip
        narrow={narrow}
        problems={way.count}
        onShare={() => setOver('share')}
        onPreview={preview}
        onVersions={versions}
        onSave={() => out.leave(() => setOver('word'))}
        onCopies={() => out.leave(() => setOver('copies'))}
        onComplete={() => setOver('complete')}
      />
      <SharingNotices sharable={useSharableDraft()} />
      <NewerFields kind="agreement" paths={view.newer} />
      <div className={styles.panes}>
        <PartsPane parts={parts} current={partHere(way.here)} />
        <Pane side="middle" label={text.paper.label}>
          <Paper />
        </Pane>
        {!narrow && (
          <Pane side="right" label={text.complete.label} width={RIGHT_WIDTH}>
            {complete}
          </Pane>
        )}
      </div>
      <Drawer
        opened={narrow && over === 'complete'}
        onClose={close}
        position="right"
        size={RIGHT_WIDTH + 20}
        title={text.complete.label}
        closeButtonProps={{ 'aria-label': text.strip.close }}
      >
        {complete}
      </Drawer>
      {over === 'share' && <Share onClose={close} />}
      {(over === 'word' || over === 'pdf') && <SaveVersionDialog form={over} onClose={close} />}
      {over === 'copies' && <CopiesDialog onClose={close} />}
      {over === 'versions' && <VersionsDialog onClose={close} />}
      <WaysOut over={over} out={out} onPreview={preview} onSave={setOver} onClose={close} />
    </div>
  );
}

type WaysOutProps = {
  readonly over: Over;
  readonly out: ReturnType<typeof useWayOut>;
  readonly onPreview: () => void;
  readonly onSave: (form: FileForm) => void;
  readonly onClose: () => void;
};

/** The preview with its ways out, and what is said before a draft in dispute takes one. */
function WaysOut({ over, out, onPreview, onSave, onClose }: WaysOutProps) {
  const paper = useDraftPaper();
  if (over === 'preview')
    return <PreviewDialog doings={paper} onLeave={out.leave} onShow={onPreview} onSave={onSave} onClose={onClose} />;
  if (over !== 'dispute') return null;
  return (
    <InDisputeDialog
      onClose={onClose}
      onSave={() => {
        onClose();
        out.goOn();
      }}
    />
  );
}

/** A draft in which offices differ says so before it leaves, in whichever form; `goOn` does what was held back. */
function useWayOut(setOver: (over: Over) => void) {
  const { view } = useDraft();
  const held = useRef<(() => void) | null>(null);
  return {
    leave: (act: () => void): void => {
      if (view.conflicts.length === 0) {
        act();
        return;
      }
      held.current = act;
      setOver('dispute');
    },
    goOn: (): void => held.current?.(),
  };
}

/** Where the cursor is, and the way from there to what is still to be done. */
function useWay(over: Over, setOver: (over: Over) => void) {
  const { view, beside } = useDraft();
  const [here, setHere] = useState<string | null>(null);
  const problems = useMemo(() => problemPaths(view, beside), [view, beside]);
  const keepFocus = useKeepFocus(view.value.articles.map((article) => article.id).join(' '));
  const go = (path: string): void => {
    if (over === 'complete') {
      if (path !== 'term') setOver('none');
      setTimeout(() => goToPath(path), AFTER_DRAWER);
    } else if (!goToPath(path)) setOver('complete');
  };
  return {
    here,
    count: problems.length,
    go,
    step: (by: -1 | 1): void => {
      const next = stepProblem(problems, here, by);
      if (next === null) return;
      setHere(next);
      go(next);
    },
    onFocus: (event: FocusEvent): void => {
      keepFocus(event.target);
      const place = event.target.closest<HTMLElement>('[data-place]:not([data-place^="part:"])')?.dataset['place'];
      if (place !== undefined) setHere(place);
    },
  };
}

function partHere(place: string | null): PartKey | null {
  return place === null ? null : partOf(place);
}

function Share({ onClose }: { readonly onClose: () => void }) {
  return (
    <SharingDialog
      sharable={useSharableDraft()}
      onClose={onClose}
      onParties={() => {
        onClose();
        setTimeout(() => goToPath('parties'), AFTER_DRAWER);
      }}
    />
  );
}
