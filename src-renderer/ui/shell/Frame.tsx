import { Button } from '@mantine/core';
import { Suspense, useEffect, useRef } from 'react';
import { Link, matchRoute, useLocation, useRouter } from 'wouter';
import { Notices } from '../backup/Notices.tsx';
import { useBackups } from '../backup/use-backups.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useText } from '../text/catalogue.ts';
import { FailedScreen } from './FailedScreen.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { Palette } from './Palette.tsx';
import { Rail } from './Rail.tsx';
import { ROUTES } from './routes.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { ToastArea } from './ToastArea.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';
import { useMenu } from './use-menu.ts';
import styles from './Shell.module.css';

/** Rail, top bar and the screen of the address. `mended`: entries that the journal had lost and has again since this start. */
export function Frame({ mended = 0 }: { readonly mended?: number }) {
  const text = useText(SHELL_TEXT);
  useFrameKeys();
  useMenu();
  useBackups();
  const main = useFocusAfterMove();
  return (
    <div className={styles.frame}>
      <a
        className={styles.skip}
        href="#main"
        onClick={(event) => {
          // The address after # belongs to the router: the jump is made here.
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {text.skip}
      </a>
      <Rail />
      <TopBar />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <Notices mended={mended} />
        <Screen />
      </main>
      <ToastArea />
      <Palette />
      <KeyHelp />
    </div>
  );
}

function Screen() {
  const [path] = useLocation();
  const { parser } = useRouter();
  const text = useText(SHELL_TEXT);
  for (const route of ROUTES) {
    const [fits, params] = matchRoute(parser, route.path, path);
    if (fits) {
      const Shown = route.screen;
      return (
        <ScreenBoundary key={path} Fallback={FailedScreen}>
          <Suspense fallback={<p className="only-spoken">{text.loading}</p>}>
            <Shown params={params} />
          </Suspense>
        </ScreenBoundary>
      );
    }
  }
  return (
    <div className={styles.notice}>
      <h1 tabIndex={-1}>{text.missing}</h1>
      <Button component={Link} href="/" variant="default">
        {text.toHome}
      </Button>
    </div>
  );
}

/** After a move to another address the page's heading has the focus, so that keyboard and reader begin there. */
function useFocusAfterMove() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return undefined;
    before.current = path;
    const area = main.current;
    if (area === null) return undefined;
    const focusHeading = (): boolean => {
      // A screen that put the cursor into a field of its own keeps it.
      if (area.contains(document.activeElement) && document.activeElement !== area) return true;
      const heading = area.querySelector('h1');
      if (heading === null) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (focusHeading()) return undefined;
    const watch = new MutationObserver(() => {
      if (focusHeading()) watch.disconnect();
    });
    watch.observe(area, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [path]);
  return main;
}
