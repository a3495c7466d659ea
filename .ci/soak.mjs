// npm run soak -- [--minutes 30] [--seed n] [--offices 12] [--attacks 5000] [--kills 100] [--chromium 10] [--redline 2000] [--years 1]
// [--forty 0] [--pages 1]: so many files made wrong of every kind, outside and inside, so many kills of the whole app in the middle of
// work (e2e/kills.spec.ts), so many small worlds in real Chromium (e2e/worlds.spec.ts), all documents on their pages (with 2 of many
// lengths), then worlds of offices over a bad channel, one after the other, until the time is over. Ends with 1 at the first file that
// is believed wrongly, or world that breaks a rule: it is printed made smaller, ready to become a test.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openSources } from './load-source.mjs';

const MOST_OFFICES = 40;
const E2E = fileURLToPath(new URL('e2e.mjs', import.meta.url));
const PAGES = fileURLToPath(new URL('documents/check-rendering.mjs', import.meta.url));

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    offices: { type: 'string', default: '12' },
    attacks: { type: 'string', default: '5000' },
    kills: { type: 'string', default: '100' },
    chromium: { type: 'string', default: '10' },
    redline: { type: 'string', default: '2000' },
    years: { type: 'string', default: '1' },
    forty: { type: 'string', default: '0' },
    pages: { type: 'string', default: '1' },
  },
});
const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]));
const isSound =
  numbers.minutes > 0 &&
  Number.isInteger(numbers.seed) &&
  numbers.offices >= 2 &&
  numbers.offices <= MOST_OFFICES &&
  ['attacks', 'kills', 'chromium', 'redline', 'years', 'forty', 'pages'].every(
    (name) => Number.isInteger(numbers[name]) && numbers[name] >= 0,
  );
if (!isSound) {
  console.error(
    `soak: --minutes above 0, --seed a whole number, --offices from 2 to ${MOST_OFFICES}, --attacks, --kills, --chromium, --redline, --years, --forty and --pages whole numbers from 0`,
  );
  process.exit(2);
}

const started = Date.now();

/** One line for each kind of file and way of attack; anything believed wrongly throws. */
async function attackFiles(sources) {
  if (numbers.attacks === 0) return;
  const { runAttacks } = await sources.load('src-renderer/testing/attacks/run-attacks.ts');
  for (const { target, way, files, refused, harmless, slowestMs, ratio, grown, left } of await runAttacks(
    numbers.seed,
    numbers.attacks,
  )) {
    const time = `slowest ${slowestMs.toFixed(0)} ms of the processor (${ratio.toFixed(1)} times the slowest good one)`;
    const cost = `${time}, at most +${(grown / 1e6).toFixed(0)} MB, ${(left / 1e6).toFixed(1)} MB left behind`;
    console.log(`${target} ${way}: ${files} files, ${refused} refused, ${harmless} harmless, ${cost}`);
  }
}

/** Real Chromium; the spec prints what it does. */
function runSpec(name, count, variable) {
  if (count === 0) return;
  const env = { ...process.env, [variable]: String(count), SIMPUL_SEED: String(numbers.seed) };
  const { status } = spawnSync(process.execPath, [E2E, name], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} of seed ${numbers.seed} found something, or did not run`);
}

/** Edits written into partners' Word files as tracked changes: the property test in its long form. */
function runRedline() {
  if (numbers.redline === 0) return;
  const env = {
    ...process.env,
    SIMPUL_REDLINE_EDITS: String(numbers.redline),
    SIMPUL_REDLINE_SEED: String(numbers.seed),
  };
  const args = ['vitest', 'run', '--config', '.ci/vitest.config.mjs', 'src-renderer/word/returned/redline'];
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status } = spawnSync('npx', args, { env, cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`the redline of seed ${numbers.seed} found something, or did not run`);
}

/** Every document of every number of parties on every paper, drawn by LibreOffice; from 2 on of many lengths too. */
function drawPages() {
  if (numbers.pages === 0) return;
  const lengths = numbers.pages > 1 ? ['--sweep'] : [];
  const { status } = spawnSync(process.execPath, [PAGES, ...lengths], { stdio: 'inherit' });
  if (status !== 0) throw new Error('a document does not lie on its pages as it should, or could not be drawn');
}

/** Worlds of 52 weeks, of 40 offices, and then of all kinds until the time is over. */
function* worldsToRun({ optionsFor, yearFor, fortyFor }) {
  const { seed, years, forty, offices } = numbers;
  for (let at = 0; at < years; at += 1) yield { what: 'a year, ', options: yearFor(seed + at) };
  for (let at = 0; at < forty; at += 1) yield { what: '40 offices, ', options: fortyFor(seed + at) };
  for (let at = 0; minutes() < numbers.minutes; at += 1) yield { what: '', options: optionsFor(seed + at, offices) };
}

const minutes = () => (Date.now() - started) / 60_000;
const sources = await openSources();
let worlds = 0;
try {
  const { startMergeEngine } = await sources.load('src-renderer/testing/merge-engine.ts');
  const plan = await sources.load('src-renderer/testing/simulator/plan.ts');
  const { runWorld } = await sources.load('src-renderer/testing/simulator/run-world.ts');
  const { shrink } = await sources.load('src-renderer/testing/simulator/shrink.ts');
  await attackFiles(sources);
  runSpec('kills', numbers.kills, 'SIMPUL_KILLS');
  runSpec('worlds', numbers.chromium, 'SIMPUL_WORLDS');
  runRedline();
  drawPages();
  await startMergeEngine();
  for (const { what, options } of worldsToRun(plan)) {
    const ran = await runWorld(options);
    worlds += 1;
    if (ran.ok) {
      console.log(`${what}seed ${options.seed}: ${ran.digest.slice(0, 12)}`);
      continue;
    }
    console.error(`${what}seed ${options.seed} fails at ${ran.step}: ${ran.finding}`);
    console.error(`it is made smaller:\n${JSON.stringify(await shrink(ran), null, 2)}`);
    process.exitCode = 1;
    break;
  }
  console.log(`${worlds} worlds, ${(worlds / minutes()).toFixed(1)} a minute`);
} finally {
  await sources.close();
}
