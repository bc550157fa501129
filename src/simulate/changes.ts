import { addDays } from '../model/plain-date.ts'
import type { Desk, Task } from './desk.ts'
import { watchDeadline } from './slips.ts'

// 延期、调整、中止: asked for by the lead with reasons, decided by a named office.

const office = '区政府'
const offers = { amendment: 0.08, suspension: 0.04, withdrawal: 0.02 } as const
type Kind = keyof typeof offers

/** Plans what the lead of a task will ask for in the course of the year. */
export function startChanges(desk: Desk, task: Task): void {
  const { rolls, agenda, today } = desk
  if (task.dueOn !== null && rolls.happens(0.3, 'extension', task.id)) {
    const on = addDays(task.dueOn, -rolls.whole(3, 25, 'extension', task.id))
    if (on > today()) agenda.plan(on, 'change', task.id, () => askExtension(desk, task, 0))
  }
  for (const kind of Object.keys(offers) as Kind[]) {
    if (!rolls.happens(offers[kind], kind, task.id)) continue
    const on = addDays(today(), rolls.whole(30, 270, kind, task.id))
    agenda.plan(on, 'change', task.id, () => askChange(desk, task, kind, 0))
  }
}

/** Whoever finds the task in other hands comes back in two days, and gives up in the end. */
const mostTries = 6

async function askExtension(desk: Desk, task: Task, tries: number): Promise<void> {
  const { rolls, agenda, cast } = desk
  if (task.dueOn === null || desk.today() > addDays(task.dueOn, 20)) return
  if (!desk.may(task, 'request-extension', 'lead-head')) {
    if (tries < mostTries)
      agenda.plan(addDays(desk.today(), 2), 'change', task.id, () => askExtension(desk, task, tries + 1))
    return
  }
  const until = addDays(task.dueOn, rolls.whole(30, 90, 'until', task.id))
  const reason = '汛期连续降雨，主体工程停工二十余天'
  await desk.does(cast.headOf(task.lead), task, 'request-extension', { until, reason })
  const decider = rolls.happens(0.5, 'decider', task.id) ? cast.office.leader : cast.office.head
  const granted = rolls.happens(0.65, 'granted', task.id)
  agenda.plan(addDays(desk.today(), rolls.whole(2, 5, 'decides', task.id)), 'change', task.id, async () => {
    if (!desk.may(task, 'grant-extension', 'office-head')) return
    if (granted) {
      await desk.does(decider, task, 'grant-extension', { until, office, basis: '理由属实，同意延期' })
      task.dueOn = until
      watchDeadline(desk, task)
    } else await desk.does(decider, task, 'refuse-extension', { office, reason: '影响可以通过增加班组追回' })
  })
}

async function askChange(desk: Desk, task: Task, kind: Kind, tries: number): Promise<void> {
  const { rolls, agenda, cast } = desk
  if (!desk.may(task, 'request-change', 'lead-head')) {
    if (tries < mostTries)
      agenda.plan(addDays(desk.today(), 2), 'change', task.id, () => askChange(desk, task, kind, tries + 1))
    return
  }
  const wish = { amendment: '按新批复的规模调整任务表述', suspension: '暂停实施', withdrawal: '不再实施' }[
    kind
  ]
  const reason = '上级规划调整，原建设内容需要重新论证'
  await desk.does(cast.headOf(task.lead), task, 'request-change', { kind, wish, reason })
  const refuses = rolls.happens(0.25, 'refuses', kind, task.id)
  agenda.plan(addDays(desk.today(), rolls.whole(2, 6, 'decides', kind, task.id)), 'change', task.id, () =>
    refuses
      ? desk.does(cast.office.head, task, 'refuse-change', { office, reason: '原任务仍可完成' })
      : grant(desk, task, kind),
  )
}

async function grant(desk: Desk, task: Task, kind: Kind): Promise<void> {
  const { head, leader } = desk.cast.office
  if (kind === 'amendment')
    return desk.does(head, task, 'amend', { office, title: `${task.title}（按批复调整）`.slice(0, 2000) })
  if (kind === 'withdrawal') return desk.does(leader, task, 'withdraw', { office, basis: '同意不再实施' })
  await desk.does(leader, task, 'suspend', { office, basis: '同意暂停' })
  const days = desk.rolls.whole(25, 70, 'suspended', task.id)
  desk.agenda.plan(addDays(desk.today(), days), 'change', task.id, async () => {
    await desk.does(head, task, 'resume', { office, reason: '论证完成，恢复推进' })
    watchDeadline(desk, task)
  })
}
