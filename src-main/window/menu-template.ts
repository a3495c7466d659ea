import type { MenuItemConstructorOptions } from 'electron';

export type MenuLanguage = 'id' | 'en';
export type MenuCommand = 'find' | 'undo' | 'redo' | 'import' | 'new' | 'print' | 'settings' | 'help' | 'keys';

const LABELS = {
  id: {
    file: 'Berkas',
    new: 'Baru',
    import: 'Impor berkas',
    print: 'Cetak',
    settings: 'Pengaturan',
    quit: 'Keluar',
    edit: 'Sunting',
    undo: 'Urungkan',
    redo: 'Ulangi',
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    selectAll: 'Pilih semua',
    find: 'Cari apa saja',
    view: 'Tampilan',
    zoomIn: 'Perbesar',
    zoomOut: 'Perkecil',
    zoomReset: 'Ukuran semula',
    fullscreen: 'Layar penuh',
    help: 'Bantuan',
    keys: 'Tombol di halaman ini',
  },
  en: {
    file: 'File',
    new: 'New',
    import: 'Import file',
    print: 'Print',
    settings: 'Settings',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    find: 'Find anything',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Original size',
    fullscreen: 'Full screen',
    help: 'Help',
    keys: 'Keys of this page',
  },
} as const;

/**
 * The application menu. Keys that the page handles itself are shown and not caught (`registerAccelerator: false`): undo in a
 * text field is the field's own affair.
 */
export function menuTemplate(
  language: MenuLanguage,
  send: (command: MenuCommand) => void,
  platform: string = process.platform,
): MenuItemConstructorOptions[] {
  const label = LABELS[language];
  const item = (id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: label[id],
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      send(id);
    },
  });
  const divider: MenuItemConstructorOptions = { type: 'separator' };
  // macOS names its first menu after the app, whatever it holds.
  const first: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...first,
    {
      label: label.file,
      submenu: [
        item('new'),
        item('import', 'CmdOrCtrl+I'),
        divider,
        item('print', 'CmdOrCtrl+P'),
        item('settings'),
        divider,
        { role: 'quit', label: label.quit },
      ],
    },
    {
      label: label.edit,
      submenu: [
        item('undo', 'CmdOrCtrl+Z'),
        item('redo', 'CmdOrCtrl+Shift+Z'),
        divider,
        { role: 'cut', label: label.cut },
        { role: 'copy', label: label.copy },
        { role: 'paste', label: label.paste },
        { role: 'selectAll', label: label.selectAll },
        divider,
        item('find', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: label.view,
      submenu: [
        { role: 'zoomIn', label: label.zoomIn },
        { role: 'zoomOut', label: label.zoomOut },
        { role: 'resetZoom', label: label.zoomReset },
        divider,
        { role: 'togglefullscreen', label: label.fullscreen },
      ],
    },
    { label: label.help, submenu: [item('keys', 'F1'), item('help')] },
  ];
}
