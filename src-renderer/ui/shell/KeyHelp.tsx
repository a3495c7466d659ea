import { useStore } from 'zustand';
import { Dialog } from '../kit/Dialog.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useSession } from '../session/session-context.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import styles from './KeyHelp.module.css';

type Words = (typeof SHELL_TEXT)['id']['keys'];
type Row = { readonly keys: readonly string[]; readonly does: string };

/** All keys there are (F1 or ?). */
export function KeyHelp() {
  const { state } = useSession();
  const open = useStore(state, (now) => now.keyHelp);
  const text = useText(SHELL_TEXT);
  if (!open) return null;
  return (
    <Dialog title={text.keys.title} width={840} onClose={() => state.setState({ keyHelp: false })}>
      <div className={styles.groups}>
        <Group title={text.keys.everywhere} rows={everywhere(text.keys)} />
        <Group title={text.keys.lists} rows={lists(text.keys)} />
        <Group title={text.keys.minutes} rows={minutes(text.keys)} />
        <Group title={text.keys.conflicts} rows={conflicts(text.keys)} />
      </div>
      <p className={styles.note}>{text.keys.note}</p>
    </Dialog>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map((row) => (
          <div key={row.does} className={styles.row}>
            <dt>
              <KeyHint keys={row.keys} />
            </dt>
            <dd>{row.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function everywhere({ rows }: Words): readonly Row[] {
  return [
    { keys: ['Ctrl K'], does: rows.find },
    { keys: ['Ctrl Z', 'Ctrl Shift Z'], does: rows.undo },
    { keys: ['Alt 1', 'Alt 8'], does: rows.rail },
    { keys: ['F6', 'Shift F6'], does: rows.panes },
    { keys: ['Ctrl Enter'], does: rows.primary },
    { keys: ['Ctrl P'], does: rows.print },
    { keys: ['F8', 'Shift F8'], does: rows.problem },
    { keys: ['F1', '?'], does: rows.keys },
  ];
}

function lists({ rows, space }: Words): readonly Row[] {
  return [
    { keys: ['/'], does: rows.search },
    { keys: ['N'], does: rows.create },
    { keys: ['↑', '↓'], does: rows.move },
    { keys: ['Home', 'End'], does: rows.ends },
    { keys: ['Enter'], does: rows.open },
    { keys: [space], does: rows.select },
    { keys: ['Esc'], does: rows.back },
  ];
}

function minutes({ rows, space }: Words): readonly Row[] {
  return [
    { keys: ['k', space], does: rows.decision },
    { keys: ['t', space], does: rows.action },
    { keys: ['b', space], does: rows.openPoint },
    { keys: ['@'], does: rows.person },
    { keys: ['#'], does: rows.clause },
    { keys: ['Ctrl ↑', 'Ctrl ↓'], does: rows.topic },
  ];
}

function conflicts({ rows }: Words): readonly Row[] {
  return [
    { keys: ['1'], does: rows.ours },
    { keys: ['2'], does: rows.theirs },
    { keys: ['3'], does: rows.both },
  ];
}
