import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { Change, MissedMention } from '../../model/correction.ts'
import type { Span } from '../../model/plan.ts'
import { readFigure } from '../edit/read-figure.ts'
import { readWindow } from '../edit/read-window.ts'

/** What selected words can be, in the order of the digits. */
export const selectionRoles = [
  'lead',
  'support',
  'window',
  'figure',
  'benchmark',
  'framework',
  'clause',
] as const
export type SelectionRole = (typeof selectionRoles)[number]

/** The change that marks selected words, or why they cannot be that. */
export function changeFor(
  role: SelectionRole,
  [start, end]: Span,
  text: string,
  clause: CorrectedClause | undefined,
  today: Date,
): Change | 'no-clause' | 'no-window' | 'no-figure' {
  const words = text.slice(start, end).replace(/\s+/g, '')
  if (role === 'clause') return { type: 'add-clause', span: [start, end], kind: 'commitment' }
  if (role === 'framework')
    return { type: 'add-framework', framework: { name: words, label: words, parts: [], span: [start, end] } }
  if (!clause) return 'no-clause'
  const mention = mentionOf(role, words, [start, end], today)
  return typeof mention === 'string' ? mention : { type: 'add-mention', clause: clause.id, mention }
}

function mentionOf(
  role: Exclude<SelectionRole, 'clause' | 'framework'>,
  words: string,
  span: Span,
  today: Date,
): MissedMention | 'no-window' | 'no-figure' {
  if (role === 'lead' || role === 'support') return { role, agency: { name: words, printed: words, span } }
  if (role === 'benchmark') return { role, benchmark: { name: words, span } }
  if (role === 'window') {
    const reading = readWindow(words, today)
    if ('problem' in reading || reading.window === null) return 'no-window'
    return { role, window: { ...reading.window, text: words, inherited: false, span } }
  }
  const reading = readFigure(words)
  if (!reading) return 'no-figure'
  return { role, figure: { ...reading, metric: '', polarity: 'target', period: null, span } }
}
