import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { createApp } from './api/app.ts'
import { type SignInSettings, signInSettings } from './api/sign-in-settings.ts'
import { config } from './config.ts'
import { clearExpired } from './jobs/clear-expired.ts'
import { dayRoutine } from './jobs/day-routine.ts'
import { deliverNotices } from './jobs/deliver-notice.ts'
import { type Duty, takeUp } from './jobs/duty.ts'
import { type JobQueue, startJobs } from './jobs/queue.ts'
import type { Region } from './model/region.ts'
import { type Simulation, type SimulationOptions, simulateWith } from './simulate/simulate.ts'
import { simulateApart } from './simulate/simulated-files.ts'
import { type DatabaseChoice, openDatabase } from './store/backends.ts'
import { firstFilledTable, TargetNotEmpty } from './store/copy-database.ts'
import { lockDataFolder } from './store/data-lock.ts'
import { evidenceFolder } from './store/evidence-files.ts'
import { migrate } from './store/migrate.ts'
import { defaultTenant, type OpenDatabase } from './store/sql.ts'
import { together } from './store/together.ts'
import { accountsExist } from './usecases/accounts.ts'
import { type EvidenceKeeping, usualEvidenceTerms } from './usecases/ledger/evidence.ts'
import { evidenceTypes } from './usecases/ledger/evidence-type.ts'
import { exportLedger } from './usecases/ledger/export-ledger.ts'
import { startSampleLedger } from './usecases/ledger/load-sample-ledger.ts'
import { type Moved, moveLedgers } from './usecases/ledger/move-ledgers.ts'
import { carryOnBy, type Enqueue, recordNotices, remindBy } from './usecases/ledger/notices.ts'
import type { DeliveryTerms } from './usecases/ledger/notices-delivery.ts'
import { publishSite } from './usecases/ledger/publish-site.ts'
import { rebuildLedger } from './usecases/ledger/rebuild-ledger.ts'
import { renewLedgers } from './usecases/ledger/renew-ledgers.ts'
import { dropSentDrafts } from './usecases/ledger/return-drafts.ts'
import { verifyLedger } from './usecases/ledger/verify-ledger.ts'
import { loadSamples, rereadSamples } from './usecases/load-samples.ts'
import { readPlan } from './usecases/read-plan.ts'
import { allRegions } from './usecases/regions.ts'
import type { SessionTerms } from './usecases/sessions.ts'
import { administratorLink } from './usecases/set-up.ts'
import type { Setting } from './usecases/setting.ts'

// The only place where things are wired together.

export type ServeOptions = {
  /** 0 takes any free port. */
  port: number
  host: string
  dataDir: string
  /** A PostgreSQL server, or `null` for PGlite in the data folder; as the environment says unless given. */
  databaseUrl?: string | null
  /** The built page. */
  webDir: string
  /** Sample plans to store on the first start; the ones that come with the program unless given, `null` for none. */
  samplesDir?: string | null
  /** Whether a first start without accounts gets a sample region with a ledger of some months; no unless said. */
  sampleLedger?: boolean
  /** Whether what is to be done later is done by this process; yes unless said otherwise. */
  jobs?: boolean
  /** What time it is, in ISO 8601 (UTC): the machine's clock unless given, as for a year that is played through. */
  now?: () => string
  /** How long a sign-in holds; as the environment says unless given. */
  sessionTerms?: SessionTerms
  log?(line: string): void
}

export type RunningServer = {
  url: string
  /** Makes the first administrator, for as long as there are no accounts. */
  firstLink: string
  /** Settles when the database is open and the samples are stored; the page is served before. */
  ready: Promise<void>
  close(): Promise<void>
}

const root = fileURLToPath(new URL('../', import.meta.url))

/** What an open connection gets to finish its answer in when the server closes. */
const closingGraceMs = 3000

/**
 * Serves the page and its API. Resolves as soon as the address answers, which is before the database is open: a first
 * start takes PGlite some seconds. Throws where another process has the data folder or the port.
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const log = options.log ?? (line => process.stderr.write(`${line}\n`))
  const dataDir = resolve(options.dataDir)
  const evidence = evidenceKeeping(dataDir)
  const lock = await lockDataFolder(dataDir)
  let app: Hono | undefined
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
  })
  try {
    await listen(server, options)
  } catch (error) {
    await lock.release()
    throw error
  }
  const url = urlOf(server, options.host)
  lock.announce(url)

  const { databaseUrl = config.databaseUrl } = options
  const opening = openMigrated({ databaseUrl, dataDir }, log)
  const settling = opening.then(db => settle(db, { ...options, url, log }))
  const ready = settling.then(({ setting }) => setting)
  const signIn = configuredSignIn(options)
  app = createApp({
    ready,
    version,
    hostNames: ownHostNames(),
    webDir: resolve(options.webDir),
    log,
    signIn,
    evidence,
  })
  // Where the database does not open the page is still served, and says so.
  const settled = ready.then(setting => tellOfSetUp(setting, signIn, { url, host: options.host, log }))
  settled.catch(error => log(`数据库没有打开 · The database did not open: ${error?.message ?? error}`))
  const rereading = ready.then(rereadSamples).catch(() => {}) // nobody waits for it, and the older reading is there

  const sampling = ready.then(setting => (options.sampleLedger ? startSample(setting) : null))
  sampling.then(sample => sample?.loaded).catch(error => log(`样例台账没有生成 · No sample ledger: ${error}`))

  const close = once(async () => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    await closeServer(server)
    await sampling.then(sample => sample?.stop()).catch(() => {})
    await rereading
    await settling.then(({ jobs }) => jobs?.stop()).catch(() => {})
    await opening.then(db => db.close()).catch(() => {})
    await lock.release()
  })
  const onSignal = () => void close()
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  return { url, firstLink: signIn.firstLink.secret, ready: settled, close }
}

const configuredSignIn = ({ sessionTerms }: ServeOptions): SignInSettings =>
  signInSettings({
    outerUrl: config.outerUrl,
    proxies: config.proxies,
    publicPerHour: config.publicPerHour,
    provider: config.provider,
    terms: sessionTerms ?? {
      idleMs: config.sessionIdleMinutes * 60_000,
      longestMs: config.sessionHours * 3_600_000,
    },
  })

function evidenceKeeping(dataDir: string): EvidenceKeeping {
  const { folder, types, largestMegabytes, scanCommand, scanSeconds } = config.evidence
  const unknown = types.find(each => !(each in evidenceTypes))
  if (unknown !== undefined)
    throw new Error(
      `LUOSHI_EVIDENCE_TYPES 没有“${unknown}”这一类，可用：${Object.keys(evidenceTypes).join(', ')} · no such type: ${unknown}`,
    )
  return {
    files: evidenceFolder(folder ?? join(dataDir, 'evidence')),
    terms: {
      types: types.length > 0 ? types : usualEvidenceTerms.types,
      largestBytes: largestMegabytes * 1024 * 1024,
      scanner: scanCommand.length > 0 ? { command: scanCommand, seconds: scanSeconds } : null,
    },
  }
}

const ownHostNames = (): readonly string[] =>
  config.outerUrl ? [...config.hostNames, config.outerUrl.hostname] : config.hostNames

/** Before the first account everything is open; the link that makes it is printed at every start until then. */
async function tellOfSetUp(
  setting: Setting,
  { firstLink, outerUrl }: SignInSettings,
  { url, host, log }: { url: string; host: string; log: (line: string) => void },
): Promise<void> {
  const addressOf = (secret: string) => new URL(`/set-up#${secret}`, outerUrl ?? url)
  if (!(await accountsExist(setting))) {
    if (!isLoopback(host)) log(openToNetwork)
    const address = addressOf(firstLink.secret)
    log(`还没有账号；设第一个管理员 · accounts: none yet; to make the first administrator open ${address}`)
  } else if (config.administratorLink) {
    const issued = await administratorLink(setting)
    if (issued)
      log(`管理员的设置链接 · set-up link of ${issued.account.signInName}: ${addressOf(issued.link.secret)}`)
  }
}

const openToNetwork =
  '注意：还没有账号，同一网络里的人都能打开并更正 · Everyone on this network can open and correct: there are no accounts yet'

async function settle(
  db: OpenDatabase,
  options: ServeOptions & { url: string; log: (line: string) => void },
): Promise<{ setting: Setting; jobs: JobQueue | null }> {
  const { log } = options
  const bare = settingOf(db, options)
  let jobs: JobQueue | null = null
  // Without jobs notices are kept and listed, and none goes out.
  const enqueue: Enqueue = async (tx, queue, due) => jobs?.enqueue(tx, queue, due)
  const leaveNotices = recordNotices(enqueue)
  const recorded: typeof leaveNotices = async (tx, facts, terms) => {
    await together([leaveNotices(tx, facts, terms), dropSentDrafts(tx, facts)])
  }
  const setting = {
    ...bare,
    recorded,
    remind: remindBy(enqueue, bare.now),
    carryOn: carryOnBy(enqueue),
  }
  const folded = await renewLedgers(bare)
  if (folded > 0) log(`台账已按新版本重算 ${folded} 项 · The ledgers were folded anew: ${folded} matters`)
  if (options.jobs !== false) {
    const duties = dutiesOf(setting, deliveryTerms(options))
    jobs = await startJobs(db, { queues: duties.map(each => each.queue), log })
    await takeUp(jobs, duties)
  }
  try {
    const { samplesDir = join(root, 'fixtures/plans') } = options
    if (samplesDir !== null) await loadSamples(setting, samplesDir)
  } catch (error) {
    // A sample that cannot be read must not keep anyone from their own documents.
    log(`样例没有读入 · A sample was not stored: ${error instanceof Error ? error.stack : error}`)
  }
  return { setting, jobs }
}

const deliveryTerms = ({ url }: { url: string }): DeliveryTerms => ({
  mail: config.mail,
  linkBase: config.outerUrl?.href ?? url,
})

/** What is done later or at its time: one file of src/jobs each. */
const dutiesOf = (setting: Setting, delivery: DeliveryTerms): Duty[] => [
  clearExpired(setting),
  dayRoutine(setting),
  deliverNotices(setting, delivery),
]

export type OpenedLedger = {
  /** Regions whose ledgers there are, the first one first. */
  regions(): Promise<Region[]>
  verify(region: Region): ReturnType<typeof verifyLedger>
  rebuild(region: Region): ReturnType<typeof rebuildLedger>
  export(region: Region, write: Parameters<typeof exportLedger>[2]): ReturnType<typeof exportLedger>
  /** Writes what a region has made public as files. */
  publish(region: Region, write: Parameters<typeof publishSite>[2]): ReturnType<typeof publishSite>
  close(): Promise<void>
}

/** Opens the ledgers of a data folder, or of a PostgreSQL server, without serving them. Throws where a server has them. */
export async function openLedger(
  options: Pick<ServeOptions, 'dataDir' | 'databaseUrl' | 'now'>,
): Promise<OpenedLedger> {
  const dataDir = resolve(options.dataDir)
  const { databaseUrl = config.databaseUrl } = options
  const lock = await lockDataFolder(dataDir)
  try {
    const db = await openMigrated({ databaseUrl, dataDir }, () => {})
    const setting = settingOf(db, { ...options, port: 0, host: '', webDir: '' })
    return {
      regions: () => allRegions(setting),
      verify: ({ id }) => verifyLedger(db, id),
      rebuild: ({ id }) => rebuildLedger(db, id),
      export: (region, write) => exportLedger(db, region, write),
      publish: ({ id }, write) => publishSite(setting, id, write),
      close: async () => {
        await db.close()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The PostgreSQL server that the environment names, or null. */
export const serverOfEnvironment = (): string | null => config.databaseUrl

/** The folder has no database to be moved. */
export class NothingToMove extends Error {
  override readonly name = 'NothingToMove'
}

/**
 * Copies what PGlite keeps in a data folder to an empty PostgreSQL server, in one transaction, and verifies it there. It is
 * a copy of the folder that is opened and brought up to date: the folder itself stays as it is. Throws NothingToMove,
 * TargetNotEmpty, CopyDiffers, LedgerNotWhole, DatabaseUnavailable, DataFolderInUse.
 */
export async function moveToServer(options: { dataDir: string; databaseUrl: string }): Promise<Moved> {
  const dataDir = resolve(options.dataDir)
  if (!existsSync(join(dataDir, 'pgdata', 'PG_VERSION'))) throw new NothingToMove(dataDir)
  const target = await openDatabase({ ...options, dataDir })
  const scratch = mkdtempSync(join(tmpdir(), 'luoshi-move-'))
  const lock = await lockDataFolder(dataDir).catch(async error => {
    await target.close()
    throw error
  })
  try {
    const filled = await firstFilledTable(target)
    if (filled !== undefined) throw new TargetNotEmpty(filled)
    cpSync(join(dataDir, 'pgdata'), join(scratch, 'pgdata'), { recursive: true })
    const source = await openMigrated({ databaseUrl: null, dataDir: scratch }, () => {})
    try {
      const setting = settingOf(source, { ...options, port: 0, host: '', webDir: '' })
      await renewLedgers(setting)
      await migrate(target)
      // Each makes its own queues, of one version; the jobs in them are copied with the rest.
      for (const db of [source, target]) await makeQueues(setting, db)
      const regions = await allRegions(setting)
      return await moveLedgers(
        source,
        target,
        regions.map(each => each.id),
      )
    } finally {
      await source.close()
    }
  } finally {
    await target.close()
    await lock.release()
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function makeQueues(setting: Setting, db: OpenDatabase): Promise<void> {
  const duties = dutiesOf(setting, { mail: null, linkBase: '' })
  const jobs = await startJobs(db, { queues: duties.map(each => each.queue), log: () => {} })
  await jobs.stop()
}

/** Lives through a year on a server and a data folder of its own. */
export const simulateYear = (options: SimulationOptions): Promise<Simulation> =>
  simulateWith({ serve: own => serve({ ...own, samplesDir: null }), openLedger }, options)

const startSample = (setting: Setting) =>
  startSampleLedger(setting, {
    simulate: asked => simulateApart(join(root, 'bin/luoshi'), asked),
    plan: join(root, 'fixtures/plans/work-plan/source.txt'),
  })

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

async function openMigrated(choice: DatabaseChoice, log: (line: string) => void): Promise<OpenDatabase> {
  const db = await openDatabase(choice)
  if (!db.durability.durable)
    log(
      `注意：数据写入不保证立即落盘，断电可能丢失最近的改动 · Commits are not synced to disk: ${db.durability.reason}`,
    )
  await migrate(db)
  return db
}

const settingOf = (db: OpenDatabase, { now }: ServeOptions): Setting => ({
  db,
  tenantId: defaultTenant,
  post: config.post,
  now: now ?? (() => new Date().toISOString()),
  reader: { version, read: readPlan },
})

const listen = (server: ServerType, { port, host }: ServeOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host)

function urlOf(server: ServerType, host: string): string {
  const { port } = server.address() as AddressInfo
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

const closeServer = (server: ServerType): Promise<void> =>
  new Promise(resolve => {
    const closing = 'closeAllConnections' in server ? server : null
    const timer = setTimeout(() => closing?.closeAllConnections(), closingGraceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    closing?.closeIdleConnections()
  })

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined
  return () => {
    running ??= work()
    return running
  }
}
