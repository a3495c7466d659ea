import { firstBlank } from './blank-pieces.ts';

/** Brings the place of a field onto the screen and puts the cursor into it, on the first blank of a text; false when it is not there. */
export function goToPath(path: string): boolean {
  const place = placeOf(path);
  if (place === null) return false;
  place.scrollIntoView({ block: 'center' });
  const field =
    place.querySelector<HTMLElement>('textarea, input, select') ?? place.querySelector<HTMLElement>('button, a');
  const target = field ?? place;
  target.focus({ preventScroll: true });
  if (target instanceof HTMLTextAreaElement) {
    const blank = firstBlank(target.value);
    if (blank !== null) target.setSelectionRange(blank.from, blank.to);
  }
  return true;
}

/** Brings a part of the draft to the top of the canvas and puts the cursor into its first field. */
export function goToPart(key: string): void {
  const place = placeOf(`part:${key}`);
  if (place === null) return;
  place.scrollIntoView({ block: 'start' });
  // A text before a day: a day's calendar would open over the part.
  const field = place.querySelector<HTMLElement>('textarea') ?? place.querySelector<HTMLElement>('input, button');
  field?.focus({ preventScroll: true });
}

/** Marks an element as the place of a field, a list or a part; given to the element as it is. */
export function placeFor(path: string): { readonly 'data-place': string } {
  return { 'data-place': path };
}

function placeOf(path: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${CSS.escape(path)}"]`);
}

const FOCUS_TRIES = 40;

/** The same for a row that stands on the screen a moment after it is kept. */
export function goWhenThere(path: string, tries = FOCUS_TRIES): void {
  if (goToPath(path) || tries === 0) return;
  setTimeout(() => goWhenThere(path, tries - 1), 25);
}
