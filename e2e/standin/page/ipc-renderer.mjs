import { decodeClone, encodeClone } from '../wire/codec.mjs';
import { PageEmitter } from './emitter.mjs';

/** Bytes per message to the main process; the debugging pipe slows down with larger ones. */
const CHUNK = 1_500_000;

function joined(parts) {
  if (parts.length === 1) return parts[0];
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * The preload's ipcRenderer and the door by which the main process delivers.
 * @param {(text: string) => void} send
 */
export function makeIpc(send, missing) {
  const ipcRenderer = new PageEmitter();
  const pending = new Map();
  const incoming = new Map();
  let sequence = 0;

  function transmit(kind, channel, args) {
    const { json, bins } = encodeClone(args);
    sequence += 1;
    const key = sequence;
    bins.forEach((bytes, index) => {
      for (let at = 0; at === 0 || at < bytes.length; at += CHUNK) {
        send(`B${key},${index},${bytes.subarray(at, at + CHUNK).toBase64()}`);
      }
    });
    send(`M${key},${JSON.stringify([kind, channel, key])}\n${json}`);
    return key;
  }

  const methods = {
    send: (channel, ...args) => void transmit('send', channel, args),
    invoke: (channel, ...args) =>
      new Promise((resolve, reject) => {
        pending.set(transmit('invoke', channel, args), { resolve, reject });
      }),
  };
  for (const name of ['sendSync', 'sendToHost', 'postMessage']) methods[name] = missing(`ipcRenderer.${name}()`);
  for (const [name, value] of Object.entries(methods)) Object.defineProperty(ipcRenderer, name, { value });

  function settle(kind, id, value) {
    const waiting = pending.get(id);
    pending.delete(id);
    if (kind === 'result') waiting?.resolve(value);
    else waiting?.reject(new Error(value));
  }

  const door = {
    bytes(key, index, text) {
      if (!incoming.has(key)) incoming.set(key, []);
      (incoming.get(key)[index] ??= []).push(Uint8Array.fromBase64(text));
    },
    message(key, [kind, channel, id], tree) {
      const bins = (incoming.get(key) ?? []).map((parts) => joined(parts));
      incoming.delete(key);
      const value = decodeClone(tree, bins);
      if (kind === 'event') ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...value);
      else settle(kind, id, value);
    },
  };
  return { ipcRenderer, door, note: (what, data) => void transmit('note', what, data === undefined ? [] : [data]) };
}
