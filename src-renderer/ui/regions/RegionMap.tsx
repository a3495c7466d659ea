import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Region } from '#domain/regions/region.ts';
import { regionName } from '../cooperation/party-names.ts';
import { type MapPoint, placeOnMap } from './region-map.ts';
import { useRegionsText } from './use-regions-text.ts';
import styles from './RegionMap.module.css';

const WIDTH = 420;
const HEIGHT = 220;
/** Pixels to the left of the middle up to which a name still stands on the right, clear of its neighbours' circles. */
const NEARLY_ABOVE = 12;

/** The room that the name above the middle takes, in pixels. */
const NAME_ROOM = { half: 70, height: 28 };

/** Where a region and its neighbours lie, from the middle of each. The same facts stand below as links. */
export function RegionMap({ region, neighbours }: { readonly region: Region; readonly neighbours: readonly string[] }) {
  const text = useRegionsText().record;
  const around = neighbours.flatMap((code) => gazetteer().region(code) ?? []);
  const points = placeOnMap([region, ...around], { width: WIDTH, height: HEIGHT, sides: 110, ends: 26 });
  const middle = points.find((point) => point.code === region.code);
  if (middle === undefined) return null;
  const isTaken = points.some((point) => point !== middle && standsInName(point, middle));
  return (
    <svg className={styles.map} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={text.map(region.name)}>
      {points.map((point) => (
        <line key={point.code} className={styles.border} x1={middle.x} y1={middle.y} x2={point.x} y2={point.y} />
      ))}
      {points.map((point) => (
        <g key={point.code} data-own={point === middle} className={styles.place}>
          <circle cx={point.x} cy={point.y} r={point === middle ? 7 : 4} />
          <Name point={point} middle={middle} below={isTaken} />
        </g>
      ))}
    </svg>
  );
}

function standsInName(point: MapPoint, middle: MapPoint): boolean {
  const above = middle.y - point.y;
  return above > 0 && above < NAME_ROOM.height && Math.abs(point.x - middle.x) < NAME_ROOM.half;
}

/** The name of the region itself stands above it, or below where a neighbour is; those of its neighbours on the side away from it. */
function Name({
  point,
  middle,
  below,
}: {
  readonly point: MapPoint;
  readonly middle: MapPoint;
  readonly below: boolean;
}) {
  const name = regionName(point.code);
  if (point === middle) {
    return (
      <text x={point.x} y={point.y + (below ? 22 : -12)} textAnchor="middle">
        {name}
      </text>
    );
  }
  const isLeft = point.x < middle.x - NEARLY_ABOVE;
  return (
    <text x={point.x + (isLeft ? -9 : 9)} y={point.y + 4} textAnchor={isLeft ? 'end' : 'start'}>
      {name}
    </text>
  );
}
