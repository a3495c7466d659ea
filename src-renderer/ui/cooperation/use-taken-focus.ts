import { type RefObject, useEffect, useRef } from 'react';

/** Puts the cursor into a field when it first stands on the screen, when that is wanted. */
export function useTakenFocus<T extends HTMLElement = HTMLInputElement & HTMLTextAreaElement>(
  wanted: boolean,
): RefObject<T | null> {
  const field = useRef<T>(null);
  const isWanted = useRef(wanted);
  useEffect(() => {
    if (isWanted.current) field.current?.focus();
  }, []);
  return field;
}
