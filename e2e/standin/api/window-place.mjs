// Where a window is, how large, and whether maximised: what the app asked for, kept in step with what Chromium's window does.
import { browser } from '../desk.mjs';

const STATE_EVENTS = {
  maximized: ['maximize', 'unmaximize'],
  minimized: ['minimize', 'restore'],
  fullscreen: ['enter-full-screen', 'leave-full-screen'],
};

export class WindowPlace {
  /** @param {{ emit: (name: string) => void }} window @param {object} options of the BrowserWindow */
  constructor(window, { x, y, width = 800, height = 600, useContentSize = false }) {
    this.window = window;
    this.bounds = { x: x ?? 0, y: y ?? 0, width, height };
    this.normal = { ...this.bounds };
    this.state = 'normal';
    /** undefined while the window manager may choose */
    this.asked = { x, y };
    this.useContentSize = useContentSize;
    this.windowId = null;
    /** What Chromium's own bars take: a window without a screen has them, and they must not count as the app's size. */
    this.bars = { width: 0, height: 0 };
    this.commands = 0;
  }

  /** @param {import('./page-link.mjs').PageLink} link */
  async opened(link) {
    const { windowId } = await link.cdp('Browser.getWindowForTarget');
    this.windowId = windowId;
    const { x: left, y: top } = this.asked;
    const { width, height } = this.bounds;
    await this.#command(left === undefined ? { width, height } : { left, top: top ?? 0, width, height });
    if (browser.headless || this.useContentSize) await this.#makeRoomForBars(link);
    if (this.state !== 'normal') await this.#command({ windowState: this.state });
  }

  async #makeRoomForBars(link) {
    const { cssLayoutViewport: view } = await link.cdp('Page.getLayoutMetrics');
    const { width, height } = this.bounds;
    this.bars = { width: Math.max(0, width - view.clientWidth), height: Math.max(0, height - view.clientHeight) };
    if (this.bars.width + this.bars.height > 0) await this.#command(this.#withBars({ width, height }));
  }

  #withBars({ width, height, ...rest }) {
    const out = { ...rest };
    if (width !== undefined) out.width = width + this.bars.width;
    if (height !== undefined) out.height = height + this.bars.height;
    return out;
  }

  async #command(bounds) {
    if (this.windowId === null) return;
    this.commands += 1;
    await browser.root.send('Browser.setWindowBounds', { windowId: this.windowId, bounds }).catch(() => {});
    this.commands -= 1;
  }

  setBounds({ x, y, width, height }) {
    const wanted = Object.entries({ x, y, width, height }).filter(([, value]) => value !== undefined);
    this.#moveTo({ ...this.bounds, ...Object.fromEntries(wanted) });
    const { x: left, y: top, ...size } = Object.fromEntries(wanted);
    const place = left === undefined && top === undefined ? {} : { left: this.bounds.x, top: this.bounds.y };
    void this.#command(this.#withBars({ ...place, ...size }));
  }

  #moveTo(next) {
    const before = this.bounds;
    this.bounds = next;
    if (this.state === 'normal') this.normal = { ...next };
    if (before.width !== next.width || before.height !== next.height) this.window.emit('resize');
    if (before.x !== next.x || before.y !== next.y) this.window.emit('move');
  }

  setState(state) {
    if (state === this.state) return;
    this.#enter(state);
    void this.#command({ windowState: state });
  }

  #enter(state) {
    const before = this.state;
    this.state = state;
    if (STATE_EVENTS[before]) this.window.emit(STATE_EVENTS[before][1]);
    if (STATE_EVENTS[state]) this.window.emit(STATE_EVENTS[state][0]);
  }

  /** A person moved, resized or maximised the window. */
  async read() {
    if (this.windowId === null || this.commands > 0) return;
    const { bounds } = await browser.root.send('Browser.getWindowBounds', { windowId: this.windowId });
    if (this.commands > 0) return;
    const { left: x, top: y, windowState } = bounds;
    if (windowState !== this.state) this.#enter(windowState);
    this.#moveTo({ x, y, width: bounds.width - this.bars.width, height: bounds.height - this.bars.height });
  }
}
