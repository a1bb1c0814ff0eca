import { defineConfig } from 'vitest/config'

// What needs the data and standards beside this clone (../shared): real-sized returns, outside checks.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    name: 'outside',
    include: ['outside/**/*.test.ts'],
    globalSetup: ['src/app/testing/postgres.ts'],
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
