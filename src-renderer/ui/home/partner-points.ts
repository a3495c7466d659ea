import type { PartnerView } from '#app/views.ts';
import type { Gazetteer } from '#domain/regions/gazetteer.ts';
import { type PartnerState, partnerState } from './partner-state.ts';

/** A region on the partner map, and what is told of it in the list. */
export type PartnerPoint = {
  readonly code: string;
  readonly items: number;
  readonly state: PartnerState;
};

/** What the partner card is made of. */
export type PartnerFacts = {
  readonly own: string;
  readonly itemsByRegion: { readonly [code: string]: number };
  readonly partners: readonly PartnerView[];
};

/** Regions that share cooperation with us or exchange files with us, those with most cooperation first. */
export function partnerPoints({ own, itemsByRegion, partners }: PartnerFacts): readonly PartnerPoint[] {
  const codes = new Set([...Object.keys(itemsByRegion), ...partners.map((partner) => partner.region)]);
  codes.delete(own);
  return [...codes]
    .map((code) => ({
      code,
      items: itemsByRegion[code] ?? 0,
      state: partnerState(partners.find((partner) => partner.region === code)),
    }))
    .toSorted((one, other) => other.items - one.items || (one.code < other.code ? -1 : 1));
}

/** Where a region is drawn: pixels from the middle of the map, and the angle from the east, clockwise. */
export type Placed = PartnerPoint & { readonly x: number; readonly y: number; readonly angle: number };

/** The oval that partners stand on, in pixels. */
const OVAL = { x: 92, y: 76 };

/**
 * Puts partners around the own region in the direction in which they really lie, by their middles (centroids), and moves
 * them apart where their names would lie on each other. Not a map to measure on: distance is not shown.
 */
export function placeAround(points: readonly PartnerPoint[], own: string, regions: Gazetteer): readonly Placed[] {
  const middle = middleOf(own, regions);
  const directed = points.map((point) => ({ point, angle: angleTo(middle, middleOf(point.code, regions)) }));
  return spread(directed.toSorted((one, other) => one.angle - other.angle)).map(({ point, angle }) => ({
    ...point,
    angle,
    x: Math.cos(angle) * OVAL.x,
    y: Math.sin(angle) * OVAL.y,
  }));
}

type Middle = { readonly latitude: number; readonly longitude: number };

/** A province has no middle of its own: that of its first regency with one stands in. */
function middleOf(code: string, regions: Gazetteer): Middle | null {
  const region = regions.region(code);
  if (region === null) return null;
  return (
    region.centroid ??
    regions.regions.find((each) => each.province === region.code && each.centroid !== null)?.centroid ??
    null
  );
}

function angleTo(from: Middle | null, to: Middle | null): number {
  if (from === null || to === null) return 0;
  return Math.atan2(from.latitude - to.latitude, to.longitude - from.longitude);
}

type Directed = { readonly point: PartnerPoint; readonly angle: number };

/** Keeps the order and moves neighbours apart, a little at a time, until nobody stands too close. */
function spread(sorted: readonly Directed[]): readonly Directed[] {
  const least = Math.min((2 * Math.PI) / Math.max(1, sorted.length), 0.62);
  let angles = sorted.map((each) => each.angle);
  for (let round = 0; round < 200; round += 1) {
    const before = angles;
    angles = before.map((angle, index) => angle + push(before, index, least));
  }
  return sorted.map((each, index) => ({ ...each, angle: angles[index] ?? each.angle }));
}

/** How far one is pushed by the two beside it. */
function push(angles: readonly number[], index: number, least: number): number {
  const count = angles.length;
  if (count < 2) return 0;
  const here = angles[index] ?? 0;
  const full = 2 * Math.PI;
  const before = (angles[(index - 1 + count) % count] ?? 0) - (index === 0 ? full : 0);
  const after = (angles[(index + 1) % count] ?? 0) + (index === count - 1 ? full : 0);
  const fromBefore = Math.max(0, least - (here - before));
  const fromAfter = Math.max(0, least - (after - here));
  return (fromBefore - fromAfter) * 0.25;
}
