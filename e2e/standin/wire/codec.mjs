// Structured clone as text: a JSON tree and a list of byte strings beside it. Used by the main process and, as source text,
// inside the page, so this file may name nothing from outside itself.
//
// A plain string, finite number, boolean or null stands for itself; everything else is [tag, …]:
//   n number that JSON cannot say   u undefined   i bigint   r seen before (index)   a array   h hole   o plain object
//   v view of bytes   b ArrayBuffer   w boxed primitive   d Date   x RegExp   m Map   s Set   e Error

const byName = (types) => new Map(types.map((type) => [type.name, type]));
const INTEGER_VIEWS = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array];
const VIEWS = byName([...INTEGER_VIEWS, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView]);
const ERRORS = byName([Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError]);

function typeTag(value) {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function refuseClone() {
  throw new Error('An object could not be cloned.');
}

function encodeNumber(value) {
  if (Object.is(value, -0)) return ['n', '-0'];
  return Number.isFinite(value) ? value : ['n', String(value)];
}

function encodeError(error, encode) {
  const name = ERRORS.has(error.name) ? error.name : 'Error';
  const stack = typeof error.stack === 'string' ? error.stack : '';
  return ['e', name, String(error.message), stack, 'cause' in error ? encode(error.cause) : ['u']];
}

/** One function per kind of object that Electron lets through; what is missing here is refused. */
function objectEncoders(encode, keepBytes) {
  const boxed = (value) => ['w', encode(value.valueOf())];
  return {
    ArrayBuffer: (value) => ['b', keepBytes(new Uint8Array(value))],
    Date: (value) => ['d', value.getTime()],
    RegExp: (value) => ['x', value.source, value.flags],
    Map: (value) => ['m', [...value].map(([key, item]) => [encode(key), encode(item)])],
    Set: (value) => ['s', [...value].map((item) => encode(item))],
    Error: (value) => encodeError(value, encode),
    Boolean: boxed,
    Number: boxed,
    String: boxed,
    Object: (value) => ['o', Object.keys(value).map((key) => [key, encode(value[key])])],
  };
}

/** @returns {{ json: string, bins: Uint8Array[] }} throws Electron's own sentence for what cannot be cloned */
export function encodeClone(root) {
  const bins = [];
  const seen = new Map();
  const keepBytes = (bytes) => bins.push(bytes) - 1;
  const encoders = objectEncoders(encode, keepBytes);

  function encodeObject(value) {
    if (seen.has(value)) return ['r', seen.get(value)];
    seen.set(value, seen.size);
    if (Array.isArray(value)) return ['a', Array.from(value, (item, at) => (at in value ? encode(item) : ['h']))];
    const tag = typeTag(value);
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return ['v', VIEWS.has(tag) ? tag : 'Uint8Array', keepBytes(bytes)];
    }
    return Object.hasOwn(encoders, tag) ? encoders[tag](value) : refuseClone();
  }

  function encode(value) {
    if (value === null) return null;
    const type = typeof value;
    if (type === 'string' || type === 'boolean') return value;
    if (type === 'number') return encodeNumber(value);
    if (type === 'undefined') return ['u'];
    if (type === 'bigint') return ['i', String(value)];
    return type === 'object' ? encodeObject(value) : refuseClone();
  }

  return { json: JSON.stringify(encode(root)), bins };
}

/** A buffer that belongs to these bytes alone, as a clone's would. */
function ownBuffer(bytes) {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength;
  return whole ? bytes.buffer : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

function fillArray(out, items, decode) {
  out.length = items.length;
  items.forEach((item, at) => {
    if (!(Array.isArray(item) && item[0] === 'h')) out[at] = decode(item);
  });
}

function fillObject(out, entries, decode) {
  for (const [key, item] of entries) {
    // defined, not set: a key called __proto__ stays a key
    Object.defineProperty(out, key, { value: decode(item), writable: true, enumerable: true, configurable: true });
  }
}

function decodeError([, name, message, stack, causeTree], keep, decode) {
  const Type = ERRORS.get(name) ?? Error;
  const out = keep(new Type(message));
  out.stack = stack;
  const cause = decode(causeTree);
  if (cause !== undefined) out.cause = cause;
  return out;
}

/** @param {unknown} tree the parsed JSON @param {readonly Uint8Array[]} bins */
export function decodeClone(tree, bins) {
  const made = [];
  const keep = (value) => {
    made.push(value);
    return value;
  };
  const filled = (out, fill, items) => {
    keep(out);
    fill(out, items, decode);
    return out;
  };
  const decoders = {
    n: ([, text]) => Number(text),
    u: () => undefined,
    i: ([, text]) => BigInt(text),
    w: ([, primitive]) => keep(Object(decode(primitive))),
    r: ([, index]) => made[index],
    a: ([, items]) => filled([], fillArray, items),
    o: ([, entries]) => filled({}, fillObject, entries),
    v: ([, type, index]) => keep(new (VIEWS.get(type))(ownBuffer(bins[index]))),
    b: ([, index]) => keep(ownBuffer(bins[index])),
    d: ([, time]) => keep(new Date(time ?? Number.NaN)),
    x: ([, source, flags]) => keep(new RegExp(source, flags)),
    m: ([, entries]) => filled(new Map(), (out) => entries.forEach(([k, v]) => out.set(decode(k), decode(v))), entries),
    s: ([, items]) => filled(new Set(), (out) => items.forEach((item) => out.add(decode(item))), items),
    e: (node) => decodeError(node, keep, decode),
  };
  function decode(node) {
    if (node === null || typeof node !== 'object') return node;
    const decoder = decoders[node[0]];
    if (decoder === undefined) throw new Error('bad wire format');
    return decoder(node);
  }
  return decode(tree);
}
