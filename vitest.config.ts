import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['src/**/*.test.{ts,tsx}'], exclude: ['src/**/*.http.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'slices',
          include: ['src/**/*.http.test.{ts,tsx}'],
          globalSetup: ['src/app/testing/postgres.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup: ['src/app/testing/postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
