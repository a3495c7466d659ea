import { Link } from 'wouter';
import { partyName } from '../kit/party-name.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import type { PartnerPoint } from './partner-points.ts';
import { PartnerSign } from './PartnerSign.tsx';
import styles from './Home.module.css';

/** The facts of the map as a list. */
export function PartnerList({ points }: { readonly points: readonly PartnerPoint[] }) {
  const text = useText(HOME_TEXT).partners;
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.items}</th>
          <th scope="col">{text.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.code}>
            <td>
              <Link href={`/daerah/${point.code}`}>{partyName(point.code)}</Link>
            </td>
            <td>{point.items}</td>
            <td>
              <span className={styles.state}>
                <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
                  <PartnerSign state={point.state} />
                </svg>
                {text.states[point.state]}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
