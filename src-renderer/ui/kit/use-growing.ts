import { useEffect, useState } from 'react';

/**
 * How many of a list's lines to draw now: the first few at once, the others in steps, between which the window answers whoever
 * types. Every line costs layout, and the browser does that of all new ones in one go.
 */
export function useGrowing(all: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  const isWhole = drawn >= all;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + step), 0);
    return () => clearTimeout(timer);
  }, [drawn, isWhole, step]);
  return Math.min(drawn, all);
}
