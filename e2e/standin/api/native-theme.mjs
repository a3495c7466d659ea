import { EventEmitter } from 'node:events';
import { desk } from '../desk.mjs';
import { seal } from '../surface.mjs';

const SOURCES = ['system', 'light', 'dark'];
let source = 'system';

/** What a page must be told about colours. */
export function mediaFeatures() {
  return source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }];
}

class NativeTheme extends EventEmitter {
  inForcedColorsMode = false;
  prefersReducedTransparency = false;
  shouldUseHighContrastColors = false;
  shouldUseInvertedColorScheme = false;
  shouldDifferentiateWithoutColor = false;

  get themeSource() {
    return source;
  }

  set themeSource(value) {
    if (!SOURCES.includes(value))
      throw new TypeError(`Error processing argument at index 0, conversion failure from ${value}`);
    source = value;
    for (const { webContents } of desk.windows.values()) {
      webContents._link.post('Emulation.setEmulatedMedia', { features: mediaFeatures() });
    }
    this.emit('updated');
  }

  /** The system's own colours are taken to be light. */
  get shouldUseDarkColors() {
    return source === 'dark';
  }

  get shouldUseDarkColorsForSystemIntegratedUI() {
    return false;
  }
}

export const nativeTheme = seal(new NativeTheme(), 'NativeTheme', 'nativeTheme');
