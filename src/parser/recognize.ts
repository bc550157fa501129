import type { ClauseScope, Mentions, Recognizer } from './recognizer.ts'
import { benchmark } from './recognizers/benchmark.ts'
import { figure } from './recognizers/figure.ts'
import { window } from './recognizers/window.ts'

/** In this order at a character that several may begin at: a date is a window before it is a figure. */
const recognizers: readonly Recognizer[] = [window, figure, benchmark]

/** Which recognizers a character may begin: one bit each. */
const callers = new Uint8Array(65536)
for (const [i, { triggers }] of recognizers.entries())
  for (let t = 0; t < triggers.length; t++) {
    const code = triggers.charCodeAt(t)
    callers[code] = (callers[code] ?? 0) | (1 << i)
  }

/** Finds what one clause mentions. The first character calls the recognizer; what it takes is not read again. */
export function recognize(scope: ClauseScope): Mentions {
  const mentions: Mentions = { windows: [], figures: [], benchmarks: [] }
  const { text, end } = scope
  for (let at = scope.start; at < end; at++) {
    const called = callers[text.charCodeAt(at)] as number
    if (called === 0) continue
    const next = take(scope, at, called, mentions)
    if (next > at) at = next - 1
  }
  return mentions
}

function take(scope: ClauseScope, at: number, called: number, mentions: Mentions): number {
  for (let i = 0; i < recognizers.length; i++) {
    if ((called & (1 << i)) === 0) continue
    const next = (recognizers[i] as Recognizer).take(scope, at, mentions)
    if (next > at) return next
  }
  return at
}
