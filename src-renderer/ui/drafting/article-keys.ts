import type { KeyboardEvent } from 'react';

/** Alt+↑ and Alt+↓ move an article, from its line in the list of parts and from its text alike. */
export function articleKeys(move: (step: -1 | 1) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!event.altKey || event.ctrlKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1);
  };
}
