// Carries values across the border of the page's two worlds. The same text runs in both: the isolated world (preload) and the
// page's own. A message is a CustomEvent under a random name: Chromium clones `detail` when the other world reads it, and the
// dispatch is synchronous. Functions, promises and errors do not clone, so they go by number.

const TAG = '\u0000standin';
const typeTagOf = (value) => Object.prototype.toString.call(value);

/** An object or list whose parts are looked into; all else crosses whole. */
function isPlain(value) {
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || (typeTagOf(value) === '[object Object]' && prototype === Object.prototype);
}

function packError(error) {
  if (typeof error !== 'object' || error === null || !('message' in error)) return { name: '', message: String(error) };
  return { name: String(error.name), message: String(error.message) };
}

function unpackError({ name, message }) {
  const error = new Error(message);
  if (name !== '' && name !== 'Error') error.name = name;
  return error;
}

/** Replaces what does not clone by numbered stand-ins. */
function makePacker(post) {
  const functions = new Map();
  const numbers = new WeakMap();
  let sequence = 0;

  function numberOf(callable) {
    if (!numbers.has(callable)) {
      sequence += 1;
      numbers.set(callable, sequence);
      functions.set(sequence, callable);
    }
    return numbers.get(callable);
  }

  function packPromise(promise) {
    sequence += 1;
    const id = sequence;
    const fail = (error) => post({ type: 'settle', id, ok: false, error: packError(error) });
    promise.then((value) => post({ type: 'settle', id, ok: true, value: pack(value) })).catch(fail);
    return { [TAG]: 'promise', id };
  }

  function packParts(value, seen) {
    const out = Array.isArray(value) ? Array.from({ length: value.length }) : {};
    seen.set(value, out);
    for (const key of Object.keys(value)) out[key] = pack(value[key], seen);
    return out;
  }

  function pack(value, seen = new Map()) {
    if (typeof value === 'function') return { [TAG]: 'function', id: numberOf(value) };
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return seen.get(value);
    const type = typeTagOf(value);
    if (type === '[object Promise]') return packPromise(value);
    return Array.isArray(value) || type === '[object Object]' ? packParts(value, seen) : value;
  }

  return { pack, functions };
}

/** Puts live functions and promises back where the numbers stand. `frozen` for what is exposed to the page for good. */
function makeUnpacker(call) {
  const functions = new Map();
  const promises = new Map();

  function live(marker) {
    const { [TAG]: kind, id } = marker;
    if (kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }));
    if (!functions.has(id)) functions.set(id, (...args) => call(id, args));
    return functions.get(id);
  }

  function unpack(value, frozen, seen = new Set()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) return value;
    if (Object.hasOwn(value, TAG)) return live(value);
    if (!isPlain(value)) return value;
    seen.add(value);
    for (const key of Object.keys(value)) value[key] = unpack(value[key], frozen, seen);
    return frozen ? Object.freeze(value) : value;
  }

  function settle({ id, ok, value, error }) {
    const waiting = promises.get(id);
    promises.delete(id);
    if (ok) waiting?.resolve(unpack(value, false));
    else waiting?.reject(unpackError(error));
  }

  return { unpack, settle };
}

/**
 * @param {string} outName event name the other world listens to @param {string} inName ours
 * @param {(key: string, api: unknown) => void} onExpose called in the page's world with what the preload exposes
 */
export function makeBridge(outName, inName, onExpose) {
  // Taken before any script of the page could put its own in their place.
  const dispatch = window.dispatchEvent.bind(window);
  const OwnCustomEvent = CustomEvent;
  const post = (detail) => dispatch(new OwnCustomEvent(outName, { detail }));
  const replies = new Map();
  let sequence = 0;
  const { pack, functions } = makePacker(post);
  const { unpack, settle } = makeUnpacker(call);

  function call(target, args) {
    sequence += 1;
    const id = sequence;
    post({ type: 'call', id, target, args: pack(args) });
    const reply = replies.get(id);
    replies.delete(id);
    if (reply === undefined) throw new Error('An object could not be cloned.');
    if (!reply.ok) throw unpackError(reply.error);
    return unpack(reply.value, false);
  }

  function answer({ id, target, args }) {
    try {
      return { type: 'reply', id, ok: true, value: pack(functions.get(target)(...unpack(args, false))) };
    } catch (error) {
      return { type: 'reply', id, ok: false, error: packError(error) };
    }
  }

  const receive = {
    call: (message) => post(answer(message)),
    reply: (message) => replies.set(message.id, message),
    settle,
    expose: (message) => onExpose(message.key, unpack(message.api, true)),
  };
  window.addEventListener(inName, (event) => {
    event.stopImmediatePropagation();
    if (event.detail) receive[event.detail.type]?.(event.detail);
  });
  return { expose: (key, api) => post({ type: 'expose', key, api: pack(api) }) };
}
