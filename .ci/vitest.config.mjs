import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: [
      'src-main/**/*.test.ts',
      'src-renderer/**/*.test.{ts,tsx}',
      '.ci/**/*.test.mjs',
      '.oxlint/**/*.test.mjs',
      'e2e/standin/**/*.test.ts',
    ],
    // A run that executed nothing is a failure, never a pass.
    passWithNoTests: false,
    restoreMocks: true,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
