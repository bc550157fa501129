import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'

// What a panel offers: the steps that the table lets this post take now, and which of them say 准 and 不准.

type Pair = { readonly approve: readonly string[]; readonly refuse: readonly string[] }

/** By matter type: the steps that decide something, one key each. Of several, the one that the table allows now. */
const deciding: Readonly<Record<string, Pair>> = {
  commitment: {
    approve: [
      ...['approve', 'grant-extension', 'amend', 'suspend', 'withdraw', 'begin-verification', 'close'],
      'resume',
    ],
    refuse: ['send-back', 'refuse-extension', 'refuse-change', 'return-closing'],
  },
  slip: { approve: ['sign', 'settle'], refuse: ['withdraw', 'return-answer'] },
  objection: { approve: ['accept', 'answer'], refuse: ['decline'] },
  problem: { approve: ['take-up', 'confirm'], refuse: ['decline', 'dispute'] },
  decision: { approve: ['lodge', 'conclude'], refuse: ['refuse-lodging'] },
}

/** A change is granted as what was asked for, and as nothing else. */
const grantOf = { amendment: 'amend', suspension: 'suspend', withdrawal: 'withdraw' } as const

export type Offered = {
  readonly approve: string | null
  readonly refuse: string | null
  readonly others: readonly string[]
}

/** The steps of a matter for the post that opened it, the deciding ones apart. */
export function offeredOn(matter: OpenMatter, agency: string | null): Offered {
  const commands = matterTypes[matter.type]?.commands ?? {}
  const offered = matter.commands.filter(
    each => commands[each] && !commands[each]?.broughtByUseCase && hasObject(each, matter, agency),
  )
  const pair = agency === null ? deciding[matter.type] : undefined
  const approve = pair?.approve.find(each => offered.includes(each) && isDecidedNow(each, matter)) ?? null
  const refuse = approve === null ? null : (pair?.refuse.find(each => offered.includes(each)) ?? null)
  return { approve, refuse, others: offered.filter(each => each !== approve && each !== refuse) }
}

function isDecidedNow(command: string, matter: OpenMatter): boolean {
  if (matter.type !== 'commitment') return true
  const { request, closing } = matter.facts as CommitmentFacts
  const isGrant = command === 'amend' || command === 'suspend' || command === 'withdraw'
  if (isGrant) return request !== null && request.kind !== 'extension' && grantOf[request.kind] === command
  // Sent to verification once already: what comes next is the closing.
  if (command === 'begin-verification') return matter.status === 'closing-requested'
  return command !== 'close' || closing?.verification?.holds === true
}

/** A step on a part that the task does not have is no step: no figure to verify, no return to review. */
function hasObject(command: string, matter: OpenMatter, agency: string | null): boolean {
  if (matter.type !== 'commitment') return true
  const { figures, classes, reports, acknowledged } = matter.facts as CommitmentFacts
  const own = reports.filter(each => each.agency === agency)
  const has: Readonly<Record<string, boolean>> = {
    'verify-value': figures.length > 0,
    'resolve-class': classes.length > 0,
    'accept-report': reports.some(each => each.state === 'signed'),
    'return-report': reports.some(each => each.state === 'signed'),
    'sign-report': own.some(each => each.state === 'submitted'),
    'hand-back-report': own.some(each => each.state === 'submitted'),
    acknowledge: agency !== null && !acknowledged.includes(agency),
  }
  return has[command] ?? true
}

/** Versions of the facts that a decision looks at: what was asked, what was stated, what was found, what was reported. */
export function versionsToSee(facts: CommitmentFacts, lead: string | null, period: string | null): number[] {
  const { request, closing, reports } = facts
  const report = reports.find(each => each.agency === lead && each.period === period)
  return [
    request?.version,
    closing?.statementVersion,
    closing?.verification?.version,
    request === null && closing === null ? report?.version : undefined,
  ].flatMap(each => each ?? [])
}
