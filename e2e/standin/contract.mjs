// Holds the stand-in against electron.d.ts and against what Simpul's shell uses.
import { EventEmitter } from 'node:events';
import { isStub, lineage, surface } from './surface.mjs';

const ENDS = new Set([Object.prototype, Function.prototype, EventEmitter.prototype, EventEmitter, null]);
const EVERYWHERE = new Set([
  ...Object.getOwnPropertyNames(EventEmitter.prototype),
  ...Object.getOwnPropertyNames(EventEmitter),
  'constructor',
  'length',
  'name',
  'prototype',
  'domain',
]);

/** Members that an object really has, from itself up to the classes that everything has. */
function membersOf(target) {
  const members = new Map();
  for (let at = target; !ENDS.has(at); at = Object.getPrototypeOf(at)) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) {
      if (!members.has(name)) members.set(name, descriptor);
    }
  }
  return members;
}

function declaredBy(type, statics) {
  const lists = (declared) =>
    statics ? [...declared.statics, ...declared.staticProps] : [...declared.methods, ...declared.props];
  return new Set(lineage(type).flatMap((declared) => lists(declared)));
}

/** Names that a module or class of the stand-in offers and electron.d.ts does not know. */
export function inventedMembers(target, type, statics = false) {
  const declared = declaredBy(type, statics);
  const offered = [...membersOf(target)].filter(([, descriptor]) => !isStub(descriptor)).map(([name]) => name);
  return offered.filter((name) => !name.startsWith('_') && !declared.has(name) && !EVERYWHERE.has(name));
}

/** [name, object, declared type, whether its static side is meant] for everything that is implemented. */
export function parts(electron) {
  const consts = { ...surface.modules.Main.consts, ...surface.modules.Common.consts };
  const modules = Object.entries(consts).map(([name, { type, statics }]) => [name, electron[name], type, statics]);
  const classes = ['BrowserWindow', 'Menu'].flatMap((name) => [
    [name, electron[name], name, true],
    [`${name}#`, electron[name].prototype, name, false],
  ]);
  const contents = ['webContents#', electron.webContents.prototype, 'WebContents', false];
  const session = ['session#', Object.getPrototypeOf(electron.session.defaultSession), 'Session', false];
  return [...modules, ...classes, contents, session];
}

/** Every `module.member` of electron that a TypeScript source names, by its imports. */
export function usedMembers(source) {
  const used = new Set();
  for (const [, list] of source.matchAll(/^import (?!type)\{([^}]*)\} from 'electron';/gm)) {
    const names = list.split(',').map((name) => name.trim());
    for (const name of names.filter((each) => each !== '' && !each.startsWith('type '))) {
      const members = source.matchAll(new RegExp(`(?<![.\\w'"])${name}\\.(\\w+)`, 'g'));
      for (const [, member] of members) used.add(`${name}.${member}`);
    }
  }
  return [...used].toSorted((a, b) => a.localeCompare(b));
}

/** Those of them that the stand-in would refuse. */
export function unimplemented(electron, used) {
  return used.filter((path) => {
    const [name, member] = path.split('.');
    const descriptor = membersOf(electron[name] ?? {}).get(member);
    const inherited = electron[name] instanceof EventEmitter && member in EventEmitter.prototype;
    return descriptor === undefined ? !inherited : isStub(descriptor);
  });
}
