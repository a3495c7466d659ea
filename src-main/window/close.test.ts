import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type BeforeClose, closeAfterFlush, flushing } from './close.ts';

/** A window as Electron closes it: everybody may object first. */
class Window extends EventEmitter {
  closed = false;
  close(): void {
    let objected = false;
    this.emit('close', {
      preventDefault: () => {
        objected = true;
      },
    });
    this.closed ||= !objected;
  }
  isDestroyed(): boolean {
    return this.closed;
  }
}

const never = (): Promise<void> => new Promise(() => {});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function opened(before: Partial<BeforeClose>): { readonly window: Window; readonly kept: number[] } {
  const window = new Window();
  const kept: number[] = [];
  closeAfterFlush(window, { keep: () => kept.push(1), flush: never, wait: never, ...before });
  return { window, kept };
}

describe('closing the window', () => {
  it('waits until the page has kept what is being typed', async () => {
    let asked = 0;
    const { flush, answered } = flushing(() => {
      asked += 1;
    });
    const { window, kept } = opened({ flush });
    window.close();
    await turn();
    expect([window.closed, asked, kept.length]).toEqual([false, 1, 1]);
    answered();
    await turn();
    expect(window.closed).toBe(true);
  });

  it('does not wait for a page that hangs longer than three seconds', async () => {
    const waits: number[] = [];
    let over = (): void => {};
    const wait = (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      return new Promise((resolve) => {
        over = resolve;
      });
    };
    const { window } = opened({ wait });
    window.close();
    await turn();
    expect([window.closed, waits]).toEqual([false, [3000]]);
    over();
    await turn();
    expect(window.closed).toBe(true);
  });

  it('is patient for a minute with a page that says it is writing a backup', async () => {
    const waits: number[] = [];
    const wait = async (milliseconds: number): Promise<void> => {
      waits.push(milliseconds);
      if (milliseconds > 3000) await never();
    };
    const { flush, answered, writes, isWriting } = flushing(() => writes());
    const { window } = opened({ wait, flush, isWriting });
    window.close();
    await turn();
    expect([window.closed, waits]).toEqual([false, [3000, 60_000]]);
    answered();
    await turn();
    expect(window.closed).toBe(true);
  });

  it('closes also when the page cannot be asked', async () => {
    const { window } = opened({ flush: () => Promise.reject(new Error('the page is gone')) });
    window.close();
    await turn();
    expect(window.closed).toBe(true);
  });

  it('asks once, however often a person presses the X', async () => {
    let asked = 0;
    const { flush, answered } = flushing(() => {
      asked += 1;
    });
    const { window } = opened({ flush });
    window.close();
    window.close();
    window.close();
    answered();
    await turn();
    expect([asked, window.closed]).toEqual([1, true]);
  });

  it('touches nothing when the window went away meanwhile', async () => {
    const { flush, answered } = flushing(() => {});
    const { window } = opened({ flush });
    window.close();
    window.closed = true;
    let closedAgain = false;
    window.on('close', () => {
      closedAgain = true;
    });
    answered();
    await turn();
    expect(closedAgain).toBe(false);
  });
});
