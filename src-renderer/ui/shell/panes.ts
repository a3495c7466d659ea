/** Moves the focus to the next (1) or previous (-1) pane of the screen: every part that is marked `data-pane` (ui.md §5, F6). */
export function cyclePane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null);
  if (panes.length === 0) return;
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + step + panes.length) % panes.length];
  const target = next?.querySelector<HTMLElement>(
    '[aria-current="page"], [aria-selected="true"], [data-list-search], [tabindex="0"], input, textarea, button, a[href]',
  );
  (target ?? next)?.focus();
}
