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
    ...(again?.notYet && { notYet: [...again.notYet] }),
  }
}

export const typedValue = ({ values }: Pick<DraftContent, 'values'>, figure: string): string =>
  values.find(each => each.figure === figure)?.value ?? ''

/** Why a figure is left without a value for now; undefined where it is not. */
export const notYetIn = ({ notYet }: DraftContent, figure: string): string | undefined =>
  notYet?.find(each => each.figure === figure)?.reason

/** The content with a figure left without a value for a reason as typed; null where it is to have one after all. */
export const withNotYet = (content: DraftContent, figure: string, reason: string | null): DraftContent => {
  const { notYet = [], ...rest } = content
  const others = notYet.filter(each => each.figure !== figure)
  const left = reason === null ? others : [...others, { figure, reason }]
  return { ...rest, ...(left.length > 0 && { notYet: left }) }
}

/** The content with one figure's value as typed; an empty one is left out. A value needs no reason for its absence. */
export const withValue = (content: DraftContent, figure: string, value: string): DraftContent => ({
  ...(value === '' ? content : withNotYet(content, figure, null)),
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

/** Figures that a part in a task is asked for and that have neither number nor reason: the lead reports them, once. */
export const emptyFigures = ({ facts }: Task, content: DraftContent, part: OwedReturn['part']): number =>
  part === 'support'
    ? 0
    : facts.figures.filter(
        ({ id }) => typedValue(content, id).trim() === '' && (notYetIn(content, id) ?? '').trim() === '',
      ).length

/** Whether it can go as it stands: each figure asked for has a number or a reason, and something is said of the progress. */
export const isComplete = (task: Task, content: DraftContent, part: OwedReturn['part']): boolean =>
  content.progress.trim() !== '' &&
  emptyFigures(task, content, part) === 0 &&
  task.facts.figures.every(
    figure => typedValue(content, figure.id) === '' || ledgerValue(content, figure) !== null,
  )

/** Whether two contents say the same, whatever order their values were typed in. */
export const isSameContent = (one: DraftContent, other: DraftContent): boolean =>
  reportTexts.every(name => one[name] === other[name]) &&
  one.values.length === other.values.length &&
  one.values.every(each => typedValue(other, each.figure) === each.value) &&
  (one.notYet?.length ?? 0) === (other.notYet?.length ?? 0) &&
  (one.notYet ?? []).every(each => notYetIn(other, each.figure) === each.reason) &&
  one.evidence.map(each => each.sha256).join() === other.evidence.map(each => each.sha256).join()

/** The names of a figure's inputs: its value, and why it has none yet. */
export const valueName = (figure: string): string => `value.${figure}`
export const notYetName = (figure: string): string => `not-yet.${figure}`

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
  const notYet = (content.notYet ?? []).filter(({ figure }) => figures.every(each => each.id !== figure))
  const { data, mistakes } = readForm(submitReport.fields, { ...content, period, values, notYet })
  const named = [...mistakes].map(([path, mistake]) => {
    const [, list, index] = /^(values|notYet)\.(\d+)\./.exec(path) ?? []
    const figure = list === 'values' ? figures[Number(index)]?.id : list && notYet[Number(index)]?.figure
    if (figure === undefined) return [path, mistake] as const
    return [list === 'values' ? valueName(figure) : notYetName(figure), mistake] as const
  })
  return { data, mistakes: new Map(named) }
}
