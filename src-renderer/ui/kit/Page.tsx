import { type ReactNode, useEffect } from 'react';
import { type Crumb, type Session } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import styles from './Page.module.css';

type Props = {
  /** The trail in the top bar; the name of the part of the app when absent. */
  readonly crumbs?: readonly Crumb[];
  /** `full`: no padding, the screen lays out its own panes. `record`: 12 px on top instead of 16. */
  readonly layout?: 'page' | 'record' | 'full';
  readonly children: ReactNode;
};

const NO_CRUMBS: readonly Crumb[] = [];

/** The work area of a screen. Scrolls by itself unless it is `full`; then its panes do. */
export function Page({ crumbs = NO_CRUMBS, layout = 'page', children }: Props) {
  useCrumbs(crumbs);
  return (
    <div className={styles.page} data-layout={layout} {...(layout === 'full' ? {} : { 'data-pane': 'page' })}>
      {children}
    </div>
  );
}

/** Shows a trail in the top bar while the screen stands. */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const { state }: Session = useSession();
  const key = JSON.stringify(crumbs);
  useEffect(() => {
    state.setState({ crumbs });
    return () => state.setState({ crumbs: [] });
    // oxlint-disable-next-line react/exhaustive-deps -- a trail is compared by what it says, screens make it anew each time
  }, [state, key]);
}
