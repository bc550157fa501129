import type { PublicFigure } from '../ledger/commitment/public-view.ts'
import { amountText, quantityText, roundTo } from '../ledger/schedule/quantities.ts'
import { type Html, html } from './html.ts'
import { type Shown, textOf } from './layout.ts'
import type { PublicEntry, Sentence } from './public-data.ts'
import { type PublicState, publicStates } from './public-state.ts'

// What is said of a commitment wherever it is met: shape and word, lateness, deadline, values.

/** The shape of a state, which says nothing to a screen reader: the word stands beside it. */
export const shapeOf = (state: PublicState): Html =>
  html`<svg viewBox="0 0 14 14" aria-hidden="true"><path fill-rule="evenodd" d="${publicStates[state].shape}"/></svg>`

export const stateMark = ({ view }: Shown, state: PublicState): Html =>
  html`<b class="state ${state}">${shapeOf(state)} ${publicStates[state][view.language]}</b>`

/** The state in words, with what stays on record: reason, day, lateness. */
export const stateWords = (shown: Shown, entry: PublicEntry): Html =>
  html`${stateMark(shown, entry.state)}${moreOf(shown, entry).map(each => html`<span class="more">${each}</span>`)}`

/** The same as plain text, for files and feeds. */
export const stateText = (shown: Pick<Shown, 'view'>, entry: PublicEntry): string =>
  [publicStates[entry.state][shown.view.language], ...moreOf(shown as Shown, entry)].join(
    shown.view.language === 'zh' ? '，' : ', ',
  )

/** What stays on record beside the word. */
export function moreOf(
  shown: Shown,
  { state, detail, unreportedFor, completedOn, lateNow, lateDays }: PublicEntry,
): string[] {
  const t = textOf(shown)
  return [
    ...(state === 'other' && detail ? [detail[shown.view.language]] : []),
    ...(unreportedFor ? [t.month(unreportedFor)] : []),
    ...(completedOn ? [t.completedOn(t.day(completedOn))] : []),
    ...(lateNow ? [t.lateNow(lateDays)] : lateDays > 0 ? [t.lateOnce(lateDays)] : []),
  ]
}

/** The deadline, and every earlier one that was extended. */
export function dueText(shown: Pick<Shown, 'view'>, entry: PublicEntry): string {
  const t = textOf(shown as Shown)
  const { dueOn, dueBefore, continuing, provisional } = entry
  if (continuing) return t.continuingDue
  if (dueOn === null) return t.noDue
  const now = t.day(dueOn)
  const days = dueBefore.length > 0 ? t.duePrinted(dueBefore.map(t.day).join(' → '), now) : now
  return provisional && entry.completedOn === null ? days + t.provisional : days
}

/** A value in the figure's unit, in the scale that the plan prints (亿元). */
export const valueText = ({ unit }: Pick<PublicFigure, 'unit'>, value: number): string =>
  quantityText(value, unit)

/** The target as printed, or in numbers where nothing is printed or an amendment has moved it since. */
export const targetText = (shown: Pick<Shown, 'view'>, figure: PublicFigure): string =>
  figure.text?.includes(amountText(figure.target))
    ? figure.text
    : `${textOf(shown as Shown).ops[figure.op] ?? ''}${valueText(figure, figure.target)}`

/** What is missing to a target that is counted up to; null where it is reached or not of that sort. */
export function remainingText({ target, op, unit, verified, reported }: PublicFigure): string | null {
  if (!['eq', 'ge', 'gt', 'over', 'about'].includes(op) || /%|百分点|位|名/.test(unit)) return null
  const isNewer = verified && (!reported || verified.period >= reported.period)
  const value = isNewer ? verified.value : reported?.value
  if (value === undefined || value >= target) return null
  return `${amountText(roundTo(target - value, 4))}${unit}`
}

/** The words of a sentence. */
export const wordsOf = (text: string, { start, end }: Sentence): string => text.slice(start, end)
