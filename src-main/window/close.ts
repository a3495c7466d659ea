/** How long the page may take to keep what is being typed before the window closes all the same. */
const FLUSH_LIMIT = 3000;

/** The window as far as closing it is concerned. */
export type Closing = {
  readonly on: (event: 'close', act: (event: { readonly preventDefault: () => void }) => void) => unknown;
  readonly close: () => void;
  readonly isDestroyed: () => boolean;
};

export type BeforeClose = {
  /** Notes where the window stands. */
  readonly keep: () => void;
  /** Asks the page to keep what is being typed; resolves when it answered. */
  readonly flush: () => Promise<void>;
  readonly wait?: (milliseconds: number) => Promise<void>;
};

/** A window that is asked to close lets the page finish first, but not for ever: a page that hangs must not hold it. */
export function closeAfterFlush(window: Closing, { keep, flush, wait = sleep }: BeforeClose): void {
  let step: 'open' | 'flushing' | 'flushed' = 'open';
  window.on('close', (event) => {
    keep();
    if (step === 'flushed') return;
    event.preventDefault();
    if (step === 'flushing') return;
    step = 'flushing';
    const close = (): void => {
      step = 'flushed';
      if (!window.isDestroyed()) window.close();
    };
    void Promise.race([flush(), wait(FLUSH_LIMIT)]).then(close, close);
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** The question and its answer come by two ways: `ask` sends the one, `answered` is called for the other. */
export function flushing(ask: () => void): { readonly flush: () => Promise<void>; readonly answered: () => void } {
  let answered = (): void => {};
  return {
    flush: () =>
      new Promise((resolve) => {
        answered = resolve;
        ask();
      }),
    answered: () => {
      answered();
    },
  };
}
