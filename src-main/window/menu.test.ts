import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuLanguage, menuTemplate } from './menu-template.ts';

function lines(language: MenuLanguage): string[] {
  return menuTemplate(language, () => {}, 'linux').flatMap((menu) => [
    String(menu.label),
    ...itemsOf(menu).map(
      (item) => `  ${item.label ?? '-'}${item.accelerator === undefined ? '' : ` [${item.accelerator}]`}`,
    ),
  ]);
}

function itemsOf(menu: MenuItemConstructorOptions): readonly MenuItemConstructorOptions[] {
  return Array.isArray(menu.submenu) ? menu.submenu : [];
}

function commandsOf(language: MenuLanguage): readonly MenuItemConstructorOptions[] {
  return menuTemplate(language, () => {}, 'linux')
    .flatMap(itemsOf)
    .filter((item) => item.id !== undefined);
}

describe('the menu', () => {
  it('says everything in Indonesian', () => {
    expect(lines('id')).toEqual([
      'Berkas',
      '  Baru',
      '  Impor berkas [CmdOrCtrl+I]',
      '  -',
      '  Cetak [CmdOrCtrl+P]',
      '  Pengaturan',
      '  -',
      '  Keluar',
      'Sunting',
      '  Urungkan [CmdOrCtrl+Z]',
      '  Ulangi [CmdOrCtrl+Shift+Z]',
      '  -',
      '  Potong',
      '  Salin',
      '  Tempel',
      '  Pilih semua',
      '  -',
      '  Cari apa saja [CmdOrCtrl+K]',
      'Tampilan',
      '  Perbesar',
      '  Perkecil',
      '  Ukuran semula',
      '  -',
      '  Layar penuh',
      'Bantuan',
      '  Tombol di halaman ini [F1]',
      '  Bantuan',
    ]);
  });

  it('is built alike in English', () => {
    const shape = (text: string): string => text.replace(/[A-Za-z][a-z ]*(?= \[|$)/, '…');
    expect(lines('en').map(shape)).toEqual(lines('id').map(shape));
    expect(lines('en')).not.toEqual(lines('id'));
  });

  it('leaves every key to the page, which knows whether a text field wants it', () => {
    const withKeys = commandsOf('id').filter((item) => item.accelerator !== undefined);
    expect(withKeys).toHaveLength(6);
    expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true);
  });

  it('tells the page which item was chosen', () => {
    const sent: string[] = [];
    const items = menuTemplate('id', (command) => sent.push(command)).flatMap(itemsOf);
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(sent).toEqual(['new', 'import', 'print', 'settings', 'undo', 'redo', 'find', 'keys', 'help']);
  });

  it('has the menu of the app itself where macOS wants it', () => {
    expect(menuTemplate('id', () => {}, 'darwin')[0]).toEqual({ role: 'appMenu' });
  });
});
