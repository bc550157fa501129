import type { MatterList } from '../contract/matters-api.ts'
import type { Matter } from '../ledger/matter.ts'
import type { Role } from '../ledger/role.ts'
import type { SlipFacts } from '../ledger/slip/slip-type.ts'
import { addDays } from '../model/plain-date.ts'
import { bodyOf } from './client.ts'
import type { Desk, Known, Task } from './desk.ts'

// 督查单: signed by the office, received, answered in time or not at all, returned or settled.

/** What a slip is drawn by: its own id may be one of chance. */
type Slip = { readonly known: Known; readonly agency: string; readonly about: string }

/** Signs every slip that waits for it, one after the other: each takes the next number. */
export async function signDrafts(desk: Desk): Promise<void> {
  const { client, cast } = desk
  const { supervisor } = cast.office
  const address = `/api/regions/${cast.region}/matters?type=slip&status=drafted&limit=500`
  const { matters } = bodyOf<typeof MatterList._output>(
    'drafts',
    await desk.asks(supervisor, cookie => client.get(address, cookie)),
  )
  const drafts: (Slip & { order: string })[] = []
  for (const { id } of matters) {
    const slip = (await desk.reads(supervisor, id)) as Matter<SlipFacts>
    const { step, agency } = slip.facts
    const about = `${slip.parent} ${step} ${slip.openedAt}`
    const known = { id, type: 'slip', version: slip.version, status: slip.status }
    drafts.push({ known, agency: agency ?? '', about, order: about })
  }
  for (const draft of drafts.sort((a, b) => (a.order < b.order ? -1 : 1))) await sign(desk, draft)
}

async function sign(desk: Desk, slip: Slip): Promise<void> {
  const { rolls, agenda, cast } = desk
  const { known, agency, about } = slip
  if (!cast.agencies.some(each => each.id === agency)) return
  await desk.does(rolls.happens(0.2, 'signs', about) ? cast.office.leader : cast.office.head, known, 'sign')
  agenda.plan(addDays(desk.today(), rolls.whole(0, 2, 'received', about)), 'slips', known.id, async () => {
    if (!(await stillAsks(desk, known, 'receive', 'lead-reporter'))) return
    await desk.does(cast.reporterOf(agency), known, 'receive')
    if (rolls.happens(0.12, 'never answered', about)) return
    planAnswer(desk, slip, 0)
  })
}

function planAnswer(desk: Desk, slip: Slip, turn: number): void {
  const { rolls, agenda, cast } = desk
  const { known, agency, about } = slip
  const on = addDays(desk.today(), rolls.whole(1, 6, 'answered', about, turn))
  agenda.plan(on, 'slips', known.id, async () => {
    if (!(await stillAsks(desk, known, 'answer', 'lead-head'))) return
    await desk.does(cast.headOf(agency), known, 'answer', { answer: '已倒排工期、增派力量，确保按期完成' })
    agenda.plan(
      addDays(desk.today(), rolls.whole(1, 4, 'settled', about, turn)),
      'slips',
      known.id,
      async () => {
        if (!(await stillAsks(desk, known, 'settle', 'supervisor'))) return
        const returns = turn === 0 && rolls.happens(0.1, 'answer returned', about)
        if (!returns) return desk.does(cast.office.supervisor, known, 'settle', { opinion: '措施可行' })
        await desk.does(cast.office.supervisor, known, 'return-answer', {
          reason: '没有写明完成时间，请补充',
          replyBy: addDays(desk.today(), replyDays),
        })
        planAnswer(desk, slip, turn + 1)
      },
    )
  })
}

/** Looks at a slip anew: it ends with the task that it chases. */
async function stillAsks(desk: Desk, known: Known, command: string, role: Role): Promise<boolean> {
  const { version, status } = await desk.reads(desk.cast.office.supervisor, known.id)
  known.version = version
  known.status = status
  return desk.may(known, command, role)
}

const usualChase = { step: 'chase', stepName: '工作催办单', numberPart: '催' } as const
const replyDays = 7

/** Where no routine drafts slips, the office looks itself: on the day after the deadline, and whenever that has moved. */
export function watchDeadline(desk: Desk, task: Task): void {
  const { dueOn } = task
  if (dueOn === null) return
  const next = addDays(desk.today(), 1)
  const on = addDays(dueOn, 1)
  desk.agenda.plan(on > next ? on : next, 'slips', task.id, async () => {
    if (task.dueOn !== dueOn || !restless.has(task.status) || desk.hasRoutine()) return
    const about = task.title.slice(0, 200)
    await desk.opens(desk.cast.office.supervisor, 'slip', 'draft', {
      ...usualChase,
      parent: task.id,
      agency: task.lead,
      about,
      demand: '该项任务已逾期，请说明原因并限期完成',
      replyBy: addDays(desk.today(), replyDays),
    })
  })
}

/** In whose course a task is worked on: whoever has asked to close it is not chased. */
const restless = new Set([
  'awaiting-acceptance',
  'underway',
  'awaiting-review',
  'returned',
  'extension-requested',
  'change-requested',
])
