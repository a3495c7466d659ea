import { useEffect, useState } from 'react';
import type { Progress } from '#app/engine.ts';
import { useSession } from './session-context.ts';

/** How far the engine's long work is; null before it tells anything. */
export function useProgress(): Progress | null {
  const { onProgress } = useSession();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => onProgress(setProgress), [onProgress]);
  return progress;
}
