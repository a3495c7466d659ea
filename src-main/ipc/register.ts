import { ipcMain, type WebContents } from 'electron';
import { type Channel, CONTRACT } from '#bridge/contract.ts';
import { answer, type Handlers } from './answer.ts';
import { callerOf } from './caller.ts';

/** Ties every line of the contract to its handler. The only place that listens to the window; `ours` is what it shows now. */
export function registerHandlers(handlers: Handlers, ours: () => WebContents | null): void {
  for (const channel of channels()) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answer(channel, handlers[channel], { caller: callerOf(event, ours()), args }),
    );
  }
}

function channels(): readonly Channel[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's own keys
  return Object.keys(CONTRACT) as Channel[];
}
