import type { ClauseKind } from '../model/plan.ts'
import { type Dating, isHedged, periodOf, polarityOf } from './meaning-aim.ts'
import { basisOf } from './meaning-basis.ts'
import { carriedFrom } from './meaning-carried.ts'
import { nameMetric } from './meaning-metric.ts'
import type { ClauseScope, FigureDraft, Mentions } from './recognizer.ts'

/** Says what every figure of a clause measures, how, whether it is aimed at or reached, and for when. */
export function resolveMeanings(scope: ClauseScope, mentions: Mentions, kind: ClauseKind): void {
  const { figures, windows } = mentions
  if (figures.length === 0) return
  const carried = carriedFrom(scope.start)
  const dating: Dating = { windows, passed: 0, nearest: null }
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as FigureDraft
    nameMetric(scope, figures, i, carried)
    figure.basis = basisOf(scope.text, figure, carried.said)
    figure.hedged = kind !== 'result' && isHedged(scope, figure.start)
    figure.polarity = polarityOf(scope, figure, kind, carried.said, carried.year)
    figure.period = periodOf(scope.text, figure, dating, carried.year, kind)
  }
}
