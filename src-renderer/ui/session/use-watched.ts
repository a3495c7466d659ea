import { type DependencyList, useEffect, useMemo, useState } from 'react';
import type { Queries, Watched } from '#app/queries.ts';
import { useQueries } from './session-context.ts';

type Shown<T> = { readonly of: Watched<T>; readonly value: T } | { readonly of: Watched<T>; readonly error: unknown };

/**
 * Follows a query: `undefined` until the first answer, then the value, again after every change of the data. `deps` are the
 * values that `make` uses; when one changes, the old answer is not shown any more. A failed query throws to the screen's boundary.
 */
export function useWatched<T>(make: (queries: Queries) => Watched<T>, deps: DependencyList): T | undefined {
  const { shown, watched } = useShown(make, deps);
  return shown !== null && shown.of === watched && 'value' in shown ? shown.value : undefined;
}

/** As `useWatched`, but keeps showing the last answer while a new question waits: for lists under a search field. */
export function useWatchedSteady<T>(make: (queries: Queries) => Watched<T>, deps: DependencyList): T | undefined {
  const { shown } = useShown(make, deps);
  return shown !== null && 'value' in shown ? shown.value : undefined;
}

function useShown<T>(make: (queries: Queries) => Watched<T>, deps: DependencyList) {
  const queries = useQueries();
  // oxlint-disable-next-line react/exhaustive-deps -- the caller names what its question is made of
  const watched = useMemo(() => make(queries), [queries, ...deps]);
  const [shown, setShown] = useState<Shown<T> | null>(null);
  useEffect(
    () =>
      watched.subscribe(
        (value) => setShown({ of: watched, value }),
        (error) => setShown({ of: watched, error }),
      ),
    [watched],
  );
  if (shown !== null && 'error' in shown) throw shown.error;
  return { shown, watched };
}
