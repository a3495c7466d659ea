import { useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { Result } from '#base/result.ts';
import type { Engine, MadePart, Refused } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { HostFailure, UiHost } from '../session/ports.ts';
import { useEngine, useHost } from '../session/session-context.ts';
import { fileHash } from './file-hash.ts';
import type { FilesWish } from './files-wish.ts';

/** What became of one partner: the names of the files that were written, of how many, and why not all. */
export type FilesOutcome = {
  readonly partner: PartnerView;
  readonly names: readonly string[];
  /** 0 when they already have everything. */
  readonly of: number;
  readonly refused: Refused | HostFailure | null;
};

export type FilesRun =
  | { readonly kind: 'ready' }
  | { readonly kind: 'running'; readonly partner: PartnerView; readonly i: number; readonly of: number }
  | { readonly kind: 'done'; readonly stopped: boolean };

type Around = {
  readonly engine: Engine;
  readonly host: UiHost;
  readonly isStopped: () => boolean;
  readonly told: (run: FilesRun) => void;
};

/**
 * Writes the files of a wish into the exchange folder, one after the other: each is whole before the next is begun, so that
 * stopping or a stick pulled out leaves complete files and what is missing comes with the next ones.
 */
export function useFilesRun(wish: FilesWish) {
  const engine = useEngine();
  const host = useHost();
  const stopped = useRef(false);
  const [run, setRun] = useState<FilesRun>({ kind: 'ready' });
  const [outcomes, setOutcomes] = useState<readonly FilesOutcome[]>([]);
  const work = async (): Promise<void> => {
    const around: Around = { engine, host, isStopped: () => stopped.current, told: setRun };
    const all = wish.kind === 'all' ? wish.partners : [wish.partner];
    for (const [index, partner] of all.entries()) {
      if (stopped.current) break;
      const outcome = await filesFor(partner, wish, around);
      setOutcomes((before) => [...before, outcome]);
      // A folder that is away is away for everybody: the others are named with it.
      if (outcome.refused !== null && outcome.names.length < outcome.of) {
        const others = all.slice(index + 1).map((each) => ({ ...outcome, partner: each, names: [] }));
        setOutcomes((before) => [...before, ...others]);
        break;
      }
    }
    setRun({ kind: 'done', stopped: stopped.current });
  };
  return {
    run,
    outcomes,
    start: () => drop(work(), 'files for partners are prepared'),
    stop: () => {
      stopped.current = true;
    },
  };
}

async function filesFor(partner: PartnerView, wish: FilesWish, around: Around): Promise<FilesOutcome> {
  const { engine, told } = around;
  told({ kind: 'running', partner, i: 0, of: 0 });
  const names: string[] = [];
  let of = 0;
  const end = (refused: FilesOutcome['refused']): FilesOutcome => ({ partner, names, of, refused });
  let made: Result<MadePart, Refused> =
    wish.kind === 'parts' ? { ok: true, value: wish.first } : await engine.makePackage(partner.office);
  for (;;) {
    if (!made.ok) return end(made.error.reason === 'nothing-to-send' ? null : made.error);
    const { part } = made.value;
    of = part.of;
    told({ kind: 'running', partner, i: part.i, of });
    const kept = await keep(partner, made.value, around);
    if (!kept.ok) return end(kept.error);
    names.push(kept.value);
    if (part.i === of || around.isStopped()) return end(null);
    made = await engine.nextPart(part.set);
  }
}

/** Writes one file and notes that it left. */
async function keep(
  { office, region }: PartnerView,
  { bytes, suggestedName }: MadePart,
  { engine, host }: Around,
): Promise<Result<string, Refused | HostFailure>> {
  const place = gazetteer().region(region)?.place ?? '';
  const put = await host.putInFolder({ region, place, bytes, suggestedName });
  if (!put.ok) return put;
  if (put.value === null) return { ok: false, error: { reason: 'not-found', detail: 'no exchange folder is chosen' } };
  const noted = await engine.packageSaved(office, await fileHash(bytes));
  return noted.ok ? { ok: true, value: put.value.name } : noted;
}
