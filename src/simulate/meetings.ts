import { addDays, type PlainDate } from '../model/plain-date.ts'
import { workdayFrom } from './agenda.ts'
import { bodyOf } from './body.ts'
import { planResolution } from './coordination.ts'
import { type Desk, type Known, refreshed, type Task } from './desk.ts'
import { evidenceFor } from './evidence.ts'
import { planIssue } from './issuing.ts'

// 联席会议: called once a month where problems wait for one, its agenda made of them; what it decides is lodged (立项) as
// tasks within the terms of the region, or late, or not at all; and reported back to the next meeting.

type Decision = {
  readonly known: Known
  readonly lead: string
  readonly dueOn: PlainDate
  readonly text: string
}

const mostItems = 8
const calledAfterDay = 8
const daysAhead = 5

/** Plans the meeting of a month, `YYYY-MM`. `earlier` gathers what its meetings have decided. */
export function planMeeting(desk: Desk, month: string, earlier: Decision[]): void {
  const day = workdayFrom(`${month}-${String(calledAfterDay).padStart(2, '0')}`)
  desk.agenda.plan(day, 'coordination', `meeting ${month}`, () => call(desk, month, earlier))
}

async function call(desk: Desk, month: string, earlier: Decision[]): Promise<void> {
  const { rolls, agenda, cast, forMeeting } = desk
  const items = forMeeting.sort((a, b) => (a.problem.id < b.problem.id ? -1 : 1)).splice(0, mostItems)
  if (items.length === 0) return
  const { supervisor, leader } = cast.office
  const on = workdayFrom(addDays(desk.today(), daysAhead))
  const body = bodyOf(desk)
  const invited = [...new Set(items.map(each => each.agency))].filter(each => each !== body)
  const title = `${month}重点工作联席会议`
  const asked = { title, body, on, ...(invited.length > 0 ? { invited } : {}) }
  const meeting = await desk.opens(supervisor, 'meeting', 'call', asked, `joint meeting ${month}`)
  for (const { problem } of items) {
    const by = rolls.happens(0.3, 'leader puts on', problem.id) ? leader : supervisor
    await desk.does(by, problem, 'put-on-agenda', { meeting: meeting.id })
  }
  for (const decision of earlier) await reportBack(desk, decision, meeting)
  agenda.plan(on, 'coordination', meeting.id, () => hold(desk, { meeting, month, items, earlier }))
}

async function reportBack(desk: Desk, { known }: Decision, meeting: Known): Promise<void> {
  const { supervisor } = desk.cast.office
  await refreshed(desk, supervisor, known)
  if (!desk.may(known, 'report-back', 'supervisor')) return
  const progress = known.status === 'concluded' ? '立项任务已销号' : '立项任务正在推进'
  await desk.does(supervisor, known, 'report-back', { meeting: meeting.id, progress })
}

type Sitting = {
  readonly meeting: Known
  readonly month: string
  readonly items: Desk['forMeeting']
  readonly earlier: Decision[]
}

async function hold(desk: Desk, { meeting, month, items, earlier }: Sitting): Promise<void> {
  const { rolls, agenda, cast } = desk
  const { supervisor } = cast.office
  await refreshed(desk, supervisor, meeting)
  await desk.does(supervisor, meeting, 'hold', { note: '逐项研究了提请协调的事项' })
  const decided: Decision[] = []
  for (const { problem, agency } of items) {
    if (!rolls.happens(0.75, 'decided', problem.id, month)) {
      await desk.does(supervisor, problem, 'take-off', { reason: '会上未形成一致意见，会后由督查室继续协调' })
      planResolution(desk, problem, agency, 0)
      continue
    }
    const dueOn = addDays(desk.today(), rolls.whole(30, 80, 'decision due', problem.id))
    const text = '由牵头单位会同资金、用地主管部门限期办结所提手续，资金从年度预算中调剂'
    await desk.does(supervisor, problem, 'decide', { text, lead: agency, dueOn })
    const id = `${problem.id}.${problem.version}.decision`
    const known = { id, type: 'decision', version: 1, status: 'recorded' }
    decided.push({ known, lead: agency, dueOn, text })
    const settledOn = addDays(desk.today(), rolls.whole(15, 40, 'settled', problem.id))
    agenda.plan(settledOn, 'coordination', problem.id, async () => planResolution(desk, problem, agency, 0))
  }
  earlier.splice(0, earlier.length, ...decided)
  const late = rolls.happens(0.15, 'minutes late', month) ? 2 : 0
  agenda.plan(addDays(desk.today(), 1 + late), 'coordination', meeting.id, () =>
    sendMinutes(desk, { meeting, month }, decided),
  )
}

async function sendMinutes(
  desk: Desk,
  { meeting, month }: Pick<Sitting, 'meeting' | 'month'>,
  decided: readonly Decision[],
): Promise<void> {
  const { rolls, agenda, cast } = desk
  const { supervisor, head } = cast.office
  await refreshed(desk, supervisor, meeting)
  const minutes = await evidenceFor(desk, supervisor, `${month}联席会议`, '会议纪要')
  await desk.does(supervisor, meeting, 'send-minutes', { title: `联席会议纪要（${month}）`, minutes })
  for (const decision of decided) {
    const { id } = decision.known
    const after = rolls.happens(0.15, 'lodged late', id) ? 5 : rolls.whole(0, 2, 'lodged', id)
    agenda.plan(addDays(desk.today(), after), 'coordination', id, async () => {
      await refreshed(desk, supervisor, decision.known)
      if (!rolls.happens(0.1, 'not lodged', id)) return lodge(desk, decision)
      await desk.does(head, decision.known, 'refuse-lodging', { reason: '与在办任务重复，并入原任务办理' })
    })
  }
}

/** 立项: the decision becomes a task of the ledger, and goes the way of every other. */
async function lodge(desk: Desk, { known, lead, dueOn, text }: Decision): Promise<void> {
  const title = `落实联席会议议定事项：${text}`
  await desk.does(desk.cast.office.supervisor, known, 'lodge', { title })
  const task: Task = {
    ...{
      id: `${known.id}.${known.version}.task`,
      type: 'commitment',
      version: 1,
      status: 'undecomposed',
      title,
    },
    ...{ lead: '', jointLeads: [], partners: [], dueOn: null, figures: [] },
  }
  await refreshed(desk, desk.cast.office.supervisor, task)
  desk.tasks.push(task)
  planIssue(desk, task, { title, lead, jointLeads: [], support: [], dueOn, continuing: false }, [])
}
