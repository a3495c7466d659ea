import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // One picture for every system: the same LibreOffice and fonts draw them.
  snapshotPathTemplate: '{testDir}/golden-pages/{arg}{ext}',
  // One app at a time: two would only make each other slow, and a repeated test would hide that it is not sure.
  workers: 1,
  retries: 0,
  forbidOnly: true,
  // Generous: a busy machine is slow, not wrong. What must be quick is measured in bench/.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./office/count-reporter.ts']],
  use: { trace: 'retain-on-failure', actionTimeout: 20_000 },
});
