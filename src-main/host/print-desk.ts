import type { Answer, Arguments } from '#bridge/contract.ts';
import { ok, type Outcome, refuse } from './outcome.ts';

type Job = Arguments<'print.pdf'>[0];
type PaperJob = Arguments<'print.paper'>[0];

/** How printing ended, as the windows that print say it. */
type Printed<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly detail: string };

/** What prints; the windows for it are another room's. */
export type Printing = {
  readonly pdf: (job: Job) => Promise<Printed<Uint8Array>>;
  readonly paper: (job: Job, size: { readonly width: number; readonly height: number }) => Promise<Printed<null>>;
  readonly cancel: (job: string) => void;
};

export type PrintDesk = {
  readonly pdf: (job: Job) => Promise<Outcome<Answer<'print.pdf'>>>;
  readonly paper: (job: PaperJob) => Promise<Outcome<null>>;
  readonly cancel: (job: string) => Promise<Outcome<null>>;
};

/** Printing in the contract's words. */
export function printDesk(printing: Printing): PrintDesk {
  return {
    pdf: async (job) => {
      const printed = outcome(await printing.pdf(job));
      return printed.ok ? ok({ bytes: printed.value }) : printed;
    },
    paper: async ({ job, html, width, height }) => outcome(await printing.paper({ job, html }, { width, height })),
    cancel: async (job) => {
      printing.cancel(job);
      return Promise.resolve(ok(null));
    },
  };
}

function outcome<T>(printed: Printed<T>): Outcome<T> {
  switch (printed.kind) {
    case 'done':
      return ok(printed.value);
    case 'cancelled':
      return refuse('cancelled');
    case 'late':
      return refuse('not-printed', 'the engine did not finish in time');
    default:
      return refuse('not-printed', printed.detail);
  }
}
