import { addDays } from '../model/plain-date.ts'
import { startChanges } from './changes.ts'
import { startClosing } from './closing.ts'
import type { Desk, Task } from './desk.ts'
import type { Terms } from './set-out.ts'
import { watchDeadline } from './slips.ts'

// From a task in the plan to a task that an agency has taken on: 分解、审定、印发、签收、改派.

export type Class = { readonly printed: string; readonly agencies: readonly string[] }

/** Sets a task out and has it approved; once in a while it is sent back first. */
export function planIssue(desk: Desk, task: Task, terms: Terms, classes: readonly Class[]): void {
  const { agenda, rolls, today } = desk
  const { head, supervisor, leader } = desk.cast.office
  const approver = rolls.happens(0.3, 'approver', task.id) ? leader : head
  const setOutOn = addDays(today(), rolls.whole(0, 3, 'set-out', task.id))
  agenda.plan(setOutOn, 'set-out', task.id, async () => {
    await desk.does(supervisor, task, 'set-out', terms)
    take(task, terms)
    if (!rolls.happens(0.05, 'sent back', task.id)) return
    await desk.does(approver, task, 'send-back', { reason: '配合单位与职责不符，请核对后重报' })
    await desk.does(supervisor, task, 'set-out', terms)
  })
  const issueOn = addDays(setOutOn, rolls.whole(1, 4, 'issue', task.id))
  agenda.plan(issueOn, 'approve', task.id, async () => {
    for (const { printed, agencies } of classes) {
      await desk.does(supervisor, task, 'resolve-class', { printed, agencies })
      const known = new Set([task.lead, ...task.partners])
      task.partners.push(...agencies.filter(each => !known.has(each)))
    }
    await desk.does(approver, task, 'approve', { basis: '政府常务会议审定' })
    issued(desk, task, terms)
  })
}

/** The clause's own task is set aside: no task, or said by another. */
export function planSetAside(desk: Desk, task: Task): void {
  desk.agenda.plan(addDays(desk.today(), 1), 'set-out', task.id, () =>
    desk.does(desk.cast.office.supervisor, task, 'set-aside', {
      why: 'no-task',
      reason: '原文没有责任单位，属总体要求，不单独列项',
    }),
  )
}

function take(task: Task, { lead, jointLeads, support, dueOn }: Terms): void {
  task.lead = lead
  task.jointLeads = jointLeads
  task.partners = [...jointLeads, ...support]
  task.dueOn = dueOn ?? null
}

function issued(desk: Desk, task: Task, terms: Terms): void {
  watchDeadline(desk, task)
  const { agenda, rolls } = desk
  const declines = rolls.happens(0.06, 'declines', task.id)
  const on = addDays(desk.today(), acceptanceDelay(desk, task.id, 0))
  agenda.plan(on, 'accept', task.id, () =>
    declines ? decline(desk, task, terms) : accept(desk, task, 'accept'),
  )
  for (const agency of task.partners) {
    const about = ['acknowledges', task.id, agency] as const
    if (rolls.happens(0.08, 'never', ...about)) continue
    const late = rolls.happens(0.15, 'late', ...about)
    const after = late ? rolls.whole(5, 15, ...about) : rolls.whole(0, 3, ...about)
    agenda.plan(addDays(desk.today(), after), 'acknowledge', task.id, async () => {
      if (!task.partners.includes(agency) || !desk.may(task, 'acknowledge', 'support-reporter')) return
      await desk.does(desk.cast.reporterOf(agency), task, 'acknowledge')
    })
  }
}

const acceptanceDelay = ({ rolls }: Desk, id: string, turn: number): number =>
  rolls.happens(0.15, 'accepts late', id, turn)
    ? rolls.whole(6, 12, 'accepts', id, turn)
    : rolls.whole(0, 2, 'accepts', id, turn)

async function accept(desk: Desk, task: Task, turn: string): Promise<void> {
  const byHead = desk.rolls.happens(0.4, 'head accepts', task.id, turn)
  const { headOf, reporterOf } = desk.cast
  await desk.does(byHead ? headOf(task.lead) : reporterOf(task.lead), task, 'accept')
  startChanges(desk, task)
  startClosing(desk, task)
}

/** The named lead is not the right one: the head says so, and the office sets the task out anew with another. */
async function decline(desk: Desk, task: Task, terms: Terms): Promise<void> {
  const { cast, rolls } = desk
  const others = cast.agencies.map(each => each.id).filter(each => each !== task.lead)
  const next = task.jointLeads[0] ?? task.partners[0] ?? rolls.pick(others, 'another lead', task.id)
  await desk.does(cast.headOf(task.lead), task, 'decline', {
    reason: '此项职责机构改革后已划出本单位',
    suggests: next,
  })
  const changed = {
    ...terms,
    lead: next,
    jointLeads: terms.jointLeads.filter(each => each !== next),
    support: [...terms.support.filter(each => each !== next), ...without(task.partners, terms, next)],
  }
  desk.agenda.plan(addDays(desk.today(), 1), 'set-out', task.id, async () => {
    await desk.does(cast.office.supervisor, task, 'set-out', changed)
    take(task, changed)
    await desk.does(cast.office.head, task, 'approve', { basis: '按机构职责改派' })
    watchDeadline(desk, task)
    desk.agenda.plan(addDays(desk.today(), 2), 'accept', task.id, () => accept(desk, task, 'again'))
  })
}

// Whom the office had resolved a class to stays with the task when it is set out anew.
const without = (partners: readonly string[], { lead, jointLeads, support }: Terms, next: string): string[] =>
  partners.filter(each => ![lead, next, ...jointLeads, ...support].includes(each))

/** The agencies meant by an open class: all of 「各镇街」, some of 「有关镇街」. */
export function membersOf(desk: Desk, task: Task, printed: string, all: readonly string[]): string[] {
  const most = 4
  const rotated = all.map(
    (_, index) => all[(index + desk.rolls.whole(0, all.length - 1, 'class', task.id, printed)) % all.length],
  )
  return rotated
    .flatMap(each => each ?? [])
    .filter(each => each !== task.lead)
    .slice(0, most)
}
