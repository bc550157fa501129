import type { LedgerFigure } from '../ledger/commitment/facts.ts'
import { addDays, daysBetween, lastDayOfMonth } from '../model/plain-date.ts'
import type { Holder } from './cast.ts'
import { planCoordination } from './coordination.ts'
import type { Desk, Task } from './desk.ts'

// 报送: every month on time, late, wrongly or not at all; signed or handed back; accepted or returned; values verified.

type Return = {
  readonly agency: string
  readonly period: string
  /** How often it has been written. */
  turn: number
}

/** The working days from the 18th to the 25th are those in which a month's return is written. */
const opens = 18
const due = 25

/** Leads report every month, the others as the year has it: every month too, or in the last month of a quarter. */
const reportsIn = ({ partnersReport }: Desk, task: Task, agency: string, month: string): boolean =>
  agency === task.lead || partnersReport === 'monthly' || Number(month.slice(5)) % 3 === 0

/** Plans the returns that are owed on one task for a month, `YYYY-MM`. */
export function planReturns(desk: Desk, task: Task, month: string): void {
  const { rolls, agenda } = desk
  for (const agency of [task.lead, ...task.partners]) {
    const about = ['return', task.id, agency, month] as const
    const isLead = agency === task.lead
    if (!reportsIn(desk, task, agency, month)) continue
    const isLast = isLead && isFinished(desk, task, month)
    if (!isLast && rolls.happens(isLead ? 0.05 : 0.12, 'never', ...about)) continue
    const late = rolls.happens(isLead ? 0.1 : 0.2, 'late', ...about)
    const day = late ? rolls.whole(due + 1, 31, ...about) : rolls.whole(opens, due - 1, ...about)
    agenda.plan(dayOf(month, day), 'report', task.id, () =>
      submit(desk, task, { agency, period: month, turn: 0 }),
    )
  }
}

const dayOf = (month: string, day: number): string => {
  const last = lastDayOfMonth(`${month}-01`)
  const asked = `${month}-${String(day).padStart(2, '0')}`
  return asked < last ? asked : last
}

const roleOf = (task: Task, agency: string) => (agency === task.lead ? 'lead' : 'support')
const takesPart = (task: Task, agency: string) => agency === task.lead || task.partners.includes(agency)

async function submit(desk: Desk, task: Task, report: Return): Promise<void> {
  const { rolls, cast, agenda } = desk
  const { agency, period, turn } = report
  if (!takesPart(task, agency) || !desk.may(task, 'submit-report', `${roleOf(task, agency)}-reporter`)) return
  const about = ['submit', task.id, agency, period, turn] as const
  const values =
    agency === task.lead ? task.figures.map(figure => reachedValue(desk, task, figure, period)) : []
  const isStuck = turn === 0 && rolls.happens(agency === task.lead ? 0.04 : 0.01, 'stuck', ...about)
  await desk.does(cast.reporterOf(agency), task, 'submit-report', {
    period,
    progress: rolls.pick(progressTexts, ...about),
    ...(rolls.happens(0.3, 'problems', ...about) ? { problems: '部分点位资金拨付偏慢，影响施工进度' } : {}),
    nextSteps: '倒排工期，按周调度，确保按序时推进',
    ...(isStuck ? { coordination: '涉及用地手续和资金，需提请统筹协调' } : {}),
    ...(values.length > 0 ? { values } : {}),
  })
  if (isStuck) planCoordination(desk, { id: `${task.id}.${task.version}.problem`, agency })
  const handsBack = turn < 2 && rolls.happens(0.06, 'handed back', ...about)
  const on = addDays(desk.today(), rolls.whole(0, 1, 'signs', ...about))
  agenda.plan(on, 'sign', task.id, () =>
    handsBack ? handBack(desk, task, report) : sign(desk, task, report),
  )
}

const progressTexts = [
  '项目按计划推进，主体工程已完成过半，配套工程同步实施',
  '已完成前期手续并组织进场施工，累计完成年度任务的相应部分',
  '召开专题推进会两次，牵头制定实施细则，各项工作有序开展',
  '常态化开展巡查检查，发现问题均已建立清单并限期整改',
]

/** What is counted one by one; everything else is measured. */
const counted =
  /^(?:个|家|处|条|座|所|人|名|户|辆|场|场次|次|项|台|套|件|支|张|批|栋|间|份|期|艘|架|株|棵|村|镇)$/u

/** A figure's value as somebody would write it: half a road is none yet. */
const written = ({ target, unit }: LedgerFigure, value: number): number =>
  counted.test(unit) && Number.isInteger(target) ? Math.floor(value + 1e-9) : rounded(value)

/** Some tenths above or below; nothing is more than all of it. */
function heldValue({ target, unit }: LedgerFigure, share: number): number {
  const value = target * (0.9 + 0.2 * share)
  return unit === '%' && target <= 100 ? Math.min(100, value) : value
}

/** Whoever asks for closing within a month of a period's end says in its return that all is reached. */
function isFinished({ closingOn }: Desk, task: Task, period: string): boolean {
  const day = closingOn.get(task.id)
  return day !== undefined && day <= addDays(lastDayOfMonth(`${period}-01`), 31)
}

/** What has been reached by a month, in the figure's own unit: some tasks run ahead, some behind. */
function reachedValue(desk: Desk, task: Task, figure: LedgerFigure, period: string) {
  const { rolls } = desk
  if (isFinished(desk, task, period)) return { figure: figure.id, value: figure.target }
  const pace = 0.7 + 0.45 * rolls.share('pace', task.id)
  if (figure.pace === 'growth' || figure.pace === 'held')
    return { figure: figure.id, value: written(figure, heldValue(figure, rolls.share(task.id, period))) }
  const end = task.dueOn ?? `${period.slice(0, 4)}-12-31`
  const begin = `${end.slice(0, 4)}-01-01`
  const gone = Math.max(0, daysBetween(begin, lastDayOfMonth(`${period}-01`)))
  const share = Math.min(1, (gone / Math.max(1, daysBetween(begin, end))) * pace)
  return { figure: figure.id, value: written(figure, figure.target * share) }
}

const rounded = (value: number): number =>
  Math.abs(value) >= 100 ? Math.round(value) : Number(value.toFixed(2))

async function handBack(desk: Desk, task: Task, report: Return): Promise<void> {
  const { agency, period } = report
  if (!desk.may(task, 'hand-back-report', `${roleOf(task, agency)}-head`) || !takesPart(task, agency)) return
  await desk.does(desk.cast.headOf(agency), task, 'hand-back-report', {
    period,
    reason: '进展写得太笼统，请补充数据',
  })
  again(desk, task, report)
}

function again(desk: Desk, task: Task, report: Return): void {
  const next = { ...report, turn: report.turn + 1 }
  desk.agenda.plan(addDays(desk.today(), 1), 'report', task.id, () => submit(desk, task, next))
}

async function sign(desk: Desk, task: Task, report: Return): Promise<void> {
  const { rolls, cast, agenda } = desk
  const { agency, period, turn } = report
  if (!desk.may(task, 'sign-report', `${roleOf(task, agency)}-head`) || !takesPart(task, agency)) return
  await desk.does(cast.headOf(agency), task, 'sign-report', { period })
  const about = ['review', task.id, agency, period, turn] as const
  const on = addDays(desk.today(), rolls.whole(1, 3, ...about))
  const isWrong = turn < 2 && rolls.happens(agency === task.lead ? 0.08 : 0.03, 'returned', ...about)
  agenda.plan(on, 'review', task.id, () =>
    isWrong ? returned(desk, task, report) : accepted(desk, task, report),
  )
}

async function returned(desk: Desk, task: Task, report: Return): Promise<void> {
  const { agency, period } = report
  if (!desk.may(task, 'return-report', 'supervisor')) return
  const reason = '填报数与上月累计数不衔接，请核对后重新报送'
  await desk.does(desk.cast.office.supervisor, task, 'return-report', { agency, period, reason })
  again(desk, task, report)
}

async function accepted(desk: Desk, task: Task, { agency, period }: Return): Promise<void> {
  const { office } = desk.cast
  if (!desk.may(task, 'accept-report', 'supervisor')) return
  await desk.does(office.supervisor, task, 'accept-report', { agency, period })
  if (agency !== task.lead || !desk.rolls.happens(0.3, 'verified', task.id, period)) return
  const [figure] = task.figures
  if (!figure) return
  desk.agenda.plan(addDays(desk.today(), 3), 'verify', task.id, () =>
    verifyValue(desk, task, { figure, period, by: office.supervisor }),
  )
}

async function verifyValue(
  desk: Desk,
  task: Task,
  { figure, period, by }: { figure: LedgerFigure; period: string; by: Holder },
): Promise<void> {
  const { rolls } = desk
  if (!desk.may(task, 'verify-value', 'supervisor')) return
  const differs = rolls.happens(0.2, 'differs', task.id, period)
  const { value } = reachedValue(desk, task, figure, period)
  await desk.does(by, task, 'verify-value', {
    figure: figure.id,
    period,
    value: differs ? written(figure, value * (0.85 + 0.1 * rolls.share('less', task.id, period))) : value,
    method: rolls.pick(['papers', 'telephone', 'on-site'], 'method', task.id, period),
    on: desk.today(),
    ...(differs ? { note: '现场核实数少于填报数，以核实数为准' } : {}),
  })
}
