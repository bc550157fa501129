import type { BoardRows } from '../../ledger/board/board-row.ts'
import { boardRowOf, type RowPeriods } from '../../ledger/board/board-row-of.ts'
import type { Matter } from '../../ledger/matter.ts'
import { problemType } from '../../ledger/problem/problem-type.ts'
import { periodsDue } from '../../ledger/schedule/reporting-calendar.ts'
import type { SlipFacts } from '../../ledger/slip/slip-type.ts'
import { nextSlip } from '../../ledger/standing/next-slip.ts'
import { addDays, localDateOf } from '../../model/plain-date.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Setting } from '../setting.ts'
import { type Board, type BoardAsked, byParent, type Commitment, everyMatter, openBoard } from './board.ts'
import { scopeIn } from './ledger-scope.ts'
import { ruleOf } from './plan-reporting.ts'

/** Every row that the actor may see on a day; undefined where there is no such region. */
export async function openBoardRows(setting: Setting, asked: BoardAsked): Promise<BoardRows | undefined> {
  const { actor } = asked
  const board = await openBoard(setting, asked)
  if (!board) return undefined
  const { region } = board.terms
  const children = await inScope(setting.db, scopeIn(region, actor), async tx => ({
    slips: actor.agency === null ? ((await everyMatter(tx, region.id, 'slip')) as Matter<SlipFacts>[]) : null,
    problems: await everyMatter(tx, region.id, 'problem'),
  }))
  return rowsOf(board, children)
}

type Children = {
  /** Null for agencies, which do not see each other's. */
  readonly slips: readonly Matter<SlipFacts>[] | null
  readonly problems: readonly Matter[]
}

function rowsOf(board: Board, { slips, problems }: Children): BoardRows {
  const { on, terms, plans } = board
  const { region, document, calendar } = terms
  const { ladder } = document.schedule
  const day = { on, utcOffset: region.utcOffset }
  const matters = [...board.tasks.map(({ matter }) => matter), ...board.apart]
  const standingOf = new Map(board.tasks.map(({ id, standing }) => [id, standing]))
  const periodsOf = periodsBy(board, matters)
  const slipsOf = slips && byParent(slips)
  const problemsOf = byParent(problems.filter(({ status }) => problemType.statuses[status]?.open))
  const rows = matters
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(matter => {
      const ofMatter = slipsOf?.get(matter.id) ?? []
      return boardRowOf(matter, {
        day,
        standing: standingOf.get(matter.id) ?? null,
        periods: periodsOf(matter.facts.planId),
        section: sectionOf(board, matter),
        region: memberOf(board, matter),
        chased: slipsOf && {
          slips: ofMatter,
          steps: ladder.steps.map(({ id }) => id),
          next: nextSlip(ladder, { matter, slips: ofMatter }, on, { calendar, ...day }),
        },
        problems: (problemsOf.get(matter.id) ?? []).map(({ id }) => id),
      })
    })
  const { inHand } = periodsOf(null)
  return {
    region: region.id,
    on,
    rows,
    period: inHand && { period: inHand.period, zh: inHand.zh, dueOn: inHand.dueOn },
    plans: [...plans].map(([id, { title, sections }]) => ({ id, title, sections })),
  }
}

/** The periods of each plan's rule since the first task was issued, reckoned once a plan. */
function periodsBy({ on, terms, plans }: Board, matters: readonly Commitment[]) {
  const first = matters
    .flatMap(({ facts }) => facts.issuedAt ?? [])
    .sort()
    .at(0)
  const from = first === undefined ? on : localDateOf(first, terms.region.utcOffset)
  const known = new Map<string | null, RowPeriods>()
  return (planId: string | null): RowPeriods => {
    const found = known.get(planId)
    if (found) return found
    const rule = ruleOf(planId === null ? undefined : plans.get(planId), terms)
    const lead = rule.levels.at(-1)?.id ?? null
    const periods = periodsDue(
      rule,
      addDays(from, -longestPeriod),
      addDays(on, longestPeriod),
      terms.calendar,
    )
    const inHand = periods.findLast(({ level, opensOn }) => level === lead && opensOn <= on) ?? null
    const upTo = periods.filter(({ dueOn }) => inHand !== null && dueOn <= inHand.dueOn)
    known.set(planId, { rule, periods: upTo, inHand })
    return known.get(planId) as RowPeriods
  }
}

// A return of a year opens long before its day, and the one before it may still be in hand.
const longestPeriod = 400

function sectionOf({ plans }: Board, { facts: { planId }, sources: [source] }: Commitment): string | null {
  if (planId === null || source?.kind !== 'clause') return null
  const section = plans.get(planId)?.sectionOf.get(source.clauseId)
  return section === undefined ? null : `${planId}/${section}`
}

const memberOf = ({ terms: { region } }: Board, { lead }: Commitment): string =>
  region.members.length > 0 && lead?.includes('/') ? (lead.split('/')[0] ?? region.id) : region.id
