import type { Matter } from '../matter.ts'
import type { Effect } from '../matter-type.ts'

/** Tells the matter that a commitment came from (a decision) what became of it; nothing where it came from a plan. */
export const tellParent = (
  { id, parent }: Matter,
  command: 'note-task' | 'note-closing' | 'note-dropping' | 'note-reopening',
): Effect[] => (parent === null ? [] : [{ kind: 'command', matterId: parent, command, data: { child: id } }])

/** 随之了结: the slips that chase a task do not outlive it. Drafts are never signed, what was sent counts as settled. */
export const endSlips = (reason: string): Effect[] => [
  { kind: 'open-children', type: 'slip', command: 'end-with-task', data: { reason } },
]

/** The agency no longer answers for the task: the slips and questions that it was sent about it are taken back. */
export const withdrawPapers = (reason: string): Effect[] =>
  ['slip', 'explanation'].map(type => ({
    kind: 'open-children',
    type,
    command: 'withdraw',
    data: { reason },
  }))
