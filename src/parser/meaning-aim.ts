import type { ClauseKind, Period } from '../model/plan.ts'
import { isThreshold } from './meaning-condition.ts'
import { isSentenceEnd } from './meaning-noun.ts'
import { says } from './meaning-predicate.ts'
import type { ClauseScope, FigureDraft, WindowDraft } from './recognizer.ts'
import { each, wordFrom, wordsFrom } from './recognizers/figure-words.ts'

// Whether a figure is aimed at or reached, how firmly, and for when.

const HEDGE_REACH = 60 // 「力争到2025年，…达到」: the hedge stands in the same sentence
const LI = 0x529b // 力
const ZHENG = 0x4e89 // 争
const QIU = 0x6c42 // 求
const QU = 0x53d6 // 取
const granted = ['资金', '补助', '政策', '债', '支持', '额度', '贷款', '投资', '指标', '补贴', '彩票']

/** 「力争」「争取」「力求」 before the figure. 「争取上级资金1.2亿元」 asks for money and hedges nothing. */
export function isHedged(scope: ClauseScope, at: number): boolean {
  const { text, start } = scope
  const floor = Math.max(start, at - HEDGE_REACH)
  for (let i = at - 2; i >= floor; i--) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code)) return false
    if (code === LI) {
      const next = text.charCodeAt(i + 1)
      if (next === ZHENG || next === QIU) return true
    } else if (code === ZHENG && text.charCodeAt(i + 1) === QU) {
      const between = text.slice(i + 2, at)
      return !granted.some(word => between.includes(word))
    }
  }
  return false
}

const BASELINE_REACH = 24 // 「在2020年的1.2亿元基础上」
const reachedAlready = wordsFrom(each(true, '现有 目前 已建成 已完成 去年底 现已 已有 已达'))

/** Decided by the clause first: plans aim, reviews report. Then a baseline inside a plan is actual, a coming year inside a review is a target. */
export function polarityOf(
  scope: ClauseScope,
  figure: FigureDraft,
  kind: ClauseKind,
  said: number,
  year: number,
): 'target' | 'actual' {
  const thisYear = scope.year
  if (kind === 'result' || kind === 'context' || kind === 'exhortation') {
    if (thisYear !== null && year > thisYear) return 'target'
    return kind === 'context' && figure.hedged ? 'target' : 'actual'
  }
  if ((said & says.from) !== 0 || isThreshold(scope, figure)) return 'actual'
  if (thisYear !== null && year > 0 && year < thisYear && (said & says.compared) === 0) return 'actual'
  return isBaselineAt(scope, figure) ? 'actual' : 'target'
}

// 「在2020年的1.2亿元基础上」, 「现有5家」.
function isBaselineAt({ text, start, end }: ClauseScope, figure: FigureDraft): boolean {
  if (text.slice(figure.end, Math.min(end, figure.end + 6)).includes('基础上')) return true
  const limit = Math.max(start, figure.start - BASELINE_REACH)
  for (let i = figure.start - 2; i >= limit; i--) {
    const code = text.charCodeAt(i)
    if (code === 0xff0c || code === 0x2c || isSentenceEnd(code)) return false
    if (wordFrom(reachedAlready, text, i, figure.start) !== undefined) return true
  }
  return false
}

const PERIOD_REACH = 120 // 「到2025年，…」 dates the figures of its sentence, and sentences are shorter

/** The windows of a clause, in the order of the text, and how many of them have been passed. */
export type Dating = { windows: readonly WindowDraft[]; passed: number; nearest: WindowDraft | null }

/** The year beside the number, else the nearest window before it in its sentence. */
export function periodOf(
  text: string,
  figure: FigureDraft,
  dating: Dating,
  year: number,
  kind: ClauseKind,
): Period | null {
  passWindows(text, figure.start, dating, kind === 'result')
  if (year > 0) return { from: `${year}-01-01`, to: `${year}-12-31` }
  const { nearest } = dating
  if (nearest === null || nearest.to === null || figure.start - nearest.end > PERIOD_REACH) return null
  for (let i = nearest.end; i < figure.start; i++) if (isSentenceEnd(text.charCodeAt(i))) return null
  return { from: nearest.from ?? `${nearest.to.slice(0, 4)}-01-01`, to: nearest.to }
}

// In a report's review these mean the year before the report's; in a news item, its own.
const vagueYears = ['全年', '年末', '年底', '年内', '当年']

function passWindows(text: string, at: number, dating: Dating, isResult: boolean): void {
  for (; dating.passed < dating.windows.length; dating.passed++) {
    const window = dating.windows[dating.passed] as WindowDraft
    if (window.start > at) return
    const vague = isResult && vagueYears.some(word => text.startsWith(word, window.start))
    if (window.to !== null && window.kind !== 'every' && !vague && !isBaseline(text, window.start))
      dating.nearest = window
  }
}

// 「比2010年」「由2010年的」「是2010年的」 date something else than the figures after them.
const isBaseline = (text: string, at: number): boolean =>
  at > 0 && '比较是由从于与'.includes(text.charAt(at - 1))
