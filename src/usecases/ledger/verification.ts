import type { Actor } from '../../ledger/actor.ts'
import type { DrawReason, DrawRule } from '../../ledger/verification/sample.ts'
import { drawSample } from '../../ledger/verification/sample.ts'
import { type TaskToVerify, taskToVerify } from '../../ledger/verification/to-verify.ts'
import { localDateOf, type PlainDate } from '../../model/plain-date.ts'
import type { Setting } from '../setting.ts'
import { openBoard } from './board.ts'

/** What is to be verified in a month, with why; an agency is shown what it was asked to verify and nothing else. */
export type Verification = DrawRule & {
  readonly on: PlainDate
  /** How many tasks have a reported value: what the share is a share of. */
  readonly size: number
  /** How many of them had a value verified in the month, drawn or not. */
  readonly verified: number
  readonly tasks: readonly (TaskToVerify & { readonly reasons: readonly DrawReason[] })[]
}

type Asked = { readonly region: string; readonly actor: Actor; readonly month?: string | undefined }

/** The draw of a month, the present one where none is named; undefined where there is no such region. */
export async function openVerification(
  setting: Setting,
  { region, actor, month: named }: Asked,
): Promise<Verification | undefined> {
  const board = await openBoard(setting, { region, actor })
  if (!board) return undefined
  const { on, terms } = board
  const month = named ?? localDateOf(setting.now(), terms.region.utcOffset).slice(0, 7)
  const { sampleShare, bigChange } = terms.document.checking
  const rule = { month, sampleShare, bigChange }
  const { utcOffset } = terms.region
  const tasks = board.tasks
    .filter(({ matter, standing }) => matter.status !== 'suspended' && standing.completedOn === null)
    .map(({ matter, standing: { lateness } }) =>
      taskToVerify(matter, { month, isLate: lateness.dueOn !== null && lateness.dueOn < on, utcOffset }),
    )
  const { drawn, size } = drawSample(tasks, rule)
  const isOwn = ({ matter }: TaskToVerify) => actor.agency === null || matter.verifier === actor.agency
  const isVerified = (task: TaskToVerify) => task.toVerify.some(each => each.isOfMonth)
  return {
    ...rule,
    on,
    size,
    verified: tasks.filter(each => each.toVerify.some(({ reported }) => reported) && isVerified(each)).length,
    tasks: drawn.filter(({ task }) => isOwn(task)).map(({ task, reasons }) => ({ ...task, reasons })),
  }
}
