import type { ToVerify } from '../../contract/verification-api.ts'
import type { TypedFile } from '../ledger/form-data.ts'
import { typedNumber } from '../ledger/form-data.ts'
import { kept, scaleOf } from '../ledger/printed-scale.ts'
import type { Conclusion } from './verify-text.ts'

// What is filled in of one item, and the commands that come of it.

export type Method = 'papers' | 'telephone' | 'on-site'

export type Filled = {
  /** As typed, by figure; what is empty is not recorded. */
  readonly values: Readonly<Record<string, string>>
  readonly on: string
  readonly method: Method
  /** Null until somebody says; a value that is as reported says 相符 by itself. */
  readonly conclusion: Conclusion | null
  readonly note: string
  readonly evidence: readonly TypedFile[]
}

export const emptyFilled = (today: string): Filled => ({
  ...{ values: {}, on: today, method: 'on-site', conclusion: null, note: '', evidence: [] },
})

export type VerifyMistake =
  | { readonly code: 'nothing-typed' | 'note-missing' | 'not-a-day' }
  | { readonly code: 'not-a-number'; readonly figure: string }

export type VerifyCommand = { readonly command: string; readonly data: Readonly<Record<string, unknown>> }

/** The conclusion that the typed values speak for, where nobody has chosen one; null while nothing is typed. */
export function concluded({ figures }: Pick<ToVerify, 'figures'>, filled: Filled): Conclusion | null {
  if (filled.conclusion !== null) return filled.conclusion
  const typed = figures.flatMap(figure => {
    const value = typedNumber(filled.values[figure.id] ?? '')
    return value === undefined
      ? []
      : [{ value: kept(value, scaleOf(figure)), reported: figure.reported?.value }]
  })
  if (typed.length === 0) return null
  return typed.every(({ value, reported }) => value === reported) ? 'agrees' : 'differs'
}

const isAsked = ({ status, closing }: ToVerify): boolean =>
  status === 'awaiting-verification' && closing !== null

/** The commands that a filled form comes to, or what is still wrong with it. `unproven` marks the note. */
export function commandsOf(
  item: ToVerify,
  filled: Filled,
  { unproven, period }: { unproven: string; period: string },
): { readonly commands: readonly VerifyCommand[] } | { readonly mistake: VerifyMistake } {
  const { on, method } = filled
  const isUnproven = filled.conclusion === 'unproven'
  const note = [isUnproven && unproven, filled.note.trim()].filter(Boolean).join('：')
  const evidence = filled.evidence.length > 0 ? { evidence: filled.evidence } : {}
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on)) return { mistake: { code: 'not-a-day' } }
  const typed = item.figures.filter(figure => (filled.values[figure.id] ?? '').trim() !== '')
  const wrong = typed.find(figure => typedNumber(filled.values[figure.id] ?? '') === undefined)
  if (wrong) return { mistake: { code: 'not-a-number', figure: wrong.id } }
  const values = typed.map(figure => ({
    command: 'verify-value',
    data: {
      figure: figure.id,
      period: figure.reported?.period ?? period,
      value: kept(typedNumber(filled.values[figure.id] ?? '') ?? 0, scaleOf(figure)),
      ...{ method, on, ...(note === '' ? {} : { note }), ...evidence },
    },
  }))
  if (!isAsked(item)) return values.length > 0 ? { commands: values } : { mistake: { code: 'nothing-typed' } }
  const conclusion = concluded(item, filled)
  if (conclusion === null || note === '') return { mistake: { code: 'note-missing' } }
  const closing = {
    command: 'record-verification',
    data: { holds: conclusion === 'agrees', method, on, note, ...evidence },
  }
  return { commands: [...values, closing] }
}
