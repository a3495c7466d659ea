import { Menu } from 'electron';
import { type MenuCommand, type MenuLanguage, menuTemplate } from './menu-template.ts';

export function setMenu(language: MenuLanguage, send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, send)));
}
