import { EventEmitter } from 'node:events';
import { seal } from '../surface.mjs';

class IpcMain extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(0);
    this._handlers = new Map();
  }

  handle(channel, handler) {
    if (this._handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this._handlers.set(channel, handler);
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel);
      return handler(...args);
    });
  }

  removeHandler(channel) {
    this._handlers.delete(channel);
  }
}

export function makeIpcMain(name) {
  return seal(new IpcMain(), 'IpcMain', name);
}

export const ipcMain = makeIpcMain('ipcMain');
