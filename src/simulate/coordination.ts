import { addDays } from '../model/plain-date.ts'
import { bodyOf } from './body.ts'
import type { Desk, Known } from './desk.ts'

// 需协调事项: raised in a return, taken up by the office, resolved and confirmed by whoever had the trouble.

/** Plans how a problem goes on that a return has just raised. */
export function planCoordination(desk: Desk, { id, agency }: { id: string; agency: string }): void {
  const { rolls, agenda, cast } = desk
  const problem: Known = { id, type: 'problem', version: 1, status: 'raised' }
  const { supervisor, head } = cast.office
  agenda.plan(addDays(desk.today(), rolls.whole(1, 9, 'taken up', id)), 'coordination', id, async () => {
    if (rolls.happens(0.12, 'declined', id))
      return desk.does(head, problem, 'decline', { reason: '属本单位职责范围，请自行研究解决' })
    await desk.does(supervisor, problem, 'take-up', { note: '已与有关单位对接' })
    if (!desk.playsMore || !rolls.happens(0.6, 'goes up', id)) return planResolution(desk, problem, agency, 0)
    if (rolls.happens(0.5, 'to a body', id)) {
      const body = bodyOf(desk)
      await desk.does(supervisor, problem, 'escalate', { to: body, reason: '涉及多个单位，提请牵头协调' })
    }
    desk.forMeeting.push({ problem, agency })
  })
}

/** Plans that the office resolves a problem, and that whoever had the trouble says whether it is over. */
export function planResolution(desk: Desk, problem: Known, agency: string, turn: number): void {
  const { rolls, agenda, cast } = desk
  const on = addDays(desk.today(), rolls.whole(3, 20, 'resolved', problem.id, turn))
  agenda.plan(on, 'coordination', problem.id, async () => {
    await desk.does(cast.office.supervisor, problem, 'resolve', { how: '手续已办结，缺口资金已列入调整计划' })
    agenda.plan(addDays(desk.today(), 2), 'coordination', problem.id, async () => {
      const by = cast.headOf(agency)
      if (turn > 0 || !rolls.happens(0.15, 'disputed', problem.id))
        return desk.does(by, problem, 'confirm', {})
      await desk.does(by, problem, 'dispute', { reason: '资金尚未实际到账' })
      planResolution(desk, problem, agency, turn + 1)
    })
  })
}
