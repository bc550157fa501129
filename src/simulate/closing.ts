import { addDays } from '../model/plain-date.ts'
import type { Desk, Task } from './desk.ts'
import { evidenceFor } from './evidence.ts'
import { watchDeadline } from './slips.ts'

// 销号: asked for with evidence, verified by an agency that took no part, publicly noticed, signed off; 回头看 may reopen it.

/** Plans when the lead will be done. Most are in time, some late, a few not within the year; continuing duties never are. */
export function startClosing(desk: Desk, task: Task): void {
  const { dueOn } = task
  const { rolls, today } = desk
  if (dueOn === null) return
  const inTime = rolls.happens(0.6, 'in time', task.id)
  if (!inTime && rolls.happens(0.2, 'never', task.id)) return
  const days = inTime ? -rolls.whole(0, 40, 'done', task.id) : rolls.whole(3, 75, 'done', task.id)
  const soonest = addDays(today(), rolls.whole(8, 14, 'soonest', task.id))
  const on = addDays(dueOn, days)
  planRequest(desk, task, on > soonest ? on : soonest, 0)
}

const mostTurns = 4
const mostTries = 12

function planRequest(desk: Desk, task: Task, day: string, turn: number, tries = 0): void {
  desk.closingOn.set(task.id, day)
  desk.agenda.plan(day, 'closing', task.id, async () => {
    if (!desk.may(task, 'request-closing', 'lead-head')) {
      if (tries < mostTries) planRequest(desk, task, addDays(desk.today(), 2), turn, tries + 1)
      return
    }
    const evidence = await evidenceFor(desk, desk.cast.headOf(task.lead), `${task.id} ${turn}`)
    const statement = '任务已全部完成并通过验收，验收意见和影像资料附后'
    await desk.does(desk.cast.headOf(task.lead), task, 'request-closing', { statement, evidence })
    const returns = turn < mostTurns && desk.rolls.happens(0.1, 'returned closing', task.id, turn)
    const on = addDays(desk.today(), desk.rolls.whole(1, 4, 'looked at', task.id, turn))
    desk.agenda.plan(on, 'closing', task.id, () =>
      returns ? sendBack(desk, task, turn) : verification(desk, task, turn),
    )
  })
}

async function sendBack(desk: Desk, task: Task, turn: number): Promise<void> {
  const reason = '附件缺验收意见，资料无法证明办结'
  await desk.does(desk.cast.office.supervisor, task, 'return-closing', { reason })
  planRequest(desk, task, addDays(desk.today(), 12), turn + 1)
  watchDeadline(desk, task)
}

async function verification(desk: Desk, task: Task, turn: number): Promise<void> {
  const { rolls, cast, agenda } = desk
  const about = ['verification', task.id, turn] as const
  const parties = new Set([task.lead, ...task.partners])
  const others = cast.agencies.filter(each => !parties.has(each.id))
  const verifier = rolls.happens(0.8, 'by another', ...about) ? rolls.pick(others, ...about).id : null
  const method = rolls.pick(['papers', 'telephone', 'on-site'] as const, 'method', ...about)
  const noticeDays = rolls.happens(0.4, 'notice', ...about) ? 5 : 0
  await desk.does(cast.office.supervisor, task, 'begin-verification', {
    method,
    ...(verifier === null ? {} : { verifier }),
    ...(noticeDays > 0 ? { noticeDays } : {}),
  })
  const noticeUntil = noticeDays > 0 ? addDays(desk.today(), noticeDays) : null
  const holds = turn >= mostTurns || !rolls.happens(0.12, 'does not hold', ...about)
  agenda.plan(
    addDays(desk.today(), rolls.whole(2, 6, 'verified', ...about)),
    'closing',
    task.id,
    async () => {
      const by = verifier === null ? cast.office.supervisor : cast.reporterOf(verifier)
      const note = holds ? '与申报情况一致' : '现场尚有两处未完工，与申报不符'
      await desk.does(by, task, 'record-verification', { holds, method, on: desk.today(), note })
      if (!holds) return sendBack(desk, task, turn)
      const soon = addDays(desk.today(), rolls.whole(1, 3, 'closed', ...about))
      const free = noticeUntil === null ? soon : addDays(noticeUntil, 1)
      agenda.plan(soon > free ? soon : free, 'closing', task.id, () => close(desk, task))
    },
  )
}

async function close(desk: Desk, task: Task): Promise<void> {
  const { rolls, cast, agenda } = desk
  // 异议未答复不予销号: the ledger would refuse it too.
  if (desk.objected.has(task.id))
    return agenda.plan(addDays(desk.today(), 3), 'closing', task.id, () => close(desk, task))
  const { leader, head } = cast.office
  await desk.does(rolls.happens(0.7, 'signs off', task.id) ? leader : head, task, 'close', {
    opinion: '同意销号',
  })
  if (!rolls.happens(0.08, 'reopened', task.id)) return
  agenda.plan(
    addDays(desk.today(), rolls.whole(20, 60, 'reopened', task.id)),
    'closing',
    task.id,
    async () => {
      if (!desk.may(task, 'reopen', 'office-head')) return
      const dueOn = addDays(desk.today(), 45)
      await desk.does(head, task, 'reopen', { reason: '回头看发现管护不到位，问题反弹', dueOn })
      task.dueOn = dueOn
      watchDeadline(desk, task)
      planRequest(desk, task, addDays(desk.today(), 25), 0)
    },
  )
}
