import { createHash, randomBytes, randomUUID } from 'node:crypto'
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

const receiptBytes = 9

/** The code is kept by whoever lodged; the ledger has only its digest. */
const digestOfReceipt = (receipt: string): string =>
  createHash('sha256').update(receipt.trim().toUpperCase()).digest('hex')

/** Lodges an objection or a clue on a public task and gives the code by which its answer can be asked for. */
export async function lodgeObjection(
  setting: LedgerSetting,
  asked: { region: string; commitment: string; kind: 'objection' | 'clue'; text: string },
): Promise<{ receipt: string } | undefined> {
  const { region, commitment, kind, text } = asked
  const seen = await openPublicCommitment(setting, { region, id: commitment })
  if (!seen) return undefined
  const receipt = randomBytes(receiptBytes).toString('hex').toUpperCase()
  const outcome = await act(setting, {
    region,
    actor: somebody(region),
    matterId: randomUUID(),
    opens: 'objection',
    command: 'lodge',
    data: { parent: commitment, kind, text, receipt: digestOfReceipt(receipt) } as never,
  })
  if (outcome.outcome !== 'recorded') throw new Error(`An objection was not recorded: ${outcome.outcome}`)
  return { receipt }
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
  const matter = await inScope(setting.db, { regions: [region], region: null, audience: 'office' }, tx =>
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
