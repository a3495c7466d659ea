import { MantineProvider } from '@mantine/core';
import { configure, render, type RenderResult } from '@testing-library/react';
import type { ComponentType } from 'react';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { ok } from '#base/result.ts';
import { makeQueries } from '#app/make-queries.ts';
import { reportDesk } from '#app/report-desk.ts';
import { createSession, type Session } from '#ui/session/session.ts';
import { SessionContext } from '#ui/session/session-context.ts';
import type { UiHost } from '#ui/session/ports.ts';
import { THEME } from '#ui/kit/theme.ts';
import type { EngineOffice } from './engine-office.ts';

/*
 * A screen on a whole office in memory: the real engine, the real rows and queries; only the shell stands still.
 */

// Signing, journal and commit are real here: on a busy machine an answer may take longer than the usual second.
configure({ asyncUtilTimeout: 30_000 });

const quiet = () => () => undefined;
const nothing = async () => ok(null);
const cancelled = async () => ({ ok: false, error: { reason: 'cancelled', detail: '' } }) as const;

function stillHost(): UiHost {
  return {
    info: { version: '0.1.0', platform: 'linux', shell: 'test', locale: 'id-ID', dark: false },
    ready: () => undefined,
    openFile: cancelled,
    openFiles: cancelled,
    takeGiven: async () => ok({ files: [], unread: [] }),
    saveFile: cancelled,
    printPdf: cancelled,
    printPaper: cancelled,
    cancelPrint: () => undefined,
    beginBatch: cancelled,
    writeToBatch: cancelled,
    showBatch: nothing,
    chooseFolder: cancelled,
    forgetFolder: nothing,
    lookInFolder: async () => ok({ state: 'none', place: '', files: [], unread: [], more: false }),
    readFromFolder: cancelled,
    putInFolder: nothing,
    onFolderChanged: quiet,
    reveal: nothing,
    setTheme: nothing,
    setLanguage: nothing,
    keyProtection: nothing,
    ensureKeys: async () => ok('os' as const),
    saveRecovery: cancelled,
    checkRecovery: cancelled,
    restoreKeys: cancelled,
    backupPlace: async () => ok({ folder: '/data/backups', isDefault: true, isThere: true, files: [] }),
    chooseBackupFolder: cancelled,
    resetBackupFolder: cancelled,
    openBackup: cancelled,
    diskSpace: async () => ok({ free: 50_000_000_000, isLow: false }),
    journalHarm: async () => ok({ torn: 0, spoiled: 0 }),
    tellWriting: () => undefined,
    report: () => undefined,
    onMenu: quiet,
    onFileGiven: quiet,
    onFlush: quiet,
    onSystemDark: quiet,
  };
}

/** The noon of a day (`YYYY-MM-DD`), so that every zone is on that day. */
function noonOf(day: string): number {
  return Date.parse(`${day}T05:00:00Z`);
}

export function sessionOf(office: EngineOffice, today: string): Session {
  const settings = async (name: string, value: string): Promise<void> => {
    await office.db.table('settings').put({ name, value });
  };
  return createSession({
    // Documents are made by the Word worker, which no screen in a test has beside it.
    engine: {
      ...office.engine,
      document: cancelled,
      readTemplate: cancelled,
      starterTemplate: cancelled,
      readEmblem: async () => ({ ok: false, error: 'unreadable' }) as const,
      printedPages: cancelled,
      readReturned: cancelled,
      answerReturned: cancelled,
      newVersion: cancelled,
      newCopy: cancelled,
      compareVersions: cancelled,
      ...reportDesk(office.db),
    },
    queries: makeQueries(office.db, settings),
    host: stillHost(),
    clock: fixedClock(noonOf(today)),
    ids: seededIds(77),
    onProgress: quiet,
    cancelWork: () => undefined,
  });
}

/**
 * The window of ui.md's pictures, 1366 × 768: narrower ones put buttons into menus and the side pane into a drawer. happy-dom lays
 * nothing out, so every element says a size too: a virtual list needs one to know which rows are in sight.
 */
export function showAsOnALaptop(): void {
  const { happyDOM } = window as unknown as { happyDOM: { setViewport: (size: object) => void } };
  happyDOM.setViewport({ width: 1366, height: 768 });
  for (const name of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 1000 });
}

export type ShownScreen = RenderResult & { readonly session: Session; readonly path: () => string };

type Screen = ComponentType<{ readonly params: { readonly [name: string]: string | undefined } }>;

/** Shows one screen at an address; `path` says where it has gone since. */
export function showScreen(of: {
  readonly session: Session;
  readonly screen: Screen | ComponentType;
  readonly pattern: string;
  readonly path: string;
}): ShownScreen {
  const location = memoryLocation({ path: of.path, record: true });
  const Shown = of.screen as Screen;
  const view = render(
    <MantineProvider theme={THEME} env="test">
      <SessionContext value={of.session}>
        <Router hook={location.hook}>
          <Route path={of.pattern}>{(params) => <Shown params={params} />}</Route>
        </Router>
      </SessionContext>
    </MantineProvider>,
  );
  return { ...view, session: of.session, path: () => location.history.at(-1) ?? '' };
}
