import { usualSchedule } from '../ledger/schedule/region-schedule.ts'
import { usualSettings } from '../ledger/settings.ts'
import type { PlainDate } from '../model/plain-date.ts'
import { type MovableClock, momentOf, movableClock } from './agenda.ts'
import { clientOf } from './client.ts'
import { readExport } from './exported.ts'
import { type Breach, breachesOf, type Evidence, invariants } from './invariants.ts'
import { askEverything } from './told.ts'
import { lastDayOf, liveYear } from './year.ts'

// A year from its first morning to the checks at its end, on a server and a ledger that the caller can open.

export type SimulationOptions = {
  /** A folder of its own, which the caller throws away or keeps. */
  readonly dataDir: string
  /** A PostgreSQL database of its own; PGlite in the folder unless given. */
  readonly databaseUrl?: string | null
  readonly plan: { readonly name: string; readonly text: string }
  readonly seed: number
  /** The first day, and how many months from then. */
  readonly from: PlainDate
  readonly months: number
  readonly regionName: string
  /** How often joint leads and supporting agencies report; every quarter unless said. */
  readonly partnersReport?: 'monthly' | 'quarterly'
  /** Whether problems go on to joint meetings, the public objects, and proposals come; yes unless said otherwise. */
  readonly playsMore?: boolean
  log(line: string): void
}

type OwnServer = {
  port: number
  host: string
  dataDir: string
  databaseUrl: string | null
  webDir: string
  jobs: boolean
  now(): string
  sessionTerms: { idleMs: number; longestMs: number }
  log(line: string): void
}
type Server = { url: string; firstLink: string; ready: Promise<void>; close(): Promise<void> }
type Ledger<Region> = {
  regions(): Promise<Region[]>
  export(region: Region, write: (file: string, part: string) => void): Promise<unknown>
  close(): Promise<void>
}
type Place = { dataDir: string; databaseUrl: string | null }

/** How a server is started and a ledger is opened. */
export type Machinery<Region> = {
  serve(options: OwnServer): Promise<Server>
  openLedger(place: Place): Promise<Ledger<Region>>
}

export type Simulation = Verdict & {
  readonly seconds: number
  readonly requests: number
  /** What the ledger exports at the end, by the name of the file. */
  readonly files: Readonly<Record<string, string>>
  readonly lived: LivedYear
}

const day = 86_400_000
/** Longer than any simulated year: the posts are played by one program, which signs in once for each. */
const sessionTerms = { idleMs: 800 * day, longestMs: 800 * day }

/** Lives through a year on a server of its own, and holds the ledger that it leaves against every invariant. */
export async function simulateWith<Region>(
  { serve, openLedger }: Machinery<Region>,
  options: SimulationOptions,
): Promise<Simulation> {
  const { dataDir, databaseUrl = null, log } = options
  const begun = performance.now()
  const { now, moveTo } = movableClock(momentOf(options.from, 'routine'))
  const own = { port: 0, host: '127.0.0.1', webDir: dataDir, jobs: false, now, sessionTerms, log }
  const server = await serve({ ...own, dataDir, databaseUrl })
  let lived: LivedYear
  try {
    await server.ready
    lived = await live(server, { now, moveTo }, options)
  } finally {
    await server.close()
  }
  const files = await exported(await openLedger({ dataDir, databaseUrl }))
  const verdict = verdictOn(lived, files)
  return { ...verdict, seconds: (performance.now() - begun) / 1000, requests: lived.requests, files, lived }
}

async function exported<Region>(ledger: Ledger<Region>): Promise<Record<string, string>> {
  const parts = new Map<string, string[]>()
  try {
    for (const region of await ledger.regions())
      await ledger.export(region, (file, part) => {
        const known = parts.get(file)
        if (known) known.push(part)
        else parts.set(file, [part])
      })
  } finally {
    await ledger.close()
  }
  return Object.fromEntries([...parts].map(([file, each]) => [file, each.join('')]))
}

/** What is looked at once the year is over, but for the export. */
export type LivedYear = Omit<Evidence, 'ledger'> & {
  readonly requests: number
  readonly agencies: number
}

/** A routine that runs every day finds what is overdue the next morning; offices that look themselves skip weekends. */
const slackDays = 5

/** Lives through the months and asks the API for everything it can tell. Throws UnexpectedAnswer. */
async function live(
  { url, firstLink }: Server,
  clock: MovableClock,
  {
    seed,
    from,
    months,
    regionName,
    partnersReport = 'quarterly',
    playsMore = true,
    plan: document,
  }: SimulationOptions,
): Promise<LivedYear> {
  const until = lastDayOf(from, months)
  const client = clientOf(url)
  try {
    const region = { name: regionName, kind: kindOf(regionName) } as const
    const year = await liveYear({
      ...{ client, clock, firstLink, seed, from, until, region, document, partnersReport, playsMore },
    })
    return {
      told: await askEverything(year.desk, year.planId),
      settings: usualSettings,
      utcOffset: 480,
      signInNames: year.cast.signInNames,
      chasing: { ladder: usualSchedule.ladder, until, slackDays },
      requests: year.desk.counts().requests,
      agencies: year.cast.agencies.length,
    }
  } finally {
    client.close()
  }
}

const kindOf = (name: string) => (name.endsWith('市') ? 'city' : name.endsWith('县') ? 'county' : 'district')

export type Verdict = {
  readonly events: number
  readonly commitments: number
  readonly agencies: number
  readonly breaches: readonly Breach[]
  /** How many invariants have a breach. */
  readonly invariantsBroken: number
}

/** Holds a lived year and the files of its export against every invariant. */
export function verdictOn(lived: LivedYear, files: Readonly<Record<string, string>>): Verdict {
  const ledger = readExport(files)
  const breaches = breachesOf({ ...lived, ledger })
  return {
    events: [...ledger.streams.values()].reduce((sum, facts) => sum + facts.length, 0),
    commitments: [...ledger.matters.values()].filter(each => each.type === 'commitment').length,
    agencies: lived.agencies,
    breaches,
    invariantsBroken: Object.keys(invariants).filter(each => breaches.some(b => b.invariant === each)).length,
  }
}
