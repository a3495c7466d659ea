import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from 'wouter';
import { useWatched } from '../session/use-watched.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { Mark } from './Mark.tsx';
import { OfficeLine } from './OfficeLine.tsx';
import { type Place, PLACES, placeOf } from './places.ts';
import styles from './Shell.module.css';

/** Width up to which the rail shows icons alone (ui.md §3). */
export const NARROW = '(max-width: 1093px)';

/** The parts of the app, with how many there are of what. */
export function Rail() {
  const text = useText(SHELL_TEXT);
  const [path] = useLocation();
  const here = placeOf(path);
  const counts = useCounts();
  return (
    <nav className={styles.rail} aria-label={text.rail.label} data-pane="rail" tabIndex={-1}>
      <div className={styles.brand}>
        <Mark />
        <span className={styles.word}>{text.appName}</span>
      </div>
      <ul className={styles.places}>
        {PLACES.map((place) => (
          <li key={place.name} className={place.name === 'settings' ? styles.last : undefined}>
            <PlaceLink place={place} isHere={place === here} count={counts[place.name] ?? 0} />
          </li>
        ))}
      </ul>
      <OfficeLine />
    </nav>
  );
}

type LinkProps = { readonly place: Place; readonly isHere: boolean; readonly count: number };

function PlaceLink({ place, isHere, count }: LinkProps) {
  const text = useText(SHELL_TEXT).rail;
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const name = text[place.name];
  const Icon = place.icon;
  return (
    <Tooltip label={name} position="right" disabled={!narrow}>
      <Link
        href={place.path}
        className={styles.place}
        aria-current={isHere ? 'page' : undefined}
        aria-label={count === 0 ? name : text.count(name, count)}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        <span className={styles.name}>{name}</span>
        {count > 0 && <span className={styles.count}>{count}</span>}
      </Link>
    </Tooltip>
  );
}

function useCounts(): Partial<Record<Place['name'], number>> {
  const counts = useWatched((queries) => queries.counts(), []);
  return counts === undefined
    ? {}
    : { cooperation: counts.items, meetings: counts.meetings, exchange: counts.conflicts };
}
