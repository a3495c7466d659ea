import { Finding, must } from './finding.ts';
import type { SimulatedOffice } from './world.ts';

/** The file for a partner; null when there is nothing to tell it. */
export async function packageFor(from: SimulatedOffice, to: SimulatedOffice): Promise<Uint8Array | null> {
  const made = await from.now.engine.makePackage(to.id);
  if (made.ok) return made.value.bytes;
  if (made.error.reason === 'nothing-to-send') return null;
  throw new Finding(`office ${String(from.number)} makes no file: ${JSON.stringify(made.error)}`);
}

/** What an office asks a partner for; null when it knows of nothing that is missing. */
export async function requestFor(from: SimulatedOffice, to: SimulatedOffice): Promise<Uint8Array | null> {
  const made = await from.now.engine.makeRequest(to.id);
  if (made.ok) return made.value.bytes;
  if (made.error.reason === 'nothing-missing') return null;
  throw new Finding(`office ${String(from.number)} cannot ask: ${JSON.stringify(made.error)}`);
}

/** Shows a file and takes it. */
export async function take(office: SimulatedOffice, bytes: Uint8Array): Promise<void> {
  const shown = must(await office.now.engine.preview({ name: 'x.bin', bytes }), 'a good file is shown');
  if (shown.kind !== 'package') throw new Finding('a package is read as a card');
  must(await office.now.engine.accept(shown.token), 'a good file is taken');
  office.taken.push(bytes);
}
