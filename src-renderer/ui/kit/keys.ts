/** Whether a key goes into a text that is being typed: then single letters and undo belong to the field. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable="true"]') !== null
  );
}

/** Whether a dialog or drawer lies over the page: then the page's own keys rest. */
export function hasDialog(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}
