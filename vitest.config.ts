import { defineConfig } from 'vitest/config'

/** How long a test polls: a second, as without it, is less than a machine takes that is busy with the other projects. */
const patience = 20_000

/** The same files on both stores: a test says `openTestDatabase()` and not on what. */
const databaseTests = {
  include: ['{src,test}/**/*.db.test.ts'],
  globalSetup: './test/database-template.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: patience } },
}

/** What is about PGlite itself: its thread, its fsync. */
const ofPgliteAlone = ['src/store/pglite.db.test.ts']
const ofPostgresAlone = ['src/store/postgres.db.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/*.e2e.test.ts', '**/node_modules/**'],
          // Properties over thousands of cases, on machines that are busy with the other projects.
          testTimeout: 30_000,
        },
      },
      {
        test: { ...databaseTests, name: 'db', exclude: ['**/node_modules/**', ...ofPostgresAlone] },
      },
      {
        test: { ...databaseTests, name: 'pg', exclude: ['**/node_modules/**', ...ofPgliteAlone] },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          globalSetup: './test/e2e/make-simulated-year.ts',
          testTimeout: 240_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: patience } },
          fileParallelism: false,
        },
      },
    ],
    reporters: ['default', './test/closing-line.ts'],
  },
})
