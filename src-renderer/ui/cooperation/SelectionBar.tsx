import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useArchive } from './use-item-doings.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import styles from './ItemsScreen.module.css';

/** What can be done with the selected items. */
export function SelectionBar(props: { readonly selected: ReadonlySet<string>; readonly onDone: () => void }) {
  const text = useCooperationText().list;
  const archive = useArchive();
  return (
    <fieldset className={styles.selection} aria-label={text.selected(props.selected.size)}>
      <span>{text.selected(props.selected.size)}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArchive size={16} stroke={1.75} aria-hidden />}
        onClick={() => {
          archive([...props.selected], text.archived(props.selected.size));
          props.onDone();
        }}
      >
        {text.archive}
      </Button>
      <Button variant="subtle" size="xs" onClick={props.onDone}>
        {text.unselect}
      </Button>
    </fieldset>
  );
}
