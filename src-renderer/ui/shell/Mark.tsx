type Props = { readonly size?: number };

/** The knot (*simpul*): two cords that cross and end in two nodes. */
export function Mark({ size = 22 }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden>
      <path d="M1.5 5.5c7 0 7 11 14 11M1.5 16.5c7 0 7-11 14-11" strokeLinecap="round" />
      <circle cx="17.8" cy="5.5" r="2.4" />
      <circle cx="17.8" cy="16.5" r="2.4" />
    </svg>
  );
}
