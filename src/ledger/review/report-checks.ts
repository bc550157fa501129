import { daysBetween, type PlainDate } from '../../model/plain-date.ts'

// 机器核对 of a return under review: what a reviewer would reckon by hand. They point, and never decide.

/** A figure of the return; values in the ledger's unit, null where there is none. */
export type CheckedFigure = {
  readonly id: string
  /** Adds up over the year: it cannot fall. */
  readonly isCumulative: boolean
  readonly isLowerBetter: boolean
  readonly target: number
  readonly now: number | null
  readonly before: number | null
  readonly expected: number | null
  /** The last value that somebody else found, with the period it is of. */
  readonly verified: { readonly period: string; readonly value: number } | null
}

export type CheckedTexts = {
  readonly progress: string
  readonly problems: string
  readonly nextSteps: string
  readonly coordination: string
}

/** A return with all that it is held against. */
export type CheckedReport = {
  readonly period: string
  readonly figures: readonly CheckedFigure[]
  readonly texts: CheckedTexts
  /** Of the return before; null for the first. */
  readonly textsBefore: CheckedTexts | null
  readonly files: number
  readonly signedOn: PlainDate | null
  /** Null where the calendar asks for no such return. */
  readonly dueOn: PlainDate | null
  /** How often this return was sent back before. */
  readonly returns: number
}

/** In the order in which a reviewer wants to see them. */
export const checkCodes = [
  'value-missing',
  'unlike-verified',
  'ten-times',
  'falls',
  'behind',
  'beyond-target',
  'text-unchanged',
  'no-next-steps',
  'no-evidence',
  'late',
  'returned-before',
  'asks-coordination',
] as const
export type CheckCode = (typeof checkCodes)[number]

/** Said to whoever reviews, and no fault: evidence is asked of nobody, and help may be asked for. */
const informing: ReadonlySet<CheckCode> = new Set(['no-evidence', 'returned-before', 'asks-coordination'])
export const informs = ({ code }: Pick<ReportCheck, 'code'>): boolean => informing.has(code)

/** One check. `numbers` are those of its arithmetic, by name; `figure` where it is about one. */
export type ReportCheck = {
  readonly code: CheckCode
  readonly passes: boolean
  readonly figure: string | null
  readonly numbers: Readonly<Record<string, number>>
  readonly period?: string | undefined
}

/** Every check that applies to a return, failing ones first. */
export function checksOf(report: CheckedReport): ReportCheck[] {
  const checks = [
    ...report.figures.flatMap(figure => figureChecks(figure, report.period)),
    ...textChecks(report),
    ...timeChecks(report),
  ]
  const rank = ({ passes, code }: ReportCheck) => (passes ? checkCodes.length : 0) + checkCodes.indexOf(code)
  return checks.sort((one, other) => rank(one) - rank(other))
}

/** The checks that nothing failed of: said in one line. */
export const passedCodes = (checks: readonly ReportCheck[]): CheckCode[] =>
  checkCodes.filter(code => {
    const ofCode = checks.filter(each => each.code === code)
    return ofCode.length > 0 && ofCode.every(each => each.passes)
  })

const check = (
  code: CheckCode,
  passes: boolean,
  numbers: ReportCheck['numbers'] = {},
  figure: string | null = null,
): ReportCheck => ({ code, passes, figure, numbers })

function figureChecks(figure: CheckedFigure, period: string): ReportCheck[] {
  const { id, now, before, target, expected, isCumulative, isLowerBetter } = figure
  if (now === null) return [check('value-missing', false, {}, id)]
  return [
    check('value-missing', true, {}, id),
    ...verifiedCheck(figure, now, period),
    ...(before === null || before === 0
      ? []
      : [check('ten-times', !isTenTimes(before, now), { before, now, times: now / before }, id)]),
    ...(before === null || !isCumulative
      ? []
      : [check('falls', now >= before, { before, now, by: before - now }, id)]),
    ...(expected === null
      ? []
      : [
          check(
            'behind',
            isLowerBetter ? now <= expected : now >= expected,
            { now, expected, by: Math.abs(expected - now) },
            id,
          ),
        ]),
    ...(!isCumulative || isLowerBetter || target === 0
      ? []
      : [check('beyond-target', now <= target, { now, target, share: now / target }, id)]),
  ]
}

/** A slip of the unit (万元 for 元) makes a value ten times as large or as small. */
const isTenTimes = (before: number, now: number): boolean => {
  const times = Math.abs(now / before)
  return times >= 10 || times <= 0.1
}

// A check of an earlier period is only a floor, and only for what adds up.
function verifiedCheck(
  { id, verified, isCumulative }: CheckedFigure,
  now: number,
  period: string,
): ReportCheck[] {
  if (verified === null) return []
  const numbers = { now, verified: verified.value, by: now - verified.value }
  const of = (passes: boolean): ReportCheck => ({
    ...check('unlike-verified', passes, numbers, id),
    period: verified.period,
  })
  if (verified.period === period) return [of(now === verified.value)]
  return isCumulative && verified.period < period ? [of(now >= verified.value)] : []
}

function textChecks({ texts, textsBefore, figures, files }: CheckedReport): ReportCheck[] {
  const hasValue = figures.some(({ now }) => now !== null)
  return [
    ...(textsBefore === null
      ? []
      : [check('text-unchanged', plain(texts.progress) !== plain(textsBefore.progress))]),
    ...(texts.problems.trim() === '' ? [] : [check('no-next-steps', texts.nextSteps.trim() !== '')]),
    ...(hasValue ? [check('no-evidence', files > 0, { files })] : []),
    check('asks-coordination', texts.coordination.trim() === ''),
  ]
}

// Blanks and stops are no news.
const plain = (text: string): string => text.replace(/[\s，。；、,.;]/g, '')

function timeChecks({ signedOn, dueOn, returns }: CheckedReport): ReportCheck[] {
  return [
    ...(signedOn === null || dueOn === null
      ? []
      : [check('late', signedOn <= dueOn, { days: Math.max(0, daysBetween(dueOn, signedOn)) })]),
    ...(returns === 0 ? [] : [check('returned-before', false, { returns })]),
  ]
}
