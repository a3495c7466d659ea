// npm run soak -- [--minutes 30] [--seed n] [--offices 12]: worlds of offices over a bad channel, one after the other, until the time is
// over. Ends with 1 at the first world that breaks a rule, and prints it made smaller, ready to become a test.
import { parseArgs } from 'node:util';
import { openSources } from './load-source.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    offices: { type: 'string', default: '12' },
  },
});
const numbers = { minutes: Number(values.minutes), seed: Number(values.seed), offices: Number(values.offices) };
const isSound = numbers.minutes > 0 && Number.isInteger(numbers.seed) && numbers.offices >= 2 && numbers.offices <= 12;
if (!isSound) {
  console.error('soak: --minutes above 0, --seed a whole number, --offices from 2 to 12');
  process.exit(2);
}

const started = Date.now();
const minutes = () => (Date.now() - started) / 60_000;
const sources = await openSources();
let worlds = 0;
try {
  const { startMergeEngine } = await sources.load('src-renderer/testing/merge-engine.ts');
  const { optionsFor } = await sources.load('src-renderer/testing/simulator/plan.ts');
  const { runWorld } = await sources.load('src-renderer/testing/simulator/run-world.ts');
  const { shrink } = await sources.load('src-renderer/testing/simulator/shrink.ts');
  await startMergeEngine();
  for (let { seed } = numbers; minutes() < numbers.minutes; seed += 1) {
    const ran = await runWorld(optionsFor(seed, numbers.offices));
    worlds += 1;
    if (ran.ok) {
      console.log(`seed ${seed}: ${ran.digest.slice(0, 12)}`);
      continue;
    }
    console.error(`seed ${seed} fails at ${ran.step}: ${ran.finding}`);
    console.error(`it is made smaller:\n${JSON.stringify(await shrink(ran), null, 2)}`);
    process.exitCode = 1;
    break;
  }
  console.log(`${worlds} worlds, ${(worlds / minutes()).toFixed(1)} a minute`);
} finally {
  await sources.close();
}
