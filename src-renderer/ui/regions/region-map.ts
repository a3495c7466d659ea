import type { Region } from '#domain/regions/region.ts';

export type MapPoint = { readonly code: string; readonly x: number; readonly y: number };
/** A frame in pixels: `sides` is kept free left and right, `ends` above and below, for the names. */
export type MapFrame = {
  readonly width: number;
  readonly height: number;
  readonly sides: number;
  readonly ends: number;
};

type Located = { readonly code: string; readonly latitude: number; readonly longitude: number };

/** Places regions in a frame by their middles, north up, at one scale; those without a known middle are left out. */
export function placeOnMap(regions: readonly Region[], frame: MapFrame): readonly MapPoint[] {
  const located = regions.flatMap(({ code, centroid }): Located[] =>
    centroid === null ? [] : [{ code, ...centroid }],
  );
  if (located.length === 0) return [];
  const east = rangeOf(located.map((each) => each.longitude));
  const north = rangeOf(located.map((each) => each.latitude));
  const scale = Math.min(
    (frame.width - 2 * frame.sides) / Math.max(east.span, 0.01),
    (frame.height - 2 * frame.ends) / Math.max(north.span, 0.01),
  );
  return located.map((each) => ({
    code: each.code,
    x: frame.width / 2 + (each.longitude - east.middle) * scale,
    y: frame.height / 2 - (each.latitude - north.middle) * scale,
  }));
}

function rangeOf(values: readonly number[]): { readonly span: number; readonly middle: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { span: most - least, middle: (least + most) / 2 };
}
