/** How long the page may take to keep what is being typed before the window closes all the same. */
const FLUSH_LIMIT = 3000;
/** And how much longer when it said that it is writing a backup. */
const WRITING_LIMIT = 60_000;

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
  /** Whether the page said that it needs longer. */
  readonly isWriting?: () => boolean;
  readonly wait?: (milliseconds: number) => Promise<void>;
};

/** A window that is asked to close lets the page finish first, but not for ever: a page that hangs must not hold it. */
export function closeAfterFlush(window: Closing, { keep, flush, isWriting, wait = sleep }: BeforeClose): void {
  const patience = async (): Promise<void> => {
    await wait(FLUSH_LIMIT);
    if (isWriting?.() === true) await wait(WRITING_LIMIT);
  };
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
    void Promise.race([flush(), patience()]).then(close, close);
  });
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

export type Flushing = {
  readonly flush: () => Promise<void>;
  readonly answered: () => void;
  /** The page says that it is writing and needs longer. */
  readonly writes: () => void;
  readonly isWriting: () => boolean;
};

/** The question and its answer come by two ways: `ask` sends the one, `answered` is called for the other. */
export function flushing(ask: () => void): Flushing {
  let answered = (): void => {};
  let writing = false;
  return {
    flush: () =>
      new Promise((resolve) => {
        answered = resolve;
        ask();
      }),
    answered: () => {
      answered();
    },
    writes: () => {
      writing = true;
    },
    isWriting: () => writing,
  };
}
