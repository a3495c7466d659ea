// Everything electron.d.ts declares and the stand-in lacks becomes a member that throws by name.
import { readFileSync } from 'node:fs';

/** @type {{ version: string, modules: Record<string, any>, types: Record<string, any> }} */
export const surface = JSON.parse(readFileSync(new URL('surface.json', import.meta.url), 'utf8'));

class NotImplementedError extends Error {
  constructor(what) {
    super(`not implemented by the stand-in: ${what}`);
    this.name = 'NotImplementedError';
  }
}

/** @returns {never} */
export function refuse(what) {
  throw new NotImplementedError(what);
}

const stubs = new WeakSet();

function stubFor(what) {
  const stub = () => refuse(what);
  stubs.add(stub);
  return stub;
}

/** Whether a property is one of the throwing ones. */
export function isStub(descriptor) {
  return stubs.has(descriptor.value ?? descriptor.get);
}

/** A declared type and those it extends, nearest first. */
export function lineage(type) {
  const declared = surface.types[type];
  return declared === undefined ? [] : [declared, ...lineage(declared.extends)];
}

function addStub(target, member, what) {
  Object.defineProperty(target, member, { value: stubFor(`${what}()`), configurable: true, writable: true });
}

function addProperty(target, member, what) {
  Object.defineProperty(target, member, { configurable: true, get: stubFor(what), set: stubFor(`${what} =`) });
}

/** Gives an object or a prototype a throwing member for every instance member of `type` that it lacks. */
export function seal(target, type, name = type) {
  for (const { methods, props } of lineage(type)) {
    for (const member of methods) if (!(member in target)) addStub(target, member, `${name}.${member}`);
    for (const member of props) if (!(member in target)) addProperty(target, member, `${name}.${member}`);
  }
  return target;
}

export function sealStatics(target, type, name = type) {
  for (const { statics } of lineage(type)) {
    for (const member of statics) if (!Object.hasOwn(target, member)) addStub(target, member, `${name}.${member}`);
  }
  return target;
}

/**
 * Refuses listeners for events that exist in Electron but would never fire here, so that nobody waits for them.
 * @param {readonly string[]} known those that fire, and those whose absence is harmless
 */
export function guardEvents(emitter, type, known) {
  const declared = new Set(lineage(type).flatMap(({ events }) => events));
  const allowed = new Set(known);
  const { on, once } = emitter;
  const guarded = (add) =>
    function addGuarded(event, listener) {
      if (declared.has(event) && !allowed.has(event)) refuse(`event '${event}' of ${type} (it would never fire)`);
      return add.call(this, event, listener);
    };
  for (const [name, value] of Object.entries({ on: guarded(on), addListener: guarded(on), once: guarded(once) })) {
    Object.defineProperty(emitter, name, { value, configurable: true, writable: true });
  }
  return emitter;
}
