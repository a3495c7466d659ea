import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconAffiliate,
  IconArchive,
  IconArrowsDiff,
  IconDotsVertical,
  IconEye,
  IconFileImport,
  IconFiles,
  IconHistory,
  IconFileText,
  IconListCheck,
  IconRestore,
  IconShare,
  IconVersions,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import { isDrafted } from '#domain/agreements/instrument.ts';
import { agreementStateSchema, paperSchema } from '#domain/agreements/agreement.ts';
import { useFieldLabels, useValueText } from '../cooperation/use-cooperation-text.ts';
import { useArchive } from '../cooperation/use-item-doings.ts';
import { Badge } from '../kit/Badge.tsx';
import { conflictPath } from '../kit/ConflictBox.tsx';
import { EditableSelect } from '../kit/EditableSelect.tsx';
import { historyPath } from '../history/history-path.ts';
import { COPIES_TEXT } from '../text/copies.ts';
import { HISTORY_TEXT } from '../text/history.ts';
import { useText } from '../text/catalogue.ts';
import { SharingLine } from '../sharing/SharingLine.tsx';
import { RETURNED_TEXT } from '../text/returned.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import { ChildItems } from './ChildItems.tsx';
import { VERSIONS_TEXT } from '../text/versions.ts';
import { useDraft, useSharableDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import { useReturned } from './use-returned.tsx';
import styles from './ActionStrip.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

type Props = {
  readonly narrow: boolean;
  /** Blanks and doubts, for the button that opens the right pane on a narrow window. */
  readonly problems: number;
  readonly onShare: () => void;
  readonly onPreview: () => void;
  readonly onSave: () => void;
  readonly onCopies: () => void;
  readonly onVersions: () => void;
  readonly onComplete: () => void;
};

/** Paper, state and sharing at the left; what can be done with the draft at the right. The filled button makes the Word file. */
export function ActionStrip({ narrow, problems, onShare, onPreview, onSave, onVersions, onComplete, onCopies }: Props) {
  const text = useDraftingText();
  const { view } = useDraft();
  const title = view.value.title.trim() === '' ? text.untitled : view.value.title;
  return (
    <header className={styles.strip} aria-label={text.strip.label}>
      <h1 className="only-spoken" tabIndex={-1}>
        {title}
      </h1>
      <StripSelect path="paper" />
      <StripSelect path="state" />
      <ShareState onShare={onShare} />
      <span className={styles.end}>
        {narrow && (
          <Button variant="default" leftSection={<IconListCheck {...ICON} />} onClick={onComplete}>
            {text.strip.completeness(problems)}
          </Button>
        )}
        {!narrow && (
          <Button
            variant="default"
            leftSection={<IconEye {...ICON} />}
            aria-keyshortcuts="Control+P"
            onClick={onPreview}
          >
            {text.strip.preview}
          </Button>
        )}
        <Button data-primary leftSection={<IconFileText {...ICON} />} onClick={onSave}>
          {text.strip.save}
        </Button>
        <MoreMenu narrow={narrow} onShare={onShare} onPreview={onPreview} onVersions={onVersions} onCopies={onCopies} />
      </span>
    </header>
  );
}

/** A choice of the draft as a whole, without a label above it: the strip is one line high. */
function StripSelect({ path }: { readonly path: 'paper' | 'state' }) {
  const { view } = useDraft();
  const label = useFieldLabels()('agreement', path);
  const valueText = useValueText();
  const text = useDraftingText().checks;
  const conflict = view.conflicts.find((each) => each.path === path);
  if (conflict !== undefined) {
    return (
      <Link className={styles.conflict} href={conflictPath(conflict)}>
        <IconArrowsDiff {...ICON} />
        {`${text.conflict(label)}: ${text.resolve}`}
      </Link>
    );
  }
  const values: readonly string[] = path === 'paper' ? paperSchema.options : agreementStateSchema.options;
  return (
    <div className={styles.select} data-path={path}>
      <EditableSelect
        record={view.value.id}
        path={path}
        value={view.value[path]}
        label={label}
        choices={values.map((value) => ({ value, label: valueText('agreement', path, value) }))}
      />
    </div>
  );
}

function ShareState({ onShare }: Pick<Props, 'onShare'>) {
  const { view } = useDraft();
  const sharable = useSharableDraft();
  const text = useDraftingText();
  if (view.value.removed) return <Badge meaning="warn">{text.strip.inArchive}</Badge>;
  return <SharingLine sharable={sharable} onOpen={onShare} />;
}

type MenuProps = Pick<Props, 'narrow' | 'onShare' | 'onPreview' | 'onVersions' | 'onCopies'>;

/** What has no room beside the buttons. */
function MoreMenu({ narrow, onShare, onPreview, onVersions, onCopies }: MenuProps) {
  const { view } = useDraft();
  const text = useDraftingText().strip;
  const { all: history } = useText(HISTORY_TEXT);
  const sharing = useText(SHARING_TEXT);
  const returnedText = useText(RETURNED_TEXT);
  const { menu: versions } = useText(VERSIONS_TEXT);
  const copiesText = useText(COPIES_TEXT);
  const returned = useReturned();
  const { id, item } = view.value;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={text.more}>
            <IconDotsVertical {...ICON} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {narrow && (
            <Menu.Item leftSection={<IconEye {...ICON} />} onClick={onPreview}>
              {text.preview}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconShare {...ICON} />} onClick={onShare}>
            {sharing.button}
          </Menu.Item>
          {isDrafted(view.value.type) && (
            <Menu.Item leftSection={<IconFileImport {...ICON} />} onClick={returned.open}>
              {returnedText.open}
            </Menu.Item>
          )}
          <ChildItems />
          <Menu.Item leftSection={<IconVersions {...ICON} />} onClick={onVersions}>
            {versions}
          </Menu.Item>
          <Menu.Item leftSection={<IconFiles {...ICON} />} onClick={onCopies}>
            {copiesText.menu}
          </Menu.Item>
          {item !== '' && (
            <Menu.Item component={Link} href={`/kerja-sama/${item}`} leftSection={<IconAffiliate {...ICON} />}>
              {text.item}
            </Menu.Item>
          )}
          <Menu.Item component={Link} href={historyPath('agreement', id)} leftSection={<IconHistory {...ICON} />}>
            {history}
          </Menu.Item>
          <ArchiveItem />
        </Menu.Dropdown>
      </Menu>
      {returned.dialog}
    </>
  );
}

function ArchiveItem() {
  const { view, change } = useDraft();
  const text = useDraftingText().strip;
  const archive = useArchive();
  const { id, removed } = view.value;
  return (
    <Menu.Item
      leftSection={removed ? <IconRestore {...ICON} /> : <IconArchive {...ICON} />}
      onClick={() => {
        if (removed) change([{ kind: 'removeRecord', removed: false }]);
        else archive([id], text.archived);
      }}
    >
      {removed ? text.restore : text.archive}
    </Menu.Item>
  );
}
