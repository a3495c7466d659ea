// What the computer is like: fixed answers, events that tests may emit.
import { EventEmitter } from 'node:events';
import { seal } from '../surface.mjs';

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const size = { width: 1920, height: 1080 };
const display = {
  id: 1,
  label: '',
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
};

export const screen = seal(
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: () => display,
    getAllDisplays: () => [display],
    getDisplayMatching: () => display,
    getDisplayNearestPoint: () => display,
    getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  }),
  'Screen',
  'screen',
);

export const powerMonitor = seal(
  Object.assign(new EventEmitter(), {
    getSystemIdleState: () => 'active',
    getSystemIdleTime: () => 0,
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  }),
  'PowerMonitor',
  'powerMonitor',
);
