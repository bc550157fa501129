import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulateYear } from '../../src/main.ts'
import type { TestServer } from './server.ts'
import { startServer } from './server.ts'

// A ledger of eight months, lived through by the API alone: what the desks look like on a working day in November.

/** The working day on which the year is looked at; the month's returns are due on the next. */
export const lookedAtOn = '2026-11-24'
export const lookedAt = `${lookedAtOn}T09:05:00.000Z`

const first = '2026-03-25'
const months = 8

/** Sign-in names at the office; an agency's are `dw01-fzr` and `dw01-jbr`. */
export const postsOfOffice = {
  head: 'dczr',
  supervisor: 'dcry',
  leader: 'qld',
  administrator: 'glry',
} as const

export const passwordOf = (signInName: string): string => `模拟演练专用口令-${signInName}`

/** Lives through the months in a folder, once; every test takes a copy. */
export async function makeSimulatedYear(dataDir: string): Promise<void> {
  const plan = 'fixtures/plans/work-plan/source.txt'
  const year = await simulateYear({
    ...{ dataDir, from: first, months, seed: 1, regionName: '柳堰区', partnersReport: 'monthly' },
    // What the tests of the desks count is of the plan's own tasks.
    playsMore: false,
    plan: { name: 'source.txt', text: readFileSync(plan, 'utf8') },
    log: () => {},
  })
  if (year.invariantsBroken > 0) throw new Error('The simulated year breaks its own invariants')
}

/** The real server over a copy of the year, on the day that it is looked at. */
export async function startSimulatedYear(
  made: string,
  options: { now?: () => string } = {},
): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'luoshi-year-'))
  cpSync(made, dataDir, { recursive: true })
  return startServer({
    dataDir,
    now: options.now ?? (() => lookedAt),
    samplesDir: join(tmpdir(), 'no-samples'),
  })
}
