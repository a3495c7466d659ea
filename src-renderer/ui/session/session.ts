import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Refused } from '#app/engine.ts';
import { type Commands, createCommands } from './commands.ts';
import { createEditQueue, type EditQueue } from './edit-queue.ts';
import { createFlushers, type Flushers } from './flushers.ts';
import type { HostFailure, UiPorts } from './ports.ts';
import { createPreferences, type PreferencesStore } from './preferences.ts';
import { createToasts, type Toasts } from './toasts.ts';

/** A step of the trail in the top bar; the last one has no address. */
export type Crumb = { readonly label: string; readonly href?: string };

/** What lasts as long as the window: nothing of it is domain data, all of that comes from queries. */
export type SessionState = {
  readonly crumbs: readonly Crumb[];
  /** A refusal shown over the page, with one sentence and one action. */
  readonly refusal: Refused | HostFailure | null;
  readonly palette: boolean;
  readonly keyHelp: boolean;
};

export type Session = UiPorts & {
  readonly preferences: PreferencesStore;
  readonly edits: EditQueue;
  readonly flushers: Flushers;
  readonly toasts: Toasts;
  readonly commands: Commands;
  readonly state: StoreApi<SessionState>;
};

/** Puts together what the screens share. One per window. */
export function createSession(ports: UiPorts): Session {
  const commands = createCommands();
  ports.host.onMenu(commands.tell);
  return {
    ...ports,
    commands,
    preferences: createPreferences(ports.queries, ports.host),
    edits: createEditQueue((record, edits, note) => ports.engine.edit(record, edits, note), ports.clock),
    flushers: createFlushers(),
    toasts: createToasts(),
    state: createStore<SessionState>(() => ({ crumbs: [], refusal: null, palette: false, keyHelp: false })),
  };
}

/** Keeps everything that is typed and waits until it is written; for closing the window and for leaving it. */
export async function keepEverything(session: Pick<Session, 'flushers' | 'edits'>): Promise<void> {
  session.flushers.flushAll();
  await session.edits.settled();
}

/** Before the window closes: everything typed, then a backup of what is new. A backup that fails must not hold the window. */
export async function keepAndBackUp(session: Pick<Session, 'flushers' | 'edits' | 'engine' | 'host'>): Promise<void> {
  await keepEverything(session);
  session.host.tellWriting();
  await session.engine.backUp('if-changed');
}
