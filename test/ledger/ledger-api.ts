import type { Fields } from '../../src/ledger/field.ts'
import type { Matter } from '../../src/ledger/matter.ts'
import type { Role } from '../../src/ledger/role.ts'
import { insertEvidence } from '../../src/store/evidence-store.ts'
import { findMatter } from '../../src/store/ledger-store.ts'
import { insertRegion } from '../../src/store/organisation-store.ts'
import { inScope } from '../../src/store/region-scope.ts'
import { insertSession } from '../../src/store/session-store.ts'
import { addAccount, type NewAccount } from '../../src/usecases/accounts.ts'
import { act } from '../../src/usecases/ledger/act.ts'
import { changeOrganisation } from '../../src/usecases/organisation.ts'
import { forgetRegions } from '../../src/usecases/regions.ts'
import { digestOf, newSecret } from '../../src/usecases/secrets.ts'
import type { Setting } from '../../src/usecases/setting.ts'
import { accountedApi, registration } from '../accounts-under-test.ts'
import { appOn } from '../api-under-test.ts'
import { actorIn, context, contextOn } from './explore.ts'
import {
  type AskedElsewhere,
  type Data,
  decideBySystem,
  type Journey,
  journeysFrom,
  journeysOf,
  rehearsed,
  type Taken,
} from './journeys.ts'
import { matterFieldsIn } from './ledger-tries.ts'
import { rehearsalOf, rehearsals } from './rehearsals.ts'

// A region whose ledger the rehearsals can be gone through in: their agencies are registered, and for each role of the
// cast an account is signed in.

export const ledgerRegion = 'wangcheng'
const office = { audience: 'office', regions: [ledgerRegion], region: ledgerRegion } as const

/** A matter that was led into a situation, with what the names in the rehearsal's data stand for. */
export type Standing = { id: string; version: number; rename<T>(data: T): T }

export type LedgerApi = {
  setting: Setting
  /** The server as of a day. Each clock has a server of its own; the sessions hold on all. */
  on(day: string): ReturnType<typeof appOn>
  /** The cookie that a role of the cast is signed in by. */
  cookieOf(role: Role): Promise<string>
  /** Goes a journey on the ledger; `next` is what will be asked there, so that what it touches is there too. */
  stand(journey: Journey, next?: Taken): Promise<Standing>
  /** As `stand`, on the same matter each time: for what is going to be refused. */
  standOnce(journey: Journey, next?: Taken): Promise<Standing>
}

let instance: Promise<LedgerApi> | undefined

/** The ledger of this test file, opened when it is first asked for, on the instance that has accounts. */
export function ledgerApi(): Promise<LedgerApi> {
  instance ??= open()
  return instance
}

async function open(): Promise<LedgerApi> {
  const accounted = await accountedApi()
  const setting: Setting = { ...accounted.setting, tenantId: ledgerRegion, now: () => context.now }
  await foundLedger(setting)

  const apps = new Map<string, ReturnType<typeof appOn>>()
  const on = (day: string) => {
    const app = apps.get(day) ?? appOn(Promise.resolve({ ...setting, now: () => contextOn(day).now }))
    apps.set(day, app)
    return app
  }
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (role: Role) => {
    const { agency, post } = actorIn(role)
    const key = `${agency}-${post}`
    const cookie = cookies.get(key) ?? signIn(setting, { agency, post: post as NewAccount['post'] })
    cookies.set(key, cookie)
    return cookie
  }
  const kept = new Map<string, Promise<Standing>>()
  const standOnce: LedgerApi['standOnce'] = (journey, next) => {
    const key = JSON.stringify([journey.rehearsal.type.id, journey.steps, next])
    const standing = kept.get(key) ?? stand(setting, journey, next)
    kept.set(key, standing)
    return standing
  }
  return { setting, on, cookieOf, stand: (journey, next) => stand(setting, journey, next), standOnce }
}

async function foundLedger(setting: Setting): Promise<void> {
  const region = {
    id: ledgerRegion,
    kind: 'district',
    name: '望澄新区',
    utcOffset: 480,
    members: [],
  } as const
  await insertRegion(setting.db, region, { at: setting.now(), by: 'administrator' })
  forgetRegions(setting.db)
  const administrator = { region: ledgerRegion, agency: null, post: 'administrator' } as const
  const changes = [...agenciesRehearsed()].map(id => registration(id, `望澄${id}局`) as never)
  const recorded = await changeOrganisation(setting, administrator, region, { expectedVersion: 0, changes })
  if (recorded.outcome !== 'recorded') throw new Error(JSON.stringify(recorded))
}

/** Every agency that data of any rehearsal name. */
function agenciesRehearsed(): Set<string> {
  const found = new Set<string>()
  const visit = (fields: Fields, data: Data) => {
    for (const [name, field] of Object.entries(fields)) {
      const value = data[name]
      if (value === undefined) continue
      if (field.type === 'agency') found.add(String(value))
      if (field.type === 'agencies') for (const each of value as string[]) found.add(each)
      if (field.type === 'record') visit(field.of, value as Data)
      if (field.type === 'list') for (const each of value as Data[]) visit(field.of, each)
    }
  }
  for (const role of ['lead-head', 'support-head', 'verifier-head', 'other-head'] as const)
    found.add(actorIn(role).agency ?? '')
  for (const { type, data, wrong } of rehearsals.values()) {
    const blank = { facts: type.initialFacts } as never
    for (const [name, { fields }] of Object.entries(type.commands))
      for (const each of [...data(name, blank), ...(wrong?.[name] ?? [])]) visit(fields, each)
  }
  return found
}

const longAfter = '2099-01-01T00:00:00.000Z'
let signedIn = 0

async function signIn(setting: Setting, asked: Pick<NewAccount, 'agency' | 'post'>): Promise<string> {
  const account = { ...asked, signInName: `tz-${++signedIn}` }
  const made = await addAccount(setting, ledgerRegion, account, 'administrator')
  if (!made) throw new Error(`${account.signInName} is taken`)
  const secret = newSecret()
  const session = { digest: digestOf(secret), idleUntil: longAfter, endsAt: longAfter }
  await insertSession(setting.db, made.account, session)
  return `luoshi=${secret}`
}

let stood = 0

async function stand(setting: Setting, journey: Journey, next?: Taken): Promise<Standing> {
  const { steps, rehearsal } = journey
  const id = `r${++stood}`
  const hosts = await hostsOf(setting, rehearsal.type.commands, next ? [...steps, next] : steps)
  const ids = [...hosts].map(([name, host]) => [name, host.id] as const)
  const rename = renamer(new Map([...ids, [rehearsed, id]]))
  for (const step of steps) {
    await prepare(setting, hosts, step, rename)
    await take(setting, { id, type: rehearsal.type.id, rename }, step)
  }
  if (next) await prepare(setting, hosts, next, rename)
  return { id, version: await versionOf(setting, id), rename }
}

type Rename = Standing['rename']

async function take(
  setting: Setting,
  { id, type, rename }: { id: string; type: string; rename: Rename },
  { role, command, data }: Taken,
): Promise<void> {
  const version = await versionOf(setting, id)
  const outcome = await act(setting, {
    region: ledgerRegion,
    actor: actorIn(role),
    matterId: id,
    command,
    data: rename(data) as never,
    ...(version === 0 ? { opens: type } : { expectedVersion: version }),
  })
  if (outcome.outcome !== 'recorded') throw new Error(`${type} ${command}: ${JSON.stringify(outcome)}`)
}

/** Sees that all is there that a step is going to need: its files, and other matters where they take what it asks. */
async function prepare(
  setting: Setting,
  hosts: ReadonlyMap<string, Host>,
  { role, data, asks }: Taken,
  rename: Rename,
): Promise<void> {
  await keepEvidence(setting, role, data)
  for (const ask of asks) {
    const host = hosts.get(ask.matterId)
    if (host) await advance(setting, host, ask, rename)
  }
}

const kept = new Set<string>()

/** Has the agency of a role hand in the files that the data name. Their bytes are no matter here. */
async function keepEvidence(setting: Setting, role: Role, data: Data): Promise<void> {
  const { agency, post } = actorIn(role)
  for (const sha256 of digestsIn(data)) {
    if (kept.has(`${agency} ${sha256}`)) continue
    kept.add(`${agency} ${sha256}`)
    const file = { sha256, agency, name: '材料.pdf', type: 'application/pdf', bytes: 1, keptBy: post }
    await inScope(setting.db, office, tx =>
      insertEvidence(tx, ledgerRegion, { ...file, keptAt: setting.now() }),
    )
  }
}

function digestsIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  const { sha256 } = data as { sha256?: unknown }
  return [...(typeof sha256 === 'string' ? [sha256] : []), ...Object.values(data).flatMap(digestsIn)]
}

// What a step brings about may come back to its own matter, which then stands further on than the rehearsal's.
const versionOf = (setting: Setting, matterId: string): Promise<number> =>
  inScope(
    setting.db,
    office,
    async tx => (await findMatter(tx, { tenantId: ledgerRegion, matterId }))?.version ?? 0,
  )

type Commands = Journey['rehearsal']['type']['commands']

/** Another matter that the rehearsed one names. `matter` is how the rehearsal sees it. */
type Host = { id: string; rehearsal: Journey['rehearsal']; matter: Matter }

/** A matter for each name in the steps' data, of a type that takes what the steps ask of it. */
async function hostsOf(
  setting: Setting,
  commands: Commands,
  steps: readonly Taken[],
): Promise<Map<string, Host>> {
  const named = steps.flatMap(({ command, data, asks }) => [
    ...matterFieldsIn(commands[command]?.fields ?? {}, data).map(field => String(data[field])),
    ...(typeof data.parent === 'string' ? [data.parent] : []),
    ...asks.map(each => each.matterId),
  ])
  const hosts = new Map<string, Host>()
  for (const name of new Set(named)) {
    if (isOwn(name)) continue
    const journey = hostFor(steps.flatMap(each => each.asks).find(each => each.matterId === name))
    const { id } = await stand(setting, journey)
    hosts.set(name, { id, rehearsal: journey.rehearsal, matter: journey.matter })
  }
  return hosts
}

/** Matters opened by the rehearsed one bear its name and more. */
const isOwn = (name: string) => name === rehearsed || name.startsWith(`${rehearsed}.`)

const hostJourneys = new Map<string, Journey>()

function hostFor(first: AskedElsewhere | undefined): Journey {
  const key = JSON.stringify(first ?? null)
  const journey = hostJourneys.get(key) ?? (first ? hostThatTakes(first) : plainHost())
  hostJourneys.set(key, journey)
  return journey
}

function hostThatTakes(first: AskedElsewhere): Journey {
  for (const rehearsal of rehearsals.values())
    if (rehearsal.type.commands[first.command])
      for (const journey of journeysOf(rehearsal))
        if (journey.steps.length > 0 && decideBySystem(rehearsal.type, journey.matter, first).accepted)
          return journey
  throw new Error(`No rehearsal leads to a matter that takes ${first.command}`)
}

function plainHost(): Journey {
  for (const journey of journeysOf(rehearsalOf('commitment'))) if (journey.steps.length === 1) return journey
  throw new Error('The rehearsal of commitments opens none')
}

/** Leads a host to where it takes what is asked of it, and sees it as it will be when it has. */
async function advance(setting: Setting, host: Host, ask: AskedElsewhere, rename: Rename): Promise<void> {
  const { id, rehearsal } = host
  for (const journey of journeysFrom(rehearsal, host.matter)) {
    const decision = decideBySystem(rehearsal.type, journey.matter, ask)
    if (!decision.accepted) continue
    for (const step of journey.steps) {
      await keepEvidence(setting, step.role, step.data)
      await take(setting, { id, type: rehearsal.type.id, rename }, step)
    }
    host.matter = decision.matter
    return
  }
  throw new Error(`The rehearsal of ${rehearsal.type.id} leads nowhere where it takes ${ask.command}`)
}

/** A copy of data with the names of the rehearsal replaced, wherever they stand. */
const renamer =
  (ids: ReadonlyMap<string, string>) =>
  <T>(data: T): T =>
    JSON.parse(JSON.stringify(data), (_, value) => {
      if (typeof value !== 'string') return value
      const own = value.startsWith(`${rehearsed}.`)
        ? `${ids.get(rehearsed)}${value.slice(rehearsed.length)}`
        : value
      return ids.get(value) ?? own
    })
