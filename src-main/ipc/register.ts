import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { type Channel, CONTRACT } from '#bridge/contract.ts';
import { answer, type Caller, type Handlers } from './answer.ts';

/** Ties every line of the contract to its handler. The only place that listens to the window. */
export function registerHandlers(handlers: Handlers, judge: (event: IpcMainInvokeEvent) => Caller): void {
  for (const channel of channels()) {
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      answer(channel, handlers[channel], { caller: judge(event), args }),
    );
  }
}

function channels(): readonly Channel[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's own keys
  return Object.keys(CONTRACT) as Channel[];
}
