import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { partyName } from '../kit/party-name.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import { type PartnerPoint, placeAround, type Placed } from './partner-points.ts';
import { PartnerSign } from './PartnerSign.tsx';
import type { PartnerState } from './partner-state.ts';
import styles from './Home.module.css';

/** More than so many names cannot be read around one middle; the list has them all. */
const MOST = 9;
const STATES: readonly PartnerState[] = ['even', 'behind', 'conflict', 'held', 'none'];

type Props = { readonly points: readonly PartnerPoint[]; readonly own: string };

/** Partners around the own region, in the direction they lie in. The list beside it has the same facts. */
export function PartnerMap({ points, own }: Props) {
  const text = useText(HOME_TEXT).partners;
  const placed = useMemo(() => placeAround(points.slice(0, MOST), own, gazetteer()), [points, own]);
  return (
    <div>
      <svg viewBox="-200 -92 400 180" className={styles.map} role="img" aria-label={text.mapLabel(partyName(own))}>
        {placed.map((each) => (
          <line
            key={each.code}
            x2={each.x}
            y2={each.y}
            className={styles.thread}
            data-state={each.state}
            strokeWidth={Math.min(1.5 + each.items * 0.4, 4)}
          />
        ))}
        <circle r="15" className={styles.own} />
        <text y="28" textAnchor="middle" className={styles.ownName}>
          {partyName(own)}
        </text>
        {placed.map((each) => (
          <PartnerMark key={each.code} placed={each} />
        ))}
      </svg>
      <ul className={styles.legend}>
        {STATES.map((state) => (
          <li key={state}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
              <PartnerSign state={state} />
            </svg>
            {text.states[state]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PartnerMark({ placed }: { readonly placed: Placed }) {
  const [, go] = useLocation();
  const right = placed.x >= 0;
  const name = mapName(placed.code);
  return (
    // The list carries the links for keyboard and reader; on the map a click is a short cut.
    <g className={styles.mark} onClick={() => go(`/daerah/${placed.code}`)}>
      <PartnerSign state={placed.state} x={placed.x} y={placed.y} />
      <text x={placed.x + (right ? 12 : -12)} y={placed.y + 4} textAnchor={right ? 'start' : 'end'}>
        {name}
        <tspan className={styles.markCount}>{` · ${placed.items}`}</tspan>
      </text>
    </g>
  );
}

/** Regencies by their place alone; cities whole, since Kota Magelang lies inside Kabupaten Magelang. */
function mapName(code: string): string {
  const region = gazetteer().region(code);
  if (region === null) return code;
  return region.level === 'city' ? region.name : region.place;
}
