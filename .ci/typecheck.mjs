// Compiles every part of the house alone, against only the libraries it may know (style: rooms). Exits 1 when any part fails.
import { spawnSync } from 'node:child_process';

const projects = [
  'src-main/tsconfig.json',
  'src-main/preload/tsconfig.json',
  'src-renderer/tsconfig.pure.json',
  'src-renderer/tsconfig.core.json',
  'src-renderer/tsconfig.app.json',
  'src-renderer/tsconfig.json',
  'e2e/tsconfig.json',
];
const only = process.argv.slice(2);
let failed = false;
for (const project of projects) {
  if (only.length > 0 && !only.some((part) => project.includes(part))) continue;
  const run = spawnSync('npx', ['tsc', '--noEmit', '-p', project], { stdio: 'inherit' });
  if (run.status !== 0) {
    failed = true;
    console.error(`types: ${project} has errors`);
  }
}
process.exit(failed ? 1 : 0);
