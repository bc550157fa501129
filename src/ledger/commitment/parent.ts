import type { Matter } from '../matter.ts'
import type { Effect } from '../matter-type.ts'

/** Tells the matter that a commitment came from (a decision) what became of it; nothing where it came from a plan. */
export const tellParent = (
  { id, parent }: Matter,
  command: 'note-task' | 'note-closing' | 'note-dropping' | 'note-reopening',
): Effect[] => (parent === null ? [] : [{ kind: 'command', matterId: parent, command, data: { child: id } }])
