import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { ListBox, ListOption } from '../kit/ListBox.tsx';
import { useSession } from '../session/session-context.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries.ts';
import styles from './Palette.module.css';

/** Finds anything and runs any action (Ctrl+K). */
export function Palette() {
  const { state } = useSession();
  const open = useStore(state, (now) => now.palette);
  const text = useText(SHELL_TEXT).palette;
  const close = (): void => state.setState({ palette: false });
  if (!open) return null;
  return (
    <Modal.Root opened onClose={close} size={620} yOffset="10vh" padding={0} radius="md">
      <Modal.Overlay />
      <Modal.Content aria-label={text.label}>
        <PaletteBody onClose={close} />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const text = useText(SHELL_TEXT).palette;
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const entries = usePaletteEntries(query);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // At once: the dialog itself takes the focus a moment later, and letters typed by then would be lost.
  useEffect(() => field.current?.focus(), []);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const run = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const step = (by: number): void => setChosen((at + by + entries.length) % Math.max(1, entries.length));
  return (
    <div>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.75} aria-hidden />
        <input
          ref={field}
          className={styles.input}
          data-autofocus
          role="combobox"
          aria-label={text.label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          placeholder={text.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') step(1);
            else if (event.key === 'ArrowUp') step(-1);
            else if (event.key === 'Enter') run(entries[at]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <EntryList id={id} entries={entries} at={at} onRun={run} />
    </div>
  );
}

type ListProps = {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  readonly at: number;
  readonly onRun: (entry: PaletteEntry) => void;
};

function EntryList({ id, entries, at, onRun }: ListProps) {
  const text = useText(SHELL_TEXT).palette;
  if (entries.length === 0) return <p className={styles.nothing}>{text.nothing}</p>;
  return (
    <ListBox id={`${id}-list`} label={text.label} className={styles.list ?? ''}>
      {entries.map((entry, index) => {
        const Icon = entry.icon;
        return (
          <ListOption
            key={entry.key}
            id={`${id}-${index}`}
            isAt={index === at}
            isChosen={index === at}
            onChoose={() => onRun(entry)}
          >
            <Icon size={16} stroke={1.75} aria-hidden />
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.subtitle}>{entry.subtitle}</span>
          </ListOption>
        );
      })}
    </ListBox>
  );
}
