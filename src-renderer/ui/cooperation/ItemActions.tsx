import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconCalendarPlus,
  IconDotsVertical,
  IconFilePlus,
  IconRestore,
  IconShare,
} from '@tabler/icons-react';
import { useState } from 'react';
import { DRAFTED, instrumentOf } from '#domain/agreements/instrument.ts';
import { nextDraft } from '#domain/cooperation/rules-papers.ts';
import { nextStage, stageNumber } from '#domain/cooperation/stage.ts';
import { LetterDialog } from '../letters/LetterDialog.tsx';
import { type LetterChoice, LetterItems } from '../letters/LetterItems.tsx';
import { SeveralLetters } from '../letters/SeveralLetters.tsx';
import { LettersMenu } from '../letters/LettersMenu.tsx';
import { SharingDialog } from '../sharing/SharingDialog.tsx';
import { useText } from '../text/catalogue.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import { StageDialog, type StageStep } from './StageDialog.tsx';
import { useItem, useSharableItem } from './item-context.ts';
import { openItemTab } from './item-tab.ts';
import { type ItemDoings, useItemDoings } from './use-item-doings.ts';
import { useAgreementsOfItem } from './use-item-data.ts';
import { useIsNarrow } from './use-is-narrow.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemHeader.module.css';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export type ItemDialog = 'none' | 'share' | StageStep;

type Props = { readonly dialog: ItemDialog; readonly onDialog: (dialog: ItemDialog) => void };

/** What can be done with the item; the filled button is the next stage. */
export function ItemActions({ dialog, onDialog }: Props) {
  const { view } = useItem();
  const text = useCooperationText().header;
  const doings = useItemDoings();
  const next = nextStage(view.value.stage);
  const draft = nextDraft(view.value);
  const narrow = useIsNarrow();
  const [letter, openLetter] = useState<LetterChoice | null>(null);
  return (
    <div className={styles.actions}>
      <Button variant="default" leftSection={<IconCalendarPlus {...ICON} />} onClick={doings.createMeeting}>
        {text.meeting}
      </Button>
      {!narrow && (
        <Button
          variant="default"
          leftSection={<IconFilePlus {...ICON} />}
          onClick={() => doings.createAgreement(draft)}
        >
          {text.agreement(instrumentOf(draft).short)}
        </Button>
      )}
      {!narrow && <LettersMenu onOpen={openLetter} />}
      {next !== null && <Button onClick={() => onDialog('onward')}>{text.advance(stageNumber(next))}</Button>}
      <MoreMenu narrow={narrow} doings={doings} onDialog={onDialog} onLetter={openLetter} />
      <OpenDialog dialog={dialog} onClose={() => onDialog('none')} />
      {letter === 'several' && <SeveralLetters onClose={() => openLetter(null)} />}
      {letter !== null && letter !== 'several' && (
        <LetterDialog key={letter} which={letter} onClose={() => openLetter(null)} />
      )}
    </div>
  );
}

type MenuProps = {
  /** A narrow window: what has no room beside the buttons stands here. */
  readonly narrow: boolean;
  readonly doings: ItemDoings;
  readonly onDialog: (dialog: ItemDialog) => void;
  readonly onLetter: (which: LetterChoice) => void;
};

function MoreMenu({ narrow, doings, onDialog, onLetter }: MenuProps) {
  const { view } = useItem();
  const text = useCooperationText().header;
  const sharing = useText(SHARING_TEXT);
  const number = stageNumber(view.value.stage);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={text.more}>
          <IconDotsVertical {...ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {DRAFTED.filter((type) => narrow || type !== nextDraft(view.value)).map((type) => (
          <Menu.Item key={type} leftSection={<IconFilePlus {...ICON} />} onClick={() => doings.createAgreement(type)}>
            {text.agreement(instrumentOf(type).short)}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconShare {...ICON} />} onClick={() => onDialog('share')}>
          {sharing.button}
        </Menu.Item>
        {number > 1 && (
          <Menu.Item leftSection={<IconArrowBackUp {...ICON} />} onClick={() => onDialog('back')}>
            {text.back(number - 1)}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={view.value.removed ? <IconRestore {...ICON} /> : <IconArchive {...ICON} />}
          onClick={doings.archive}
        >
          {view.value.removed ? text.restore : text.archive}
        </Menu.Item>
        {narrow && <LetterItems onOpen={onLetter} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function OpenDialog(props: { readonly dialog: ItemDialog; readonly onClose: () => void }) {
  const { view } = useItem();
  const sharable = useSharableItem();
  const agreements = useAgreementsOfItem(view.value.id);
  switch (props.dialog) {
    case 'none':
      return null;
    case 'share':
      return (
        <SharingDialog
          sharable={sharable}
          onClose={props.onClose}
          onParties={() => {
            openItemTab('parties');
            props.onClose();
          }}
        />
      );
    default:
      return (
        <StageDialog
          step={props.dialog}
          facts={{ agreements: agreements.filter(({ type }) => type !== 'PKS').map((row) => row.state) }}
          onClose={props.onClose}
        />
      );
  }
}
