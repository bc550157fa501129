import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '../../ledger/actor.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import {
  type PublicFigure,
  type PublicStep,
  publicFiguresOf,
  publicStepsOf,
} from '../../ledger/commitment/public-view.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { ObjectionFacts } from '../../ledger/objection/objection-type.ts'
import { isShown, plansNamed, withShownSources } from '../../ledger/public-sight.ts'
import { nameOn } from '../../model/organisation.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { findMatter, listEvents } from '../../store/ledger-store.ts'
import { findObjectionByReceipt, listMatters, type MatterRow } from '../../store/matter-queries.ts'
import { plansOfCommitments } from '../../store/public-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import { StreamMoved } from '../../store/stream-moved.ts'
import { openOrganisation } from '../organisation.ts'
import { act, type LedgerSetting } from './act.ts'
import { scopeIn } from './ledger-scope.ts'
import { asIssued, isRedrafted } from './public-draft.ts'
import { publicSight } from './public-sight.ts'
import { type ClockToday, clocksToday } from './read-matter.ts'
import { type RegionTerms, termsOf } from './terms.ts'

// What anybody may read and say without an account. Nothing here asks who somebody is.

const somebody = (region: string): Actor => ({ region, agency: null, post: 'public' })

export type PublicCommitment = {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly lead: string | null
  readonly support: readonly string[]
  readonly dueOn: string | null
  readonly continuing: boolean
  readonly sources: Matter['sources']
  readonly figures: readonly PublicFigure[]
  readonly completion: ClockToday | null
  readonly steps: readonly PublicStep[]
}

/** The tasks that a region has made public, and how many they are; undefined where there is no such region. */
export async function listPublicCommitments(
  setting: LedgerSetting,
  query: { region: string; planId?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ matters: MatterRow[]; total: number } | undefined> {
  const terms = await termsOf(setting, query.region)
  if (!terms) return undefined
  const { region, ...rest } = query
  const scope = scopeIn({ id: region }, somebody(region))
  const planIds = await inScope(setting.db, scope, tx => plansOfCommitments(tx, region))
  const { hiddenPlans, meetingTasks } = await publicSight(setting, terms, planIds)
  const without = { plans: [...hiddenPlans], planless: !meetingTasks }
  return inScope(setting.db, scope, async tx => {
    const asked = { ...rest, tenantId: region, type: 'commitment', without }
    const { matters, total } = await listMatters(tx, asked)
    const rows: MatterRow[] = []
    for (const row of matters) rows.push(isRedrafted(row) ? await issuedRow(tx, region, row) : row)
    return { matters: rows, total }
  })
}

async function issuedRow(tx: Database, region: string, row: MatterRow): Promise<MatterRow> {
  const matter = await findMatter(tx, { tenantId: region, matterId: row.id })
  if (!matter) return row
  const { title, lead, dueOn } = asIssued(matter as Matter<CommitmentFacts>)
  return { ...row, title, lead, dueOn }
}

/** One public task, with agencies by their names of today. */
export async function openPublicCommitment(
  setting: LedgerSetting,
  { region, id }: { region: string; id: string },
): Promise<PublicCommitment | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const key = { tenantId: region, matterId: id }
  const found = await inScope(setting.db, scopeIn({ id: region }, somebody(region)), async tx => {
    const matter = await findMatter(tx, key)
    return matter?.type === 'commitment' ? { matter, facts: await listEvents(tx, key) } : undefined
  })
  if (!found) return undefined
  const whole = found.matter as Matter<CommitmentFacts>
  const sight = await publicSight(setting, terms, plansNamed([whole]))
  if (!isShown(whole, sight)) return undefined
  const matter = withShownSources(asIssued(whole), sight)
  const names = await agencyNames(setting, terms)
  const dayOf = (at: string) => localDateOf(at, terms.region.utcOffset)
  return {
    id: matter.id,
    title: matter.title,
    status: matter.status,
    lead: matter.lead && names(matter.lead),
    support: [...matter.jointLeads, ...matter.support].map(names),
    dueOn: matter.dueOn,
    continuing: matter.facts.continuing,
    sources: matter.sources,
    figures: publicFiguresOf(matter),
    completion: clocksToday(matter, terms, setting.now()).findLast(each => each.id === 'completion') ?? null,
    steps: publicStepsOf(found.facts, dayOf),
  }
}

async function agencyNames({ db, now }: LedgerSetting, { region }: RegionTerms) {
  const { organisation } = await openOrganisation({ db }, region)
  const today = localDateOf(now(), region.utcOffset)
  return (id: string): string => {
    const agency = organisation.agencies.get(id)
    return agency ? nameOn(agency, today) : id
  }
}

/** Characters of a code, of a digest's sixteen. */
const receiptLength = 18

/** A key that a form carries, so that it lodges once however often it is sent. */
export const newFormKey = (): string => randomBytes(16).toString('hex')

const isFormKey = (key: string | undefined): key is string => /^[0-9a-f]{32}$/.test(key ?? '')

/** The code is kept by whoever lodged; the ledger has only its digest. */
const digestOfReceipt = (receipt: string): string =>
  createHash('sha256').update(receipt.trim().toUpperCase()).digest('hex')

type NewObjection = {
  readonly region: string
  readonly commitment: string
  readonly kind: 'objection' | 'clue'
  readonly text: string
  /** As `newFormKey` gives it; without one every request lodges. */
  readonly key?: string | undefined
}

/**
 * Lodges an objection or a clue on a public task and gives the code by which its answer can be asked for; undefined where
 * the task is not public. The same words sent again with the same key are lodged once and have the same code.
 */
export async function lodgeObjection(
  setting: LedgerSetting,
  asked: NewObjection,
): Promise<{ receipt: string } | undefined> {
  const { region, commitment, kind, text } = asked
  const seen = await openPublicCommitment(setting, { region, id: commitment })
  if (!seen) return undefined
  const { receipt, matterId } = namesOf(asked)
  const isLodged = () =>
    inScope(setting.db, officeOf(region), tx => findMatter(tx, { tenantId: region, matterId }))
  if (await isLodged()) return { receipt }
  const lodging = act(setting, {
    region,
    actor: somebody(region),
    matterId,
    opens: 'objection',
    command: 'lodge',
    data: { parent: commitment, kind, text, receipt: digestOfReceipt(receipt) } as never,
  })
  // A form sent twice at once: the public does not see the other's objection, so the second finds its place taken.
  const outcome = await lodging.catch(async error => {
    if (error instanceof StreamMoved && (await isLodged())) return null
    throw error
  })
  if (outcome !== null && outcome.outcome !== 'recorded')
    throw new Error(`An objection was not recorded: ${outcome.outcome}`)
  return { receipt }
}

const officeOf = (region: string) => ({ regions: [region], region: null, audience: 'office' }) as const

/**
 * Code and id, digests of the key and all that was written: whoever has not both learns neither, and other words are
 * another objection.
 */
function namesOf({ key, ...written }: NewObjection): { receipt: string; matterId: string } {
  const secret = isFormKey(key) ? key : newFormKey()
  const { region, commitment, kind, text } = written
  const digest = (of: string) =>
    createHash('sha256')
      .update(JSON.stringify([of, secret, region, commitment, kind, text]))
      .digest('hex')
  return { receipt: digest('receipt').slice(0, receiptLength).toUpperCase(), matterId: `o-${digest('id')}` }
}

export type ObjectionState = {
  readonly status: string
  readonly lodgedOn: string
  readonly answer: { readonly upheld: boolean; readonly text: string } | null
}

/** How an objection stands, for whoever has its code. */
export async function openObjection(
  setting: LedgerSetting,
  { region, receipt }: { region: string; receipt: string },
): Promise<ObjectionState | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  // The code is the key: what it opens is this one matter and nothing beside it.
  const matter = await inScope(setting.db, officeOf(region), tx =>
    findObjectionByReceipt(tx, { tenantId: region, digest: digestOfReceipt(receipt) }),
  )
  if (!matter) return undefined
  const { answer } = matter.facts as ObjectionFacts
  return {
    status: matter.status,
    lodgedOn: localDateOf(matter.openedAt, terms.region.utcOffset),
    answer: answer && { upheld: answer.upheld, text: answer.text },
  }
}
