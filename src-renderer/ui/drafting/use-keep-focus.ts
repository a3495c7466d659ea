import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A browser lets go of the focus when the element that has it is put elsewhere. Whoever moves an article by keys stays in it:
 * give every focused element to the function, and the order of the rows to the hook.
 */
export function useKeepFocus(order: string): (element: Element) => void {
  const last = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const element = last.current;
    if (element?.isConnected === true && document.activeElement === document.body) element.focus();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- looked at again when the rows stand in another order
  }, [order]);
  return useCallback((element) => {
    if (element instanceof HTMLElement) last.current = element;
  }, []);
}
