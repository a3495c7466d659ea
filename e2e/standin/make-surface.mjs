// Reads electron.d.ts and writes surface.json: every class and interface that an app can reach, with the names of its methods,
// properties and events. The file is machine-made and regular, so lines are enough.
//   node e2e/standin/make-surface.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ALSO = [
  'WebFrameMain',
  'WebRequest',
  'CommandLine',
  'IpcMainEvent',
  'IpcMainInvokeEvent',
  'IpcRendererEvent',
  'DownloadItem',
];

/** What a line inside a class declares: [list it belongs to, name], or null. The first pattern that fits decides. */
const MEMBERS = [
  [/^ {4}on\(event: '([^']+)'/, 'events'],
  [/^ {4}(?:off|once|addListener|removeListener|on)\(event:/, null],
  [/^ {4}constructor\(/, null],
  [/^ {4}static (\w+)(?:<[^>]*>)?\(/, 'statics'],
  [/^ {4}static (?:readonly )?(\w+)\??:/, 'staticProps'],
  [/^ {4}(?:readonly )?(\w+)\??: /, 'props'],
  [/^ {4}(\w+)(?:<[^>]*>)?\(/, 'methods'],
];

function memberOf(line) {
  for (const [pattern, list] of MEMBERS) {
    const match = pattern.exec(line);
    if (match !== null) return list === null ? null : [list, match[1]];
  }
  return null;
}

function readTypes(lines) {
  const types = {};
  let current = null;
  for (const line of lines) {
    const head = /^ {2}(?:class|interface) (\w+)(?:<[^>]*>)?(?: extends ([\w.]+))?/.exec(line);
    if (head !== null) {
      const parent = head[2] ?? null;
      current = { extends: parent, methods: [], statics: [], props: [], staticProps: [], events: [] };
      types[head[1]] = current;
    }
    const member = current === null ? null : memberOf(line);
    if (member !== null && !current[member[0]].includes(member[1])) current[member[0]].push(member[1]);
    if (line === '  }') current = null;
  }
  return types;
}

function readModules(lines) {
  const modules = {};
  let current = null;
  for (const line of lines) {
    const head = /^ {2}namespace (\w+) \{/.exec(line);
    if (head !== null) current = modules[head[1]] ??= { consts: {}, classes: {} };
    const constant = /^ {4}const (\w+): (typeof )?(\w+);/.exec(line);
    const made = /^ {4}class (\w+) extends Electron\.(\w+)/.exec(line);
    if (constant !== null) current.consts[constant[1]] = { type: constant[3], statics: constant[2] !== undefined };
    if (made !== null) current.classes[made[1]] = made[2];
  }
  return { Main: modules.Main, Common: modules.Common, Renderer: modules.Renderer };
}

/** Only what can be reached from the modules: option bags and events are left out. */
function reachable(types, modules) {
  const kept = {};
  const visit = (name) => {
    if (name === null || name in kept || !(name in types)) return;
    kept[name] = types[name];
    visit(types[name].extends);
  };
  for (const { consts, classes } of Object.values(modules)) {
    for (const { type } of Object.values(consts)) visit(type);
    for (const type of Object.values(classes)) visit(type);
  }
  for (const name of ALSO) visit(name);
  return kept;
}

/** @param {string} declarations text of electron.d.ts */
export function makeSurface(declarations) {
  const lines = declarations.split('\n');
  const modules = readModules(lines);
  const version = /Electron (\S+)/.exec(lines[0])[1];
  return { version, modules, types: reachable(readTypes(lines), modules) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const declarations = new URL('../../node_modules/electron/electron.d.ts', import.meta.url);
  const surface = makeSurface(readFileSync(declarations, 'utf8'));
  writeFileSync(new URL('surface.json', import.meta.url), `${JSON.stringify(surface)}\n`);
  writeFileSync(new URL('dist/version', import.meta.url), surface.version);
}
