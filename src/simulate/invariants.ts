import { createHash } from 'node:crypto'
import type { CommitmentFacts } from '../ledger/commitment/facts.ts'
import { decide, evolve, fold } from '../ledger/decide.ts'
import { blankMatter, type LedgerEvent, type Matter } from '../ledger/matter.ts'
import type { MatterType } from '../ledger/matter-type.ts'
import { matterTypes } from '../ledger/matter-types.ts'
import type { LedgerSettings } from '../ledger/settings.ts'
import { localDateOf } from '../model/plain-date.ts'
import { personsIn } from './about-persons.ts'
import { decisionsNotLodged, objectionsWithoutAnswer, problemsWithoutAnswer } from './answered.ts'
import { type Chasing, chasedAsTheLadderSays } from './chased.ts'
import type { ExportedFact, ExportedLedger } from './exported.ts'
import type { Told } from './told.ts'

// What must hold at the end of a year. Each check looks with its own eyes and not through what it checks.

/** What is looked at: the export, what the API tells, and what the region goes by. */
export type Evidence = {
  readonly ledger: ExportedLedger
  readonly told: Told
  readonly settings: LedgerSettings
  readonly utcOffset: number
  readonly signInNames: readonly string[]
  readonly chasing: Chasing
}

export type Breach = { readonly invariant: Invariant; readonly where: string; readonly what: string }

export const invariants = {
  'chain-unbroken': 'Every fact is bound to the one before it, and none is missing',
  'state-is-fold': 'What stands is what the facts come to',
  'role-and-guard': 'Every fact was some role’s to make, in a status that allows it, past every guard',
  'totals-are-lists': 'Every total is as long as its list, and the totals sum to all there is',
  'clauses-accounted': 'Every clause of the plan is accounted for, and the counts add up',
  'overdue-chased': 'Every overdue task was chased as the ladder says',
  'problems-answered': 'Whatever asked for coordination ends in a decision or an answer, or is listed',
  'decisions-lodged':
    'Every decision of a meeting becomes a task, is refused or is listed; what was late says so',
  'public-answered': 'Every objection is answered or listed, and no task is closed over one',
  'reported-and-verified-apart':
    'A verified value never takes the place of the reported one, nor comes from its reporter',
  'lateness-stays': 'What was late when it was done is late on the record for good',
  'nobody-named': 'Nothing about a person stands in any export',
} as const
export type Invariant = keyof typeof invariants

type Check = (given: Evidence) => Omit<Breach, 'invariant'>[]

const checks: Readonly<Record<Invariant, Check>> = {
  'chain-unbroken': chainUnbroken,
  'state-is-fold': stateIsFold,
  'role-and-guard': roleAndGuard,
  'totals-are-lists': totalsAreLists,
  'clauses-accounted': clausesAccounted,
  'overdue-chased': ({ ledger, chasing, utcOffset }) => chasedAsTheLadderSays(ledger, chasing, utcOffset),
  'problems-answered': problemsWithoutAnswer,
  'decisions-lodged': ({ settings, utcOffset, ...given }) => decisionsNotLodged(given, settings, utcOffset),
  'public-answered': objectionsWithoutAnswer,
  'reported-and-verified-apart': reportedAndVerifiedApart,
  'lateness-stays': latenessStays,
  'nobody-named': ({ ledger, signInNames }) => personsIn(ledger.files, signInNames),
}

/** Every breach of every invariant. */
export const breachesOf = (given: Evidence): Breach[] =>
  (Object.keys(checks) as Invariant[]).flatMap(invariant =>
    checks[invariant](given).map(breach => ({ invariant, ...breach })),
  )

function chainUnbroken({ ledger, told }: Evidence) {
  const breaches: Omit<Breach, 'invariant'>[] = []
  for (const [matter, facts] of ledger.streams) {
    let previous = '0'.repeat(64)
    for (const [index, fact] of facts.entries()) {
      const digest = createHash('sha256').update(`${fact.previous}\n${fact.text}`).digest('hex')
      if (fact.version === index + 1 && fact.previous === previous && fact.digest === digest)
        previous = fact.digest
      else {
        breaches.push({ where: `${matter} ${fact.version}`, what: 'not bound to the fact before it' })
        break
      }
    }
    const said = told.versions[matter]
    if (said !== undefined && said !== facts.length)
      breaches.push({ where: matter, what: `the API has ${said} facts, the export ${facts.length}` })
  }
  return breaches
}

function stateIsFold({ ledger }: Evidence) {
  const ids = new Set([...ledger.streams.keys(), ...ledger.matters.keys()])
  return [...ids].flatMap(id => {
    const facts = ledger.streams.get(id) ?? []
    const matter = ledger.matters.get(id)
    const type = matterTypes[facts[0]?.type ?? '']
    if (!matter || !type)
      return [{ where: id, what: 'facts without what they come to, or the other way round' }]
    const events = facts.map(each => each.event)
    const folded = fold(type, { region: matter.region, id }, events)
    return inOrder(folded) === inOrder(matter) ? [] : [{ where: id, what: 'not what its facts come to' }]
  })
}

/** Every fact is decided again from what stood before it. */
function roleAndGuard({ ledger, settings, utcOffset }: Evidence) {
  const breaches: Omit<Breach, 'invariant'>[] = []
  for (const [id, facts] of ledger.streams) {
    const type = matterTypes[facts[0]?.type ?? '']
    const region = ledger.matters.get(id)?.region
    if (!type || region === undefined) continue // stateIsFold says so
    let matter: Matter = blankMatter(region, id, type.id, type.initialFacts)
    for (const fact of facts) {
      const wrong = decidedWrongly(type, matter, fact, { settings, utcOffset })
      if (wrong) breaches.push({ where: `${id} ${fact.version}`, what: wrong })
      matter = evolve(type, matter, fact.event)
    }
  }
  return breaches
}

function decidedWrongly(
  type: MatterType,
  before: Matter,
  { event }: ExportedFact,
  { settings, utcOffset }: Pick<Evidence, 'settings' | 'utcOffset'>,
): string | null {
  const { kind, at, by, data } = event
  const commands = Object.keys(type.commands).filter(each => type.commands[each]?.event === kind)
  const number = (data as { number?: string }).number
  const context = {
    now: at,
    today: localDateOf(at, utcOffset),
    settings,
    ...(number === undefined ? {} : { number }),
  }
  const refusals = commands.map(command => {
    const decision = decide(type, before, { command, by, data: data as never }, context)
    if (!decision.accepted) return JSON.stringify(decision.rejection)
    return inOrder(decision.event) === inOrder(event) ? null : 'another fact would have been recorded'
  })
  if (refusals.includes(null)) return null
  return refusals[0] ?? `no command leaves ${kind}`
}

function totalsAreLists({ ledger, told }: Evidence) {
  const breaches = told.lists.flatMap(({ type, status, total, ids }) => {
    const counted = told.counts.find(each => each.type === type && each.status === status)?.count
    const exported = [...ledger.matters.values()].filter(each => each.type === type && each.status === status)
    const agrees = counted === total && total === ids.length && total === exported.length
    const sameOnes = exported.every(each => ids.includes(each.id))
    const what = `counted ${counted}, total ${total}, listed ${ids.length}, exported ${exported.length}`
    return agrees && sameOnes ? [] : [{ where: `${type} ${status}`, what }]
  })
  const sum = told.counts.reduce((all, each) => all + each.count, 0)
  if (sum !== told.total || told.total !== told.matters.length || told.total !== ledger.matters.size)
    breaches.push({ where: 'all', what: `sum ${sum}, total ${told.total}, listed ${told.matters.length}` })
  return breaches
}

function clausesAccounted({ ledger, told }: Evidence) {
  const { clauses, counts } = told.reconciliation
  const accounts = new Map(clauses.map(each => [each.clauseId, each]))
  const breaches = told.clauses.flatMap(({ id, kind }) => {
    const account = accounts.get(id)
    const answering = [...(account?.tasks ?? []), ...(account?.setAside ?? [])]
    const isThere = answering.every(each => ledger.matters.has(each))
    const answered = kind !== 'commitment' || (account?.accounted === true && answering.length > 0)
    return account && answered && isThere ? [] : [{ where: id, what: 'no task answers for it' }]
  })
  const { promises = 0, one = 0, several = 0, setAside = 0, unaccounted = 0 } = counts
  const stated = told.clauses.filter(each => each.kind === 'commitment').length
  if (one + several + setAside + unaccounted !== promises || promises !== stated || unaccounted !== 0)
    breaches.push({ where: 'counts', what: JSON.stringify(counts) })
  return breaches
}

function reportedAndVerifiedApart({ ledger }: Evidence) {
  return commitmentsOf(ledger).flatMap(matter => {
    const facts = ledger.streams.get(matter.id) ?? []
    const atVersion = (version: number) => facts[version - 1]?.event
    const { reports, verified } = matter.facts
    const reported = reports.filter(
      each => inOrder(each.values) !== inOrder(valuesIn(atVersion(each.version))),
    )
    const found = verified.filter(each => atVersion(each.version)?.kind !== 'ValueVerified')
    const own = facts.filter(
      ({ event }) =>
        event.kind === 'ValueVerified' && event.by.post === 'reporter' && event.by.agency === matter.lead,
    )
    const lost = facts.filter(({ event }) => event.kind === 'ValueVerified').length - verified.length
    return [
      ...reported.map(each => ({
        where: `${matter.id} ${each.agency} ${each.period}`,
        what: 'reported value replaced',
      })),
      ...found.map(each => ({
        where: `${matter.id} ${each.version}`,
        what: 'a verified value that nobody verified',
      })),
      ...own.map(each => ({ where: `${matter.id} ${each.version}`, what: 'verified by its own reporter' })),
      ...(lost === 0 ? [] : [{ where: matter.id, what: 'a verified value is not kept' }]),
    ]
  })
}

const valuesIn = (event: LedgerEvent | undefined): unknown =>
  (event?.data as { values?: unknown })?.values ?? []

/** Reckoned from the facts alone: what was done after the deadline then in force. */
function latenessStays({ ledger, told, utcOffset }: Evidence) {
  return commitmentsOf(ledger).flatMap(matter => {
    const events = (ledger.streams.get(matter.id) ?? []).map(each => each.event)
    if (!wasDoneLate(events, utcOffset)) return []
    const clocks = (told.clocks[matter.id] ?? []).filter(each => each.id === 'completion')
    return clocks.some(each => each.everLate)
      ? []
      : [{ where: matter.id, what: 'done after its deadline, and its clock does not say so' }]
  })
}

function wasDoneLate(events: readonly LedgerEvent[], utcOffset: number): boolean {
  let due: string | null = null
  let suspended = false
  for (const { kind, data } of events) {
    const given = data as { dueOn?: string; effectiveAt?: string }
    if (kind === 'Suspended') suspended = true
    if (['Issued', 'ExtensionGranted', 'Reopened'].includes(kind)) due = given.dueOn ?? due
    // A suspension moves the deadline on; how far is the clock's business.
    if (kind === 'Closed' && due !== null && !suspended && given.effectiveAt !== undefined)
      if (localDateOf(given.effectiveAt, utcOffset) > due) return true
  }
  return false
}

const commitmentsOf = ({ matters }: ExportedLedger): Matter<CommitmentFacts>[] =>
  [...matters.values()].filter(each => each.type === 'commitment') as Matter<CommitmentFacts>[]

/** JSON with the names of every object in order: a database keeps none. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_name, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
