import { words } from '../words.mjs';

// An app-mode browser window still has the browser's own keys; an Electron window has none unless the menu gives them.
const BROWSER_KEYS = new Set(
  words(`
  C:KeyR CS:KeyR :F5 C:F5 C:KeyW CS:KeyW C:KeyT CS:KeyT C:KeyN CS:KeyN C:KeyP
  C:KeyU C:KeyO C:KeyS C:KeyD C:KeyH C:KeyJ CS:KeyI CS:KeyJ CS:KeyO C:KeyG C:KeyF
  :F12 :F3 C:KeyE C:KeyK C:KeyL :F1 :F6 :F11 A:ArrowLeft A:ArrowRight
`),
);

function chordOf(event) {
  return `${event.ctrlKey ? 'C' : ''}${event.shiftKey ? 'S' : ''}${event.altKey ? 'A' : ''}:${event.code}`;
}

function presses(accelerator, event) {
  return (
    event.code === accelerator.code &&
    event.ctrlKey === accelerator.ctrl &&
    event.shiftKey === accelerator.shift &&
    event.altKey === accelerator.alt &&
    event.metaKey === accelerator.meta
  );
}

/** @param {() => readonly object[]} accelerators of the application menu */
export function watchKeys(accelerators, note) {
  const first = (event) => {
    const hit = accelerators().find((accelerator) => presses(accelerator, event));
    if (hit === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    note('accelerator', hit.id);
  };
  // Bubbling: the page has had its turn before the browser loses its own.
  const last = (event) => {
    if (BROWSER_KEYS.has(chordOf(event))) event.preventDefault();
  };
  window.addEventListener('keydown', first, true);
  window.addEventListener('keydown', last);
}
