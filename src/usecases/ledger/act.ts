import type { Actor } from '../../ledger/actor.ts'
import { type Decision, decide, type Intent, type Rejection } from '../../ledger/decide.ts'
import type { Fields } from '../../ledger/field.ts'
import { blankMatter, type LedgerEvent, type Matter } from '../../ledger/matter.ts'
import type { Context, Effect, MatterType } from '../../ledger/matter-type.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { missingEvidence } from '../../store/evidence-store.ts'
import {
  appendEvent,
  findByRequest,
  findMatter,
  findMatterToWrite,
  firstDigest,
  listEvents,
  nextNumber,
  type StoredEvent,
  seeWholeRegion,
} from '../../store/ledger-store.ts'
import { listChildren } from '../../store/matter-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import { StreamMoved } from '../../store/stream-moved.ts'
import { together } from '../../store/together.ts'
import { openOrganisation } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { mayEnter, scopeIn } from './ledger-scope.ts'
import { agenciesIn, evidenceIn } from './named-in-command.ts'
import { type RegionTerms, termsOf } from './terms.ts'

/** A fact as recorded, with the matter it belongs to as it stood right after. */
export type RecordedFact = { readonly event: LedgerEvent; readonly matter: Matter }

export type LedgerSetting = Pick<Setting, 'db' | 'now' | 'tenantId'> & {
  /** Does what must be done in the same transaction: notices, jobs. */
  recorded?(tx: Database, facts: readonly RecordedFact[], terms: RegionTerms): Promise<void>
}

export type Act = {
  readonly region: string
  readonly actor: Actor
  readonly matterId: string
  readonly command: string
  readonly data: Intent['data']
  /** A key of the caller's own: the same request sent again is answered with what was recorded the first time. */
  readonly request?: string | undefined
} & (
  | { readonly opens: string }
  /** The version that the caller has seen; and of which type the matter must be, where the caller's data are of one. */
  | { readonly expectedVersion: number; readonly ofType?: string }
)

export type ActOutcome =
  | { readonly outcome: 'recorded'; readonly matter: Matter; readonly event: LedgerEvent }
  | { readonly outcome: 'repeated'; readonly matter: Matter; readonly event: StoredEvent }
  | { readonly outcome: 'refused'; readonly rejection: Rejection; readonly matter: Matter }
  /** What it would have brought about on another matter is refused there; nothing was recorded. */
  | {
      readonly outcome: 'refused-elsewhere'
      readonly matterId: string
      readonly rejection: Rejection | { readonly code: 'unknown-matter' }
    }
  | { readonly outcome: 'unknown-agencies'; readonly agencies: readonly string[] }
  | { readonly outcome: 'unknown-evidence'; readonly evidence: readonly string[] }
  | { readonly outcome: 'moved'; readonly version: number; readonly unseen: readonly StoredEvent[] }
  | { readonly outcome: 'unknown-region' | 'unknown-matter' }

class RefusedElsewhere extends Error {
  override readonly name = 'RefusedElsewhere'
  readonly matterId: string
  readonly rejection: Rejection | { readonly code: 'unknown-matter' }

  constructor(matterId: string, rejection: Rejection | { readonly code: 'unknown-matter' }) {
    super(`${matterId}: ${rejection.code}`)
    this.matterId = matterId
    this.rejection = rejection
  }
}

/** One fact may bring about others; more than this is a circle in a matter type. */
const longestChain = 50

/**
 * Does one command: reads the matter, decides, and records the fact with all that it brings about, in one transaction.
 * What somebody else recorded meanwhile is given back, never overwritten.
 */
export async function act(setting: LedgerSetting, asked: Act): Promise<ActOutcome> {
  const { db } = setting
  const terms = await termsOf(setting, asked.region)
  if (!terms || !mayEnter(terms.region, asked.actor)) return { outcome: 'unknown-region' }
  const unknown = await unknownAgencies(db, terms, asked)
  if (unknown.length > 0) return { outcome: 'unknown-agencies', agencies: unknown }
  const once = () =>
    inScope(db, scopeIn(terms.region, asked.actor), tx => actWithin(tx, setting, terms, asked))
  try {
    return await once().catch(error => {
      // Two at once opened the matter, and the other was first: now it is there, with what it was opened by.
      if (error instanceof StreamMoved) return once()
      throw error
    })
  } catch (error) {
    if (!(error instanceof RefusedElsewhere)) throw error
    return { outcome: 'refused-elsewhere', matterId: error.matterId, rejection: error.rejection }
  }
}

/** As `act`, within a transaction that the caller has opened in the right scope. */
export async function actWithin(
  tx: Database,
  setting: LedgerSetting,
  terms: RegionTerms,
  asked: Act,
): Promise<ActOutcome> {
  const key = { tenantId: asked.region, matterId: asked.matterId }
  const found = await findMatterToWrite(tx, key)
  if (asked.request !== undefined && found) {
    const event = await findByRequest(tx, { ...key, request: asked.request })
    if (event) return { outcome: 'repeated', matter: found.matter, event }
  }
  if (!found && !('opens' in asked)) return { outcome: 'unknown-matter' }
  if (found && isOfAnotherType(found.matter, asked)) return { outcome: 'unknown-matter' }
  const knownVersion = 'opens' in asked ? 0 : asked.expectedVersion
  if (found && found.matter.version !== knownVersion) return movedPast(tx, asked, found.matter.version)
  const type = matterTypes[found ? found.matter.type : 'opens' in asked ? asked.opens : '']
  if (!type) return { outcome: 'unknown-matter' }

  // What the scope does not show its actor cannot hand in: else a digest would open another agency's file.
  const digests = evidenceIn(type.commands[asked.command]?.fields ?? {}, asked.data)
  const missing = await missingEvidence(tx, { tenantId: asked.region, digests })
  if (missing.length > 0) return { outcome: 'unknown-evidence', evidence: missing }

  const before = found?.matter ?? blankMatter(asked.region, asked.matterId, type.id, type.initialFacts)
  const now = setting.now()
  const context = contextOf(terms, now)
  const intent = { command: asked.command, by: asked.actor, data: asked.data }
  const decision = await decideNumbered(tx, type, before, intent, context)
  if (!decision.accepted) return { outcome: 'refused', rejection: decision.rejection, matter: before }

  await refuseUnseenMatters(tx, type.commands[asked.command] ?? { fields: {} }, asked)
  const { event, matter } = decision
  await record(tx, setting, terms, { decision, context, previous: found?.digest, request: asked.request })
  return { outcome: 'recorded', matter, event }
}

type Recording = {
  readonly decision: Decision & { accepted: true }
  readonly context: Context
  /** The digest of the fact before; none where this is the first. */
  readonly previous: string | undefined
  readonly request: string | undefined
}

/**
 * What is decided is written whole, also where its author may not see all of it afterwards: an objection of the public is
 * not public, and an agency may hand a task back that it then takes no part in.
 */
async function record(
  tx: Database,
  setting: LedgerSetting,
  terms: RegionTerms,
  { decision, context, previous = firstDigest, request }: Recording,
): Promise<void> {
  const { event, matter, effects } = decision
  // Sent together: statements are done in the order they are sent in, and every command waits for each round trip.
  const written = [seeWholeRegion(tx), appendEvent(tx, { event, after: matter, previous, request })]
  if (effects.length === 0) return together([...written, setting.recorded?.(tx, [{ event, matter }], terms)])
  await together(written)
  const caused = await bringAbout(tx, decision, context)
  await setting.recorded?.(tx, [{ event, matter }, ...caused], terms)
}

const contextOf = ({ region, settings, document }: RegionTerms, now: string): Context => ({
  now,
  today: localDateOf(now, region.utcOffset),
  settings,
  marks: document.schedule.ladder.marks.map(({ name }) => name.zh),
})

/** Decides; a command that needs a number takes one only once it is sure to be accepted. */
async function decideNumbered(
  tx: Database,
  type: MatterType,
  matter: Matter,
  intent: Intent,
  context: Context,
): Promise<Decision> {
  const decision = decide(type, matter, intent, context)
  const series = decision.accepted
    ? type.commands[intent.command]?.numbered?.(matter, intent.data)
    : undefined
  if (series === undefined) return decision
  const year = Number(context.today.slice(0, 4))
  const last = await nextNumber(tx, { tenantId: matter.region, series, year })
  const number = `${context.settings.numberPrefix}${series}〔${year}〕${last}号`
  return decide(type, matter, intent, { ...context, number })
}

type EffectOnOne = Exclude<Effect, { kind: 'open-children' }>
type Pending = { readonly effect: Effect; readonly from: Matter }

async function bringAbout(
  tx: Database,
  { effects, matter }: Decision & { accepted: true },
  context: Context,
): Promise<RecordedFact[]> {
  if (effects.length === 0) return []
  const done: RecordedFact[] = []
  const pending: Pending[] = effects.map(effect => ({ effect, from: matter }))
  for (let next = pending.shift(); next; next = pending.shift()) {
    const { effect, from } = next
    if (effect.kind === 'open-children') {
      pending.unshift(...(await onEachChild(tx, effect, from)))
      continue
    }
    if (done.length >= longestChain)
      throw new Error(`Facts of ${matter.id} bring about one another without end`)
    const { decision } = await bringOneAbout(tx, { effect, from }, context)
    done.push({ event: decision.event, matter: decision.matter })
    pending.push(...decision.effects.map(effect => ({ effect, from: decision.matter })))
  }
  return done
}

/** The same command on each open matter of the type under this one. */
async function onEachChild(
  tx: Database,
  { type, command, data }: Extract<Effect, { kind: 'open-children' }>,
  from: Matter,
): Promise<Pending[]> {
  const children = await listChildren(tx, { tenantId: from.region, parentId: from.id, type })
  return children
    .filter(({ status }) => matterTypes[type]?.statuses[status]?.open)
    .map(({ id }) => ({ effect: { kind: 'command', matterId: id, command, data }, from }))
}

async function bringOneAbout(
  tx: Database,
  { effect, from }: { effect: EffectOnOne; from: Matter },
  context: Context,
) {
  const matterId = effect.kind === 'open' ? `${from.id}.${from.version}.${effect.suffix}` : effect.matterId
  const found = await findMatterToWrite(tx, { tenantId: from.region, matterId })
  const type = matterTypes[found?.matter.type ?? (effect.kind === 'open' ? effect.type : '')]
  if (!type) throw new RefusedElsewhere(matterId, { code: 'unknown-matter' })
  const before = found?.matter ?? blankMatter(from.region, matterId, type.id, type.initialFacts)
  const by: Actor = { region: from.region, agency: null, post: 'system' }
  const intent: Intent = { command: effect.command, by, data: effect.data as Intent['data'] }
  const decision = await decideNumbered(tx, type, before, intent, context)
  if (!decision.accepted) throw new RefusedElsewhere(matterId, decision.rejection)
  await appendEvent(tx, {
    event: decision.event,
    after: decision.matter,
    previous: found?.digest ?? firstDigest,
  })
  return { decision }
}

// Data checked against the fields of one type's command say nothing about the same command of another type.
const isOfAnotherType = ({ type }: Matter, asked: Act): boolean =>
  !('opens' in asked) && asked.ofType !== undefined && asked.ofType !== type

async function movedPast(tx: Database, asked: Act, version: number): Promise<ActOutcome> {
  const after = 'opens' in asked ? 0 : asked.expectedVersion
  const unseen = await listEvents(tx, { tenantId: asked.region, matterId: asked.matterId, after })
  return { outcome: 'moved', version, unseen }
}

/** Throws where a command's data name a matter that its actor does not see: to them it is not there. */
async function refuseUnseenMatters(tx: Database, { fields }: { fields: Fields }, asked: Act): Promise<void> {
  for (const [name, field] of Object.entries(fields)) {
    const matterId = field.type === 'matter' ? asked.data[name] : undefined
    if (typeof matterId !== 'string') continue
    if (!(await findMatter(tx, { tenantId: asked.region, matterId })))
      throw new RefusedElsewhere(matterId, { code: 'unknown-matter' })
  }
}

async function unknownAgencies(db: Database, { region }: RegionTerms, asked: Act): Promise<string[]> {
  // Which type it is is not known yet; a command of the same name names agencies in the same fields in every type.
  const commands = Object.values(matterTypes).map(type => type.commands[asked.command])
  const named = [...new Set(commands.flatMap(each => (each ? agenciesIn(each.fields, asked.data) : [])))]
  if (named.length === 0) return []
  const { organisation } = await openOrganisation({ db }, region)
  return named.filter(each => !organisation.agencies.has(each))
}
