import type { Actor } from '../../ledger/actor.ts'
import { publicFiguresOf } from '../../ledger/commitment/public-view.ts'
import type { Source } from '../../ledger/matter.ts'
import { isShown, plansNamed, withShownSources } from '../../ledger/public-sight.ts'
import { footOf } from '../../ledger/region-settings.ts'
import { latenessOf } from '../../ledger/standing/commitment-schedule.ts'
import { stands } from '../../ledger/standing/reporting-duties.ts'
import { nameOn } from '../../model/organisation.ts'
import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import { undescribedName } from '../../model/region.ts'
import type {
  Named,
  PublicEntry,
  PublicPlan,
  PublicSite,
  PublicSource,
} from '../../public-pages/public-data.ts'
import { type PublicState, stateOf } from '../../public-pages/public-state.ts'
import { lastAuditDecisions } from '../../store/audit-decisions.ts'
import { findPlanStamps } from '../../store/day-store.ts'
import { countUnpublished, lastPosition } from '../../store/public-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import { openOrganisation } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { type Board, type BoardTask, type Commitment, openBoard } from './board.ts'
import { scopeIn } from './ledger-scope.ts'
import { asIssued, wordsOfSource } from './public-draft.ts'
import { neighboursOf } from './public-neighbours.ts'
import { publicPlan } from './public-plan.ts'
import { publicSight } from './public-sight.ts'
import { type RegionTerms, termsOf } from './terms.ts'

/** Whoever asks without an account: the database shows no more than is public. */
export const somebody = (region: string): Actor => ({ region, agency: null, post: 'public' })

type Kept = {
  readonly stamp: string
  readonly site: PublicSite
  readonly tookMs: number
  /** The version of the settings that it was made by. */
  readonly settings: number
}
type Shelf = { kept?: Kept; making?: Promise<Kept | undefined> }
const shelvesOf = new WeakMap<Database, Map<string, Shelf>>()

/** A site that takes longer to make is shown as it was meanwhile: thousands of readers must not wait for each fact. */
const longestWaitMs = 1000

/**
 * All that a region has made public, as it stands today; undefined where there is no such region. Made anew when a fact,
 * a plan, the settings, the calendar, a name or the day has moved, and otherwise the same object.
 */
export async function openPublicSite(setting: Setting, region: string): Promise<PublicSite | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const on = localDateOf(setting.now(), terms.region.utcOffset)
  const names = await agencyNames(setting, terms, on)
  const shelf = shelfOf(setting.db, region)
  const { settings } = terms.versions
  const kept = shelf.kept?.settings === settings ? shelf.kept : undefined
  const planIds = kept?.site.plans.map(each => each.id) ?? []
  if (kept && kept.stamp === (await stampOf(setting, terms, { on, names, planIds }))) return kept.site
  shelf.making ??= make(setting, terms, on, names)
    .then(made => {
      if (made) shelf.kept = made
      return made
    })
    .finally(() => {
      delete shelf.making
    })
  if (kept && kept.tookMs > longestWaitMs) {
    shelf.making.catch(() => {}) // whoever asks next tries again
    return kept.site
  }
  const made = await shelf.making
  // Begun before the settings moved: what has been kept back since may be in it.
  return made && made.settings < settings ? openPublicSite(setting, region) : made?.site
}

function shelfOf(db: Database, region: string): Shelf {
  const shelves = shelvesOf.get(db) ?? new Map<string, Shelf>()
  shelvesOf.set(db, shelves)
  const shelf = shelves.get(region) ?? {}
  shelves.set(region, shelf)
  return shelf
}

async function make(
  setting: Setting,
  terms: RegionTerms,
  on: PlainDate,
  names: Names,
): Promise<Kept | undefined> {
  const began = performance.now()
  // Before the ledger is read: what is recorded meanwhile makes it anew.
  const before = await stampOf(setting, terms, { on, names, planIds: [] })
  const site = await makeSite(setting, terms, on, names)
  if (!site) return undefined
  const planIds = site.plans.map(each => each.id)
  const stamp = await stampOf(setting, terms, { on, names, planIds })
  const isStill = before === (await stampOf(setting, terms, { on, names, planIds: [] }))
  return {
    stamp: isStill ? stamp : '',
    site,
    tookMs: performance.now() - began,
    settings: terms.versions.settings,
  }
}

type Names = ReadonlyMap<string, string>

async function agencyNames(setting: Setting, { region }: RegionTerms, on: PlainDate): Promise<Names> {
  const { organisation } = await openOrganisation(setting, region)
  return new Map([...organisation.agencies].map(([id, agency]) => [id, nameOn(agency, on)]))
}

async function stampOf(
  setting: Setting,
  { region, versions, document }: RegionTerms,
  { on, names, planIds }: { on: PlainDate; names: Names; planIds: readonly string[] },
): Promise<string> {
  const [position, plans, audits, neighbours] = await Promise.all([
    lastPosition(setting.db, region.id),
    findPlanStamps(setting.db, { tenantId: region.id, planIds: [...planIds] }),
    lastAuditDecisions(setting.db, { tenantId: region.id, planIds: document.publicPage.audited }),
    neighboursOf(setting, region.id),
  ])
  return JSON.stringify([
    on,
    position,
    versions,
    region.name,
    [...plans],
    [...audits],
    [...names],
    neighbours,
  ])
}

async function makeSite(
  setting: Setting,
  terms: RegionTerms,
  on: PlainDate,
  names: Names,
): Promise<PublicSite | undefined> {
  const { id } = terms.region
  const board = await openBoard(setting, { region: id, actor: somebody(id), on })
  if (!board) return undefined
  const hidden = await inScope(setting.db, scopeIn({ id }, { ...somebody(id), post: 'system' }), tx =>
    countUnpublished(tx, id),
  )
  const issued = [...board.tasks.map(each => each.matter), ...board.apart]
  const sight = await publicSight(setting, terms, plansNamed(issued))
  const shown = issued.filter(each => isShown(each, sight))
  const matters = shown.map(each => withShownSources(asIssued(each), sight))
  const plans = await plansOf(setting, terms, matters, hidden)
  const taskOf = new Map(board.tasks.map(each => [each.id, each]))
  const around = { board, names, plans: new Map(plans.map(each => [each.id, each])) }
  const entries = matters.map(matter => entryOf(matter, taskOf.get(matter.id), around))
  return {
    region: { id, name: terms.region.name === undescribedName ? '' : terms.region.name },
    on,
    settings: footOf(terms.document.publicPage),
    plans,
    entries: inOrder(entries, plans),
    keptBack: issued.length - shown.length,
    neighbours: await neighboursOf(setting, id),
    objectionDays: terms.document.ledger.objection,
  }
}

async function plansOf(
  setting: Setting,
  { region: { id: region }, document }: RegionTerms,
  matters: readonly Commitment[],
  hidden: ReadonlyMap<string, number>,
): Promise<PublicPlan[]> {
  const ids = [...new Set(matters.flatMap(({ facts }) => facts.planId ?? []))]
  const plans: PublicPlan[] = []
  for (const id of ids) {
    const isAudited = document.publicPage.audited.includes(id)
    const unpublished = hidden.get(id) ?? 0
    const plan = await publicPlan(setting, { region, id, matters, unpublished, isAudited })
    if (plan) plans.push(plan)
  }
  // The latest plan first, as it is asked for most.
  return plans.sort((a, b) => compare(b.issuedOn ?? '', a.issuedOn ?? '') || compare(a.id, b.id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Around = {
  readonly board: Board
  readonly names: Names
  readonly plans: ReadonlyMap<string, PublicPlan>
}

function entryOf(
  matter: Commitment,
  task: BoardTask | undefined,
  { board, names, plans }: Around,
): PublicEntry {
  const { region, calendar } = board.terms
  const named = (id: string): Named => ({ id, name: names.get(id) ?? id })
  const standing = task?.standing ?? null
  const lateness =
    standing?.lateness ?? latenessOf(matter, board.on, { calendar, utcOffset: region.utcOffset })
  const state = wordFor(matter, task, region.utcOffset)
  const { dueOn } = lateness
  const completedOn = standing?.completedOn ?? null
  const isOpen = completedOn === null && state !== 'withdrawn' && state !== 'suspended'
  return {
    id: matter.id,
    title: matter.title,
    planId: matter.facts.planId,
    section: sectionOf(matter, board),
    lead: matter.lead === null ? null : named(matter.lead),
    others: [...new Set([...matter.jointLeads, ...matter.support])].map(named),
    state,
    detail: state === 'other' ? (standing?.category.detail ?? null) : null,
    unreportedFor: state === 'unreported' ? (task?.judged?.period ?? null) : null,
    continuing: matter.facts.continuing,
    dueOn: matter.facts.continuing ? null : (dueOn ?? matter.dueOn),
    dueBefore: matter.facts.extensions.flatMap(({ from }) => from ?? []),
    lateDays: lateness.lateDays,
    lateNow: isOpen && dueOn !== null && dueOn < board.on,
    completedOn,
    provisional: lateness.provisional,
    figures: publicFiguresOf(matter),
    sources: matter.sources.map(source => sourceOf(source, matter.id, plans)),
    changedAt: matter.changedAt,
    version: matter.version,
  }
}

function sectionOf({ sources: [source], facts }: Commitment, { plans }: Board): string | null {
  if (source?.kind !== 'clause' || facts.planId === null) return null
  const section = plans.get(facts.planId)?.sectionOf.get(source.clauseId)
  return section === undefined ? null : `${facts.planId}/${section}`
}

function wordFor(matter: Commitment, task: BoardTask | undefined, utcOffset: number): PublicState {
  const due = task?.judged
  const { issuedAt, reports } = matter.facts
  const isOwed = due != null && issuedAt !== null && localDateOf(issuedAt, utcOffset) < due.dueOn
  const hasReported = reports.some(
    each => each.agency === matter.lead && each.period === due?.period && stands(each),
  )
  const judged = task && {
    countedAs: task.standing.countedAs,
    category: task.standing.category.id,
  }
  return stateOf({ status: matter.status, judged: judged ?? null, reportMissing: isOwed && !hasReported })
}

function sourceOf(source: Source, entry: string, plans: ReadonlyMap<string, PublicPlan>): PublicSource {
  const text = wordsOfSource(source)
  if (source.kind !== 'clause') return { planId: null, planTitle: null, sentence: null, text }
  const plan = plans.get(source.planId)
  const at = plan?.sentences.findIndex(
    ({ entries, start, end }) => entries.includes(entry) && start < source.span[1] && source.span[0] < end,
  )
  return {
    planId: source.planId,
    planTitle: plan?.title ?? null,
    sentence: at === undefined || at < 0 ? null : at,
    text,
  }
}

/** By plan, and in each in the order in which the plan says them; what comes from no plan last. */
function inOrder(entries: readonly PublicEntry[], plans: readonly PublicPlan[]): PublicEntry[] {
  const placeOf = new Map(plans.map(({ id }, index) => [id, index]))
  const rank = ({ planId }: PublicEntry) =>
    (planId === null ? undefined : placeOf.get(planId)) ?? plans.length
  const sentence = ({ sources }: PublicEntry) => sources[0]?.sentence ?? Number.MAX_SAFE_INTEGER
  return entries.toSorted((a, b) => rank(a) - rank(b) || sentence(a) - sentence(b) || compare(a.id, b.id))
}
