import { resolve } from 'node:path';
import { dialogMode } from '../desk.mjs';
import { seal } from '../surface.mjs';
import { app } from './app.mjs';
import { BrowserWindow } from './browser-window.mjs';
import { askZenity, askZenityNow, filterArguments } from './zenity.mjs';

const titled = ({ title }) => (title === undefined ? [] : [`--title=${title}`]);
const inDocuments = (name) => resolve(app.getPath('documents'), name);

function openArguments(options) {
  const { properties = [], defaultPath } = options;
  return [
    '--file-selection',
    '--separator=\n',
    ...(properties.includes('multiSelections') ? ['--multiple'] : []),
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ...titled(options),
    ...(defaultPath === undefined ? [] : [`--filename=${defaultPath}`]),
    ...filterArguments(options),
  ];
}

function saveArguments(options) {
  const place = options.defaultPath === undefined ? [] : [`--filename=${inDocuments(options.defaultPath)}`];
  return [
    '--file-selection',
    '--save',
    '--confirm-overwrite',
    ...titled(options),
    ...place,
    ...filterArguments(options),
  ];
}

function messageArguments({ message, detail, buttons = ['OK'], ...options }) {
  const text = detail === undefined ? message : `${message}\n\n${detail}`;
  const choices = buttons.map((button) => `--extra-button=${button}`);
  return ['--question', '--no-markup', `--text=${text}`, ...titled(options), '--switch', ...choices];
}

function openResult(answer) {
  const chosen = answer?.code === 0;
  return { canceled: !chosen, filePaths: chosen ? answer.text.split('\n') : [] };
}

/** Without zenity a file is kept where the app suggested. */
function saveResult(answer, { defaultPath = 'untitled' }) {
  if (answer === null) return { canceled: false, filePath: inDocuments(defaultPath) };
  return answer.code === 0 ? { canceled: false, filePath: answer.text } : { canceled: true, filePath: '' };
}

function messageResult(answer, { buttons = ['OK'], cancelId = 0, defaultId = 0, checkboxChecked = false }) {
  if (answer === null) return { response: defaultId, checkboxChecked };
  const chosen = buttons.indexOf(answer.text);
  return { response: chosen === -1 ? cancelId : chosen, checkboxChecked };
}

const KINDS = {
  showOpenDialog: {
    ask: openArguments,
    read: openResult,
    sync: (result) => (result.canceled ? undefined : result.filePaths),
  },
  showSaveDialog: {
    ask: saveArguments,
    read: saveResult,
    sync: (result) => (result.canceled ? undefined : result.filePath),
  },
  showMessageBox: { ask: messageArguments, read: messageResult, sync: (result) => result.response },
};

function optionsOf([first, second]) {
  return (first instanceof BrowserWindow || first === undefined || first === null ? second : first) ?? {};
}

function refuseUnasked(name, options) {
  if (dialogMode() !== 'refuse') return;
  const given = JSON.stringify(options);
  throw new Error(
    `the stand-in shows no dialogs in tests, and dialog.${name} was not stubbed; it was asked with ${given}`,
  );
}

function makeDialog(name, { ask, read, sync }) {
  return {
    async [name](...args) {
      const options = optionsOf(args);
      refuseUnasked(name, options);
      return read(dialogMode() === 'zenity' ? await askZenity(ask(options)) : null, options);
    },
    [`${name}Sync`](...args) {
      const options = optionsOf(args);
      refuseUnasked(`${name}Sync`, options);
      return sync(read(dialogMode() === 'zenity' ? askZenityNow(ask(options)) : null, options));
    },
  };
}

function showErrorBox(title, content) {
  console.error(`${title}\n${content}`);
  if (dialogMode() === 'zenity') askZenityNow(['--error', '--no-markup', `--title=${title}`, `--text=${content}`]);
}

const made = Object.entries(KINDS).map(([name, kind]) => makeDialog(name, kind));
export const dialog = seal(Object.assign({ showErrorBox }, ...made), 'Dialog', 'dialog');
