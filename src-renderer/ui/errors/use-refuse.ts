import { useCallback } from 'react';
import type { Result } from '#base/result.ts';
import type { Refused } from '#app/engine.ts';
import type { HostFailure } from '../session/ports.ts';
import { useSession } from '../session/session-context.ts';

/** Shows a refusal over the page, for what has no place of its own for it. What a person cancelled needs no words. */
export function useRefuse(): (refused: Refused | HostFailure) => void {
  const { state } = useSession();
  return useCallback(
    (refused) => {
      if (refused.reason !== 'cancelled') state.setState({ refusal: refused });
    },
    [state],
  );
}

/** Waits for something that may be refused: gives its value, or shows the refusal over the page and gives null. */
export function useTry(): <T>(doing: Promise<Result<T, Refused | HostFailure>>) => Promise<T | null> {
  const refuse = useRefuse();
  return useCallback(
    async (doing) => {
      const result = await doing;
      if (result.ok) return result.value;
      refuse(result.error);
      return null;
    },
    [refuse],
  );
}
