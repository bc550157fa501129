import type { Actor } from '../../ledger/actor.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { RegionSettings } from '../../ledger/region-settings.ts'
import type { NextStep } from '../../ledger/schedule/ladder.ts'
import type { PeriodDue } from '../../ledger/schedule/reporting-calendar.ts'
import type { ReportingRule } from '../../ledger/schedule/reporting-rule.ts'
import type { ChasingSlip } from '../../ledger/slip/slip-type.ts'
import {
  type BoardCounts,
  type BoardEntry,
  type BoardFilter,
  boardCounts,
  isInList,
} from '../../ledger/standing/board-count.ts'
import {
  type CommitmentStanding,
  isJudged,
  judgeCommitment,
} from '../../ledger/standing/commitment-standing.ts'
import { nextSlip } from '../../ledger/standing/next-slip.ts'
import { judgedPeriod, nextPeriod } from '../../ledger/standing/reporting-plan.ts'
import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import { listWholeMatters } from '../../store/matter-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import type { Setting } from '../setting.ts'
import { scopeIn } from './ledger-scope.ts'
import { type PlanTerms, planTerms, ruleOf } from './plan-reporting.ts'
import { type RegionTerms, termsOf } from './terms.ts'

export type Commitment = Matter<CommitmentFacts>

/** A task on the board: where it stands, what is due next, and the slip that the ladder asks for. */
export type BoardTask = BoardEntry & {
  readonly matter: Commitment
  readonly standing: CommitmentStanding
  readonly judged: PeriodDue | null
  readonly nextReport: PeriodDue | null
  /** Null for agencies, which do not see each other's slips. */
  readonly nextSlip: NextStep | null
}

export type Board = {
  readonly on: PlainDate
  readonly terms: RegionTerms
  readonly counts: BoardCounts
  readonly tasks: readonly BoardTask[]
  /** Tasks that are not judged: not issued yet, or given up. */
  readonly apart: readonly Commitment[]
  readonly plans: ReadonlyMap<string, PlanTerms>
}

export type BoardAsked = {
  readonly region: string
  readonly actor: Actor
  readonly on?: PlainDate | undefined
}

/** What a board is judged from, read once, so that it can be judged by other rules as well. */
export type BoardRead = {
  readonly on: PlainDate
  readonly terms: RegionTerms
  readonly commitments: readonly Commitment[]
  /** Null for agencies. */
  readonly slips: readonly ChasingSlip[] | null
  readonly plans: ReadonlyMap<string, PlanTerms>
}

/** A city's largest ledgers have some thousand tasks; so many are read at a time. */
const pageSize = 1000

/** All matters of a type that the scope shows. */
export async function everyMatter(tx: Database, tenantId: string, type: string): Promise<Matter[]> {
  const found: Matter[] = []
  for (;;) {
    const after = found.at(-1)?.id
    const page = await listWholeMatters(tx, {
      tenantId,
      type,
      limit: pageSize,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...page)
    if (page.length < pageSize) return found
  }
}

/** Everything that a region's board shows on a day, as the actor may see it; undefined where there is no such region. */
export async function openBoard(setting: Setting, asked: BoardAsked): Promise<Board | undefined> {
  const read = await readBoard(setting, asked)
  return read && judgedBoard(read)
}

/** Reads what a board is judged from. */
export async function readBoard(
  setting: Setting,
  { region, actor, on }: BoardAsked,
): Promise<BoardRead | undefined> {
  const terms = await termsOf(setting, region)
  if (!terms) return undefined
  const { commitments, slips } = await inScope(setting.db, scopeIn(terms.region, actor), async tx => ({
    commitments: (await everyMatter(tx, region, 'commitment')) as Commitment[],
    slips:
      actor.agency === null
        ? ((await everyMatter(tx, region, 'slip')) as Matter<ChasingSlip['facts']>[])
        : null,
  }))
  const day = on ?? localDateOf(setting.now(), terms.region.utcOffset)
  const plans = await planTerms(setting, region, planIdsOf(commitments))
  return { on: day, terms, commitments, slips, plans }
}

/** The board by a region's own settings, or by others that are only tried. */
export function judgedBoard(read: BoardRead, document: RegionSettings = read.terms.document): Board {
  const { on, commitments, slips, plans } = read
  const terms = { ...read.terms, document, settings: document.ledger }
  const shown = commitments.filter(each => isOpenBy(each, on, terms))
  const judged = shown.filter(isJudged)
  const dues = duesBy(plans, on, terms)
  const slipsOf = slips && byParent(slips)
  const tasks = judged.map(matter => taskOf(matter, { day: on, terms, plans, dues, slipsOf }))
  const counts = boardCounts(tasks, terms.document.schedule.layout, on)
  return { on, terms, counts, tasks, apart: shown.filter(each => !isJudged(each)), plans }
}

/** The tasks of a board that a filter asks for, in the order of their ids. */
export const listedTasks = ({ tasks, terms, on }: Board, filter: BoardFilter): BoardTask[] =>
  tasks.filter(task => isInList(task, filter, terms.document.schedule.layout, on))

export const planIdsOf = (commitments: readonly Commitment[]): string[] => [
  ...new Set(commitments.flatMap(({ facts }) => facts.planId ?? [])),
]

// Issued later than the day asked about: not on the board of that day.
const isOpenBy = ({ facts, openedAt }: Commitment, day: PlainDate, { region }: RegionTerms): boolean =>
  localDateOf(facts.issuedAt ?? openedAt, region.utcOffset) <= day

export function byParent<Child extends Pick<Matter, 'parent'>>(
  matters: readonly Child[],
): Map<string, Child[]> {
  const found = new Map<string, Child[]>()
  for (const matter of matters) {
    const known = found.get(matter.parent ?? '')
    if (known) known.push(matter)
    else found.set(matter.parent ?? '', [matter])
  }
  return found
}

type Dues = {
  readonly rule: ReportingRule
  readonly judged: PeriodDue | null
  readonly next: PeriodDue | null
}

/** The periods that hold on a day, reckoned once for each plan. */
function duesBy(plans: ReadonlyMap<string, PlanTerms>, day: PlainDate, terms: RegionTerms) {
  const known = new Map<string | null, Dues>()
  return (planId: string | null): Dues => {
    const found = known.get(planId)
    if (found) return found
    const rule = ruleOf(planId === null ? undefined : plans.get(planId), terms)
    const { calendar } = terms
    const dues = { rule, judged: judgedPeriod(rule, day, calendar), next: nextPeriod(rule, day, calendar) }
    known.set(planId, dues)
    return dues
  }
}

type Around = {
  readonly day: PlainDate
  readonly terms: RegionTerms
  readonly plans: ReadonlyMap<string, PlanTerms>
  readonly dues: (planId: string | null) => Dues
  readonly slipsOf: ReadonlyMap<string, ChasingSlip[]> | null
}

function taskOf(matter: Commitment, { day, terms, plans, dues, slipsOf }: Around): BoardTask {
  const { region, calendar, document } = terms
  const { planId } = matter.facts
  const { judged, next } = dues(planId)
  const reckoning = { step: document.schedule.step, calendar, utcOffset: region.utcOffset }
  const judging = {
    knownBy: day,
    on: day,
    judgedOn: judged?.covers.to ?? day,
    periods: judged && isOwed(matter, judged, region.utcOffset) ? [judged.period] : [],
  }
  const standing = judgeCommitment(matter, judging, document.schedule, reckoning)
  const { lead, jointLeads, support } = matter
  return {
    id: matter.id,
    planId,
    section: sectionOf(matter, plans),
    lead,
    agencies: [...new Set([...(lead === null ? [] : [lead]), ...jointLeads, ...support])],
    region: memberOf(matter, terms),
    matter,
    standing,
    judged,
    nextReport: standing.completedOn === null && matter.status !== 'suspended' ? next : null,
    nextSlip:
      slipsOf &&
      nextSlip(document.schedule.ladder, { matter, slips: slipsOf.get(matter.id) ?? [] }, day, reckoning),
  }
}

/** `<planId>/<sectionId>` of the clause that a task comes from. */
export function sectionOf(
  { facts: { planId }, sources: [source] }: Commitment,
  plans: ReadonlyMap<string, PlanTerms>,
): string | null {
  if (source?.kind !== 'clause') return null
  const section = plans.get(planId ?? '')?.sectionOf.get(source.clauseId)
  return section === undefined ? null : `${planId}/${section}`
}

/** In a joint ledger the member that the lead belongs to, else the region itself. */
export const memberOf = ({ lead }: Commitment, { region }: Pick<RegionTerms, 'region'>): string =>
  region.members.length > 0 && lead?.includes('/') ? (lead.split('/')[0] ?? region.id) : region.id

/** Nobody owes a return whose day was before the issue. */
const isOwed = ({ facts }: Commitment, { dueOn }: PeriodDue, utcOffset: number): boolean =>
  facts.issuedAt !== null && localDateOf(facts.issuedAt, utcOffset) < dueOn
