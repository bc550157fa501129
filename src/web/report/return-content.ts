import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { submitReport } from '../../ledger/commitment/reporting.ts'
import { type Mistakes, readForm, typedNumber } from '../ledger/form-data.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { kept, said, scaleOf } from '../ledger/printed-scale.ts'
import { type ReportWords, reportTexts } from '../ledger/reports.ts'
import type { KnownValue } from './known-values.ts'
import type { DraftContent, OwedReturn } from './report-client.ts'

// What stands in the form of a return: as it opens, what changed against last time, and the command's data of it.

type Task = Pick<OpenCommitment, 'facts'>
export type TextName = (typeof reportTexts)[number]

/** What a return is written over: what was sent for this period and came back, or what the period before had. */
export type Written = { readonly again: ReportWords | undefined; readonly before: ReportWords | undefined }

const valueText = (figure: LedgerFigure, value: number) => String(said(value, scaleOf(figure)))

/** A value that was sent before, in the ledger's unit; null where none was. */
export const valueIn = (words: ReportWords | undefined, figure: string): number | null =>
  words?.values?.find(each => each.figure === figure)?.value ?? null

/** The form as it opens: last time's words, no figure of last time, and what the agency has said of a figure elsewhere. */
export function openingContent(
  { facts }: Task,
  { again, before }: Written,
  known: (figure: LedgerFigure) => KnownValue | undefined,
): DraftContent {
  const words = again ?? before
  return {
    values: facts.figures.flatMap(figure => {
      const value = again ? valueIn(again, figure.id) : (known(figure)?.value ?? null)
      return value === null ? [] : [{ figure: figure.id, value: valueText(figure, value) }]
    }),
    progress: words?.progress ?? '',
    problems: words?.problems ?? '',
    nextSteps: words?.nextSteps ?? '',
    // What needed others' help last time is asked anew: left in, it would raise the same problem again.
    coordination: again?.coordination ?? '',
    evidence: (again?.evidence as DraftContent['evidence'] | undefined) ?? [],
  }
}

export const typedValue = ({ values }: Pick<DraftContent, 'values'>, figure: string): string =>
  values.find(each => each.figure === figure)?.value ?? ''

/** The content with one figure's value as typed; an empty one is left out. */
export const withValue = (content: DraftContent, figure: string, value: string): DraftContent => ({
  ...content,
  values: [
    ...content.values.filter(each => each.figure !== figure),
    ...(value === '' ? [] : [{ figure, value }]),
  ],
})

/** A typed value in the ledger's unit; null where none or no number is typed. */
export function ledgerValue(content: DraftContent, figure: LedgerFigure): number | null {
  const value = typedNumber(typedValue(content, figure.id))
  return value === undefined ? null : kept(value, scaleOf(figure))
}

/** The text of last time that a field is held against; what needs coordination is asked anew each time. */
export const textBefore = ({ before }: Written, name: TextName): string | undefined =>
  before === undefined || name === 'coordination' ? undefined : (before[name] ?? '')

/** All texts stand as they were last time, which may be so and is said. */
export const isUnchanged = (content: DraftContent, written: Written): boolean =>
  written.before !== undefined &&
  content.coordination.trim() === '' &&
  reportTexts.every(name => {
    const was = textBefore(written, name)
    return was === undefined || was.trim() === content[name].trim()
  })

/** Figures that a part in a task is asked for and that have no number: the lead reports them, once. */
export const emptyFigures = ({ facts }: Task, content: DraftContent, part: OwedReturn['part']): number =>
  part === 'support' ? 0 : facts.figures.filter(figure => ledgerValue(content, figure) === null).length

/** Whether it can go as it stands: every figure asked for has a number, and something is said of the progress. */
export const isComplete = (task: Task, content: DraftContent, part: OwedReturn['part']): boolean =>
  content.progress.trim() !== '' && emptyFigures(task, content, part) === 0

/** Whether two contents say the same, whatever order their values were typed in. */
export const isSameContent = (one: DraftContent, other: DraftContent): boolean =>
  reportTexts.every(name => one[name] === other[name]) &&
  one.values.length === other.values.length &&
  one.values.every(each => typedValue(other, each.figure) === each.value) &&
  one.evidence.map(each => each.sha256).join() === other.evidence.map(each => each.sha256).join()

/** The name of a figure's input. */
export const valueName = (figure: string): string => `value.${figure}`

/** The command's data of the form, and what is wrong by the name of its input. */
export function reportOf(
  { facts }: Task,
  period: string,
  content: DraftContent,
): { data: Record<string, unknown>; mistakes: Mistakes } {
  const figures = facts.figures.filter(each => typedValue(content, each.id).trim() !== '')
  const values = figures.map(figure => {
    const value = ledgerValue(content, figure)
    return { figure: figure.id, value: value === null ? typedValue(content, figure.id) : String(value) }
  })
  const { data, mistakes } = readForm(submitReport.fields, { ...content, period, values })
  const named = [...mistakes].map(([path, mistake]) => {
    const figure = figures[Number(/^values\.(\d+)\./.exec(path)?.[1] ?? -1)]
    return [figure ? valueName(figure.id) : path, mistake] as const
  })
  return { data, mistakes: new Map(named) }
}
