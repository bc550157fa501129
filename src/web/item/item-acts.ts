import type { Actor } from '../../ledger/actor.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { openQuestions } from '../../ledger/commitment/reviewing.ts'
import type { Matter } from '../../ledger/matter.ts'
import type { MatterType } from '../../ledger/matter-type.ts'
import { roleOf } from '../../ledger/role.ts'

// 现在能办什么, and what this post could do later and why not now: both from the lifecycle's own table.

/** A step that the post has, and the statuses in which it may take it; `nothing` where there is no object for it. */
export type Later = { readonly command: string; readonly in: readonly string[] | 'nothing' }

export type Acts = { readonly now: readonly string[]; readonly later: readonly Later[] }

type Given = {
  readonly type: MatterType
  readonly matter: Matter
  readonly offered: readonly string[]
  readonly by: Actor
}

/** What the post may do now, by what the server offers, and the rest of its steps with the reason against each. */
export function actsOf({ type, matter, offered, by }: Given): Acts {
  const isStep = (command: string) => type.commands[command] && !type.commands[command]?.broughtByUseCase
  const has = (command: string) => hasObject(command, matter, by.agency)
  const now = offered.filter(command => isStep(command) && has(command))
  const role = roleOf(by, matter)
  const rows = type.table.filter(row => role !== null && row.by.includes(role) && isStep(row.command))
  const commands = [...new Set(rows.map(row => row.command))].filter(command => !now.includes(command))
  const later = commands.flatMap((command): Later[] => {
    const statuses = [...new Set(rows.filter(row => row.command === command).flatMap(row => row.from))]
    if (statuses.includes('none')) return []
    return [{ command, in: statuses.includes(matter.status) ? 'nothing' : statuses }]
  })
  return { now, later }
}

/** Steps that stand beside the title where they can be taken, the most wanted first; the others stand under 更多. */
const wanted: readonly string[] = [
  ...['approve', 'send-back', 'set-out', 'accept', 'decline', 'acknowledge'],
  ...[
    'answer-question',
    'sign-report',
    'hand-back-report',
    'submit-report',
    'accept-report',
    'return-report',
  ],
  ...['grant-extension', 'refuse-extension', 'amend', 'suspend', 'withdraw', 'refuse-change', 'resume'],
  ...['begin-verification', 'record-verification', 'close', 'return-closing', 'reopen'],
  ...['request-extension', 'request-closing', 'verify-value'],
]

/** As many as a heading has room for. */
const mostAtHand = 3

/** What may be done now, parted into what stands at hand and what is one step away. */
export function atHand(now: readonly string[]): {
  readonly first: readonly string[]
  readonly rest: readonly string[]
} {
  const first = wanted.filter(each => now.includes(each)).slice(0, mostAtHand)
  return { first, rest: now.filter(each => !first.includes(each)) }
}

/** A step on a part that the task does not have is no step: no figure to verify, no return to sign or to review. */
export function hasObject(command: string, matter: Matter, agency: string | null): boolean {
  if (matter.type !== 'commitment') return true
  const facts = matter.facts as CommitmentFacts
  const { figures, classes, reports, acknowledged } = facts
  const own = reports.filter(each => each.agency === agency)
  const signed = reports.some(each => each.state === 'signed')
  const has: Readonly<Record<string, boolean>> = {
    'verify-value': figures.length > 0,
    'resolve-class': classes.length > 0,
    'accept-report': signed,
    'return-report': signed,
    'ask-about-report': signed,
    'take-back-review': reports.some(each => each.state === 'accepted' || each.state === 'returned'),
    'answer-question': openQuestions({ facts }).some(each => each.agency === agency),
    'sign-report': own.some(each => each.state === 'submitted'),
    'hand-back-report': own.some(each => each.state === 'submitted'),
    'take-back-report': own.some(each => each.state === 'submitted'),
    'withdraw-signature': own.some(each => each.state === 'signed'),
    acknowledge: agency !== null && !acknowledged.includes(agency),
  }
  return has[command] ?? true
}
