import type { Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import { Finding, must } from './finding.ts';
import type { Mail, SimulatedOffice } from './world.ts';

/** All files for a partner; none when there is nothing to tell it. */
export async function packagesFor(from: SimulatedOffice, to: SimulatedOffice): Promise<readonly Mail[]> {
  const first = await knowing(from, to, () => from.now.engine.makePackage(to.id));
  if (!first.ok && first.error.reason === 'nothing-to-send') return [];
  const parts = [must(first, `office ${String(from.number)} makes a file`)];
  for (let last = parts.at(-1); last !== undefined && last.part.i < last.part.of; last = parts.at(-1)) {
    parts.push(must(await from.now.engine.nextPart(last.part.set), 'the next part is made'));
  }
  return parts.map(({ bytes }) => mailOf(from, bytes));
}

/** What an office asks a partner for; nothing when it knows of nothing that is missing. */
export async function requestFor(from: SimulatedOffice, to: SimulatedOffice): Promise<readonly Mail[]> {
  const made = await knowing(from, to, () => from.now.engine.makeRequest(to.id));
  if (!made.ok && made.error.reason === 'nothing-missing') return [];
  return [mailOf(from, must(made, `office ${String(from.number)} asks`).bytes)];
}

/** Shows a file and takes it, all but some records: `without` chooses among those that are shown. */
export async function take(
  office: SimulatedOffice,
  mail: Mail,
  without: (records: readonly string[]) => readonly string[] = () => [],
): Promise<void> {
  const preview = () => office.now.engine.preview({ name: 'x.bin', bytes: mail.bytes });
  const first = await preview();
  // Sealed by a key that its office has given up since: what is in it comes again under the new one.
  if (isAboutKeys(first) && mail.age < mail.from.age) return;
  const shown = must(isAboutKeys(first) ? await knowing(office, mail.from, preview) : first, 'a good file is shown');
  if (shown.kind !== 'package') throw new Finding('a package is read as a card');
  const but = without(shown.records.map(({ record }) => record));
  const bring = shown.records.flatMap(({ record, behind = 0 }) => (behind > 0 ? [record] : []));
  must(await office.now.engine.accept(shown.token, { all: true, but, bring }), 'a good file is taken');
  office.taken.push(mail);
}

/** Two people telephone: the present card of the other is taken, compared where it must be. */
export async function meet(office: SimulatedOffice, other: SimulatedOffice): Promise<void> {
  await takeCard(office, other.card);
  office.taken.push({ kind: 'card', bytes: other.card });
}

export async function takeCard(office: SimulatedOffice, bytes: Uint8Array): Promise<void> {
  const accepted = must(await office.now.engine.acceptCard(bytes), 'a card is taken');
  if (accepted.waits) must(await office.now.engine.decideKeys(accepted.office, 'offered'), 'the digits are right');
  // New keys are compared anew: what an office says of two histories is believed of a verified one alone (exchange SPEC R110).
  else must(await office.now.engine.setTrust(accepted.office, 'verified'), 'the digits are right');
}

/** Does something that may need the other's present card. */
async function knowing<T>(
  office: SimulatedOffice,
  other: SimulatedOffice,
  work: () => Promise<Result<T, Refused>>,
): Promise<Result<T, Refused>> {
  const first = await work();
  if (!isAboutKeys(first)) return first;
  await meet(office, other);
  return work();
}

function isAboutKeys(result: Result<unknown, Refused>): boolean {
  return !result.ok && (result.error.reason === 'key-changed' || result.error.reason === 'key-revoked');
}

function mailOf(from: SimulatedOffice, bytes: Uint8Array): Mail {
  return { kind: 'mail', bytes, from, age: from.age };
}
