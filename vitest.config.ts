import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** These take minutes: begun last, one of them would keep a worker busy while the other has nothing left to do. */
const longest = ['http/hostile.http', 'journeys/pages', 'app/walk.http', 'journeys/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.includes(name))
      return found < 0 ? longest.length : found
    }
    return sorted.toSorted((a, b) => place(a) - place(b))
  }
}

/** They put something else in the place of a module, or watch the memory of the process: a worker of their own each. */
const alone = [
  'src/platform/pdf/no-browser.test.ts',
  'src/platform/http/full-disk.http.test.ts',
  'src/people/letter/letter.http.test.ts',
  'src/people/imports/large-file.http.test.ts',
]

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    // One module registry for all files of a worker: each would spend a third of its time on reading the house again.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.http.test.{ts,tsx}', ...alone],
          testTimeout: 60_000, // ends what hangs; it measures nothing
        },
      },
      {
        extends: true,
        test: {
          name: 'slices',
          include: ['src/**/*.http.test.{ts,tsx}'],
          exclude: alone,
          globalSetup: ['src/app/testing/postgres.ts'],
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          isolate: true,
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
