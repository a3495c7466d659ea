// What a page sends: calls for ipcMain, and notes from the stand-in's own script about what only the page can see.
import { desk, preventable } from '../desk.mjs';
import { app } from './app.mjs';
import { ipcMain } from './ipc-main.mjs';

function frameEvent(contents) {
  return { sender: contents, senderFrame: contents.mainFrame, frameId: 1, processId: 1, type: 'frame', ports: [] };
}

function receiveSend(contents, channel, args) {
  const event = preventable({ ...frameEvent(contents), reply: (...reply) => contents.send(...reply) });
  contents.emit('ipc-message', event, channel, ...args);
  if (!contents.ipc.emit(channel, event, ...args)) ipcMain.emit(channel, event, ...args);
}

/** A slow handler holds nothing back: every call answers when it is done. */
async function receiveInvoke(contents, channel, id, args) {
  const handler = contents.ipc._handlers.get(channel) ?? ipcMain._handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    await contents._link.send('result', channel, id, await handler(frameEvent(contents), ...args));
  } catch (error) {
    if (handler !== undefined) console.error(`Error occurred in handler for '${channel}':`, error);
    await contents._link.send('error', channel, id, `Error invoking remote method '${channel}': ${String(error)}`);
  }
}

function focusChanged(contents, isFocused) {
  const window = contents._owner;
  if (isFocused) desk.focused = window;
  else if (desk.focused === window) desk.focused = null;
  const name = isFocused ? 'focus' : 'blur';
  window.emit(name, preventable());
  app.emit(`browser-window-${name}`, preventable(), window);
}

const NOTES = {
  'preload-done'(contents) {
    contents._link.ready();
    contents._sync();
  },
  'preload-error'(contents, { message, stack }) {
    const error = Object.assign(new Error(message), { stack });
    contents.emit('preload-error', preventable(), contents._link.preferences.preload, error);
  },
  title(contents, title) {
    if (title === contents._title) return;
    contents._title = title;
    const event = preventable();
    contents.emit('page-title-updated', event, title, true);
    contents._owner.emit('page-title-updated', event, title, true);
    if (!event.defaultPrevented) contents._owner.setTitle(title);
  },
  'context-menu': (contents, params) => contents.emit('context-menu', preventable(), params),
  bounds: (contents) => contents._owner._readPlace(),
  focus: (contents) => focusChanged(contents, true),
  blur: (contents) => focusChanged(contents, false),
  accelerator(contents, commandId) {
    desk.menu?._byCommand(commandId)?.click(undefined, contents._owner, contents);
  },
};

export function receiveMessage(contents, { kind, channel, id, args }) {
  if (kind === 'send') receiveSend(contents, channel, args);
  else if (kind === 'invoke') void receiveInvoke(contents, channel, id, args);
  else NOTES[channel](contents, args[0]);
}
