import type { ObjectionState } from '../contract/public-api.ts'
import type { Matter } from '../ledger/matter.ts'
import type { ObjectionFacts } from '../ledger/objection/objection-type.ts'
import { addDays, lastDayOfMonth } from '../model/plain-date.ts'
import { bodyOf } from './client.ts'
import { type Desk, isOver, type Known, refreshed, type Task } from './desk.ts'

// 群众异议、检举线索: lodged by somebody without an account, handled by the office to its answer, asked for by the code.

const words = {
  objection: '公示说已经完工，实际还有两处没有动工，请核实',
  clue: '反映该项目经办环节有弄虚作假的情况',
} as const

/** Plans what the public says in a month, `YYYY-MM`: once at most, since an address may lodge so many in an hour. */
export function planObjection(desk: Desk, month: string): void {
  const { rolls, agenda, tasks } = desk
  const said = [...tasks].filter(each => each.lead !== '').sort((a, b) => (a.id < b.id ? -1 : 1))
  if (said.length === 0 || !rolls.happens(0.8, 'objection', month)) return
  const task = rolls.pick(said, 'objection', month)
  const last = Number(lastDayOfMonth(`${month}-01`).slice(8))
  const day = addDays(`${month}-01`, rolls.whole(1, last - 1, 'lodged', month))
  agenda.plan(day, 'public', task.id, () => lodge(desk, task, month))
}

async function lodge(desk: Desk, task: Task, month: string): Promise<void> {
  const { rolls, client, cast } = desk
  // Before its issue nobody outside has heard of it, and of what is over the year says no more.
  if (isOver(task) || ['undecomposed', 'awaiting-approval', 'declined'].includes(task.status)) return
  const kind = rolls.happens(0.15, 'clue', task.id, month) ? 'clue' : 'objection'
  const key = Array.from({ length: 8 }, (_, index) =>
    rolls.whole(0, 0xffff, 'key', task.id, month, index).toString(16).padStart(4, '0'),
  ).join('')
  const path = `/api/public/regions/${cast.region}`
  const asked = { kind, text: words[kind], key }
  const lodged = await client.post(`${path}/commitments/${encodeURIComponent(task.id)}/objections`, asked)
  if (lodged.status === 404) return // put back meanwhile
  const { receipt } = bodyOf<{ receipt: string }>('lodging an objection', lodged, 201)
  if (kind === 'objection') desk.objected.add(task.id)
  // Whoever lodged it looks for the answer until there is one.
  const lookUp = async (tries: number): Promise<void> => {
    const answer = await client.post(`${path}/objections/look-up`, { receipt })
    const { status } = bodyOf<typeof ObjectionState._output>('looking an answer up', answer, 200)
    if (tries > 0 && ['lodged', 'in-hand', 'asked'].includes(status))
      desk.agenda.plan(addDays(desk.today(), 7), 'public', receipt, () => lookUp(tries - 1))
  }
  desk.agenda.plan(addDays(desk.today(), 7), 'public', receipt, () => lookUp(2))
}

/** The office looks what has come in since it looked last. */
export async function takeObjections(desk: Desk, known: Set<string>): Promise<void> {
  const { client, cast } = desk
  const { supervisor } = cast.office
  const address = `/api/regions/${cast.region}/matters?type=objection&status=lodged&limit=500`
  const listed = await desk.asks(supervisor, cookie => client.get(address, cookie))
  const { matters } = bodyOf<{ matters: { id: string }[] }>('objections', listed)
  for (const { id } of matters) {
    if (known.has(id)) continue
    known.add(id)
    const { version, status, facts, parent } = (await desk.reads(supervisor, id)) as Matter<ObjectionFacts>
    const objection = { id, type: 'objection', version, status }
    const on = addDays(desk.today(), desk.rolls.whole(0, 2, 'accepted', id))
    desk.agenda.plan(on, 'public', id, () =>
      handle(desk, objection, { kind: facts.kind, task: parent ?? '' }),
    )
  }
}

type About = { readonly kind: ObjectionFacts['kind']; readonly task: string }

async function handle(desk: Desk, known: Known, about: About): Promise<void> {
  const { rolls, cast } = desk
  const { supervisor, head } = cast.office
  const { id } = known
  if (about.kind === 'objection' && rolls.happens(0.1, 'not accepted', id)) {
    await desk.does(head, known, 'decline', { reason: '所述事项不属于本任务范围，请向主管部门反映' })
    return ended(desk, about)
  }
  await desk.does(supervisor, known, 'accept', {})
  if (about.kind === 'clue')
    return desk.does(head, known, 'pass-on', { to: '纪检监察机关', reason: '属检举控告，转有权处理的机关' })
  const lead = desk.tasks.find(each => each.id === about.task)?.lead ?? ''
  if (lead === '' || !rolls.happens(0.6, 'unit asked', id)) return planAnswer(desk, known, about)
  await desk.does(supervisor, known, 'ask', { agency: lead, question: '请就所反映的情况说明' })
  const on = addDays(desk.today(), rolls.whole(1, 4, 'explained', id))
  desk.agenda.plan(on, 'public', id, async () => {
    const explanation = '两处点位正在施工，已排定完工时间'
    await desk.does(cast.headOf(lead), known, 'explain', { explanation })
    planAnswer(desk, known, about)
  })
}

function planAnswer(desk: Desk, known: Known, about: About): void {
  const { rolls, agenda, cast } = desk
  const { id } = known
  const after = rolls.happens(0.15, 'answered late', id) ? 9 : rolls.whole(0, 2, 'answered', id)
  agenda.plan(addDays(desk.today(), after), 'public', id, async () => {
    const upheld = rolls.happens(0.3, 'upheld', id)
    const answer = upheld ? '经核实，反映属实，已责成限期完成' : '经现场核实，所述点位已完工'
    await desk.does(cast.office.head, known, 'answer', { upheld, answer, publish: true })
    await ended(desk, about)
  })
}

async function ended(desk: Desk, { task: id }: About): Promise<void> {
  desk.objected.delete(id)
  const task = desk.tasks.find(each => each.id === id)
  if (task) await refreshed(desk, desk.cast.office.supervisor, task)
}
