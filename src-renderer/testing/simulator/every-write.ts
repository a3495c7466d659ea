import type { Result } from '#base/result.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { agree } from './agreement.ts';
import { Finding, must } from './finding.ts';
import { stateOf } from './state.ts';

/** One thing that a person does. `repeats`: done once more after it was cut off, it gives the very same. */
export type Deed = {
  readonly name: string;
  readonly repeats: boolean;
  readonly run: (office: EngineOffice) => Promise<Result<unknown, unknown>>;
};

/**
 * Does a deed on copies of an office, and cuts the power before the first write, before the second, and so on until it is done
 * without. After each the office starts from what is on its disk: all of it is there or nothing (W2), journal and database
 * agree (D1), and what was said to be done is done. Gives how many writes there were.
 */
export async function cutAtEveryWrite(office: EngineOffice, deed: Deed): Promise<number> {
  const before = await stateOf(office.db);
  const whole = await ready(await office.copied());
  must(await deed.run(whole), `${deed.name} can be done`);
  const after = await stateOf(whole.db);
  whole.db.close();
  for (let writes = 0; ; writes += 1) {
    const copy = await ready(await office.copied());
    copy.shell.writesLeft = writes;
    const said = await deed.run(copy).catch((error: unknown) => ({ ok: false, error }) as const);
    const wasCut = copy.shell.writesLeft === 0 && !said.ok;
    delete copy.shell.writesLeft;
    const where = `${deed.name}, the power cut before write ${String(writes + 1)}`;
    await judge(await ready(copy.restarted()), deed, { where, before, after, wasSaid: said.ok });
    copy.db.close();
    if (!wasCut) return writes;
  }
}

type Cut = { readonly where: string; readonly before: string; readonly after: string; readonly wasSaid: boolean };

async function judge(again: EngineOffice, deed: Deed, { where, before, after, wasSaid }: Cut): Promise<void> {
  const now = await stateOf(again.db);
  if (now !== before && now !== after) throw new Finding(`W2 ${where}: it is half there`);
  if (wasSaid && now !== after) throw new Finding(`D1 ${where}: it was said to be kept and is not`);
  await agree(again);
  if (must(await again.engine.rebuild(), where).differences > 0) throw new Finding(`P1 ${where}: rows differ`);
  if (now === after) return;
  must(await deed.run(again), `${where}, and once more`);
  if (deed.repeats && (await stateOf(again.db)) !== after) throw new Finding(`W2 ${where}: it cannot be repeated`);
}

async function ready(office: EngineOffice): Promise<EngineOffice> {
  const report = must(await office.engine.start(), 'an office starts again');
  if (report.kind !== 'ready') throw new Finding(`W2 an office starts as ${report.kind}`);
  return office;
}
