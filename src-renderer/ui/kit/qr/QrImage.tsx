import { useMemo } from 'react';
import { qrCode } from './qr-code.ts';

/** Light modules around the code, without which readers do not find it. */
const QUIET = 4;

type Props = {
  readonly text: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  /** Pixels. */
  readonly width: number;
};

/** A text as a QR code: black on white in every theme, since many readers want it so. */
export function QrImage({ text, label, width }: Props) {
  const grid = useMemo(() => qrCode(text), [text]);
  if (grid === null) return null;
  const size = grid.length + 2 * QUIET;
  const dark = grid.flatMap((row, y) =>
    row.flatMap((module, x) => (module ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return (
    <svg role="img" aria-label={label} width={width} height={width} viewBox={`0 0 ${size} ${size}`}>
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
