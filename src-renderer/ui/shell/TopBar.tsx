import { IconChevronRight, IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { KeyHint } from '../kit/KeyHint.tsx';
import { useSession } from '../session/session-context.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { placeOf } from './places.ts';
import { SavedLine } from './SavedLine.tsx';
import styles from './Shell.module.css';

/** Where one is, how it stands with what was typed, and the search for everything. */
export function TopBar() {
  const text = useText(SHELL_TEXT);
  const { state } = useSession();
  return (
    <header className={styles.top}>
      <Trail />
      <SavedLine />
      <button type="button" className={styles.find} onClick={() => state.setState({ palette: true })}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span>{text.find}</span>
        <KeyHint keys={['Ctrl', 'K']} joined />
      </button>
    </header>
  );
}

function Trail() {
  const text = useText(SHELL_TEXT);
  const { state } = useSession();
  const own = useStore(state, (now) => now.crumbs);
  const [path] = useLocation();
  const place = placeOf(path);
  const first = place === null ? [] : [{ label: text.rail[place.name], href: place.path }];
  const crumbs = own.length > 0 ? own : first;
  return (
    <nav className={styles.trail} aria-label={text.trail}>
      <ol>
        {crumbs.map((crumb, index) => {
          const isLast = index === crumbs.length - 1;
          return (
            <li key={crumb.label}>
              {index > 0 && <IconChevronRight size={14} stroke={1.75} aria-hidden />}
              {isLast || crumb.href === undefined ? (
                <span className={styles.here} aria-current={isLast ? 'location' : undefined}>
                  {crumb.label}
                </span>
              ) : (
                <Link href={crumb.href}>{crumb.label}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
