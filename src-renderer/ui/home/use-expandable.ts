import { useState } from 'react';

/** How many rows a card of the start page shows at first, and after it was asked for more. */
const FEW = 5;
const MANY = 100;

/** A card that shows a few rows until a person asks for all. */
export function useExpandable(): { readonly limit: number; readonly isOpen: boolean; readonly toggle: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  return { limit: isOpen ? MANY : FEW, isOpen, toggle: () => setIsOpen(!isOpen) };
}
