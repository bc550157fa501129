import type { CourseDocument } from '../../contract/course-api.ts'
import type { Actor } from '../../ledger/actor.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'

/** Which word says where a task stands for a post: the table's own, or what the post itself owes (待填, 待签). */
export type StateFor = 'status' | 'toFill' | 'toSign'

const owed: ReadonlySet<string> = new Set(['open', 'in-grace', 'missing', 'returned'])

/** One state is named for whoever looks: 督查 推进中, 负责人 待签, 经办 待填. */
export function stateFor(
  { facts }: { readonly facts: CommitmentFacts },
  returns: CourseDocument['returns'],
  { post, agency }: Pick<Actor, 'post' | 'agency'>,
): StateFor {
  if (agency === null) return 'status'
  const own = facts.reports.filter(each => each.agency === agency)
  if (post === 'agency-head' && own.some(each => each.state === 'submitted')) return 'toSign'
  const isWritten = (period: string) => own.some(each => each.period === period && each.state === 'submitted')
  const isOwed = returns.some(
    each => each.agency === agency && owed.has(each.state) && !isWritten(each.period.period),
  )
  return post === 'reporter' && isOwed ? 'toFill' : 'status'
}
