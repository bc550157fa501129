import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LinedPlan, log, named, planOf, redo, undo } from '../../test/lined-plan.ts'
import { ownTime } from '../../test/own-time.ts'
import { applyCorrections, refusalsOf } from './corrected-plan.ts'
import type { Act, Change, Correction } from './correction.ts'
import type { ClauseKind } from './plan.ts'

const words = fc.stringMatching(/^[建成新增办好，；口岸]{2,12}(\d{1,3}[个处亿][，市集]{1,4}){0,3}。$/)
const plans = fc
  .array(words, { minLength: 1, maxLength: 6 })
  .map(lines => planOf(...lines.map(each => `甲局|乙局|${each}`)))
const kinds: ClauseKind[] = ['commitment', 'result', 'principle', 'context']
// Numbers choose among what is there at that moment, so that most changes are possible ones.
const intents = fc.array(fc.tuple(fc.nat(7), fc.nat(), fc.nat()), { maxLength: 14 })

function changeOf(
  [what, which, value]: [number, number, number],
  entries: Correction[],
  { plan, text }: LinedPlan,
): Act {
  const { clauses, canUndo, canRedo } = applyCorrections(plan, text, entries)
  const place = which % clauses.length
  const clause = clauses[place]
  const id = clause?.id ?? ''
  const [start, end] = clause?.span ?? [0, 0]
  const one = (change: Change): Act => ({ act: 'change', changes: [change] })
  if (what === 0) return one({ type: 'split', clause: id, at: start + (value % (end - start)) })
  if (what === 1) return one({ type: 'merge', clause: id, next: clauses[place + 1]?.id ?? id })
  if (what === 2) return one({ type: 'reclassify', clause: id, kind: kinds[value % 4] ?? 'context' })
  if (what === 3) return one({ type: 'set-agencies', clause: id, lead: named(`${'甲乙丙'[value % 3]}局`) })
  if (what === 4) return one({ type: 'mark-checked', clause: id, checked: value % 2 === 0 })
  if (what === 5 && canUndo) return undo(canUndo)
  if (what === 6 && canRedo) return redo(canRedo)
  return one({ type: 'set-agencies', clause: id, support: named(`${'丁戊'[value % 2]}局`) })
}

function logOf(source: LinedPlan, wanted: [number, number, number][]): Correction[] {
  const entries: Correction[] = []
  for (const intent of wanted) {
    const act = changeOf(intent, entries, source)
    if (refusalsOf(source.plan, source.text, entries, act).length === 0)
      entries.push({ version: entries.length + 1, at: '2026-03-01T08:00:00.000Z', by: '督查室', ...act })
  }
  return entries
}

const next = (entries: Correction[], act: Act): Correction[] => [
  ...entries,
  { version: entries.length + 1, at: '2026-03-01T09:00:00.000Z', by: '督查室', ...act },
]

test('of any plan and any corrections: undoing an act restores the plan, and redoing it brings the act back', () => {
  fc.assert(
    fc.property(plans, intents, fc.tuple(fc.nat(4), fc.nat(), fc.nat()), (source, wanted, last) => {
      const entries = logOf(source, wanted)
      const act = changeOf(last, entries, source)
      fc.pre(act.act === 'change' && refusalsOf(source.plan, source.text, entries, act).length === 0)
      const done = next(entries, act)
      const undone = next(done, undo(done.length))
      const redone = next(undone, redo(done.length))
      const clausesOf = (each: Correction[]) => applyCorrections(source.plan, source.text, each).clauses
      expect(clausesOf(undone)).toEqual(clausesOf(entries))
      expect(clausesOf(redone)).toEqual(clausesOf(done))
    }),
  )
})

test('of any plan and any corrections: corrections of different cells come to the same in either order', () => {
  fc.assert(
    fc.property(plans, intents, fc.nat(), fc.nat(), (source, wanted, a, b) => {
      const entries = logOf(source, wanted)
      const { clauses } = applyCorrections(source.plan, source.text, entries)
      const one = clauses[a % clauses.length]?.id ?? ''
      const other = clauses[b % clauses.length]?.id ?? ''
      const lead: Act = {
        act: 'change',
        changes: [{ type: 'set-agencies', clause: one, lead: named('己局') }],
      }
      const kind: Act = { act: 'change', changes: [{ type: 'reclassify', clause: other, kind: 'result' }] }
      const nowOf = (...acts: Act[]) =>
        applyCorrections(source.plan, source.text, acts.reduce(next, entries)).clauses.map(each => each.now)
      expect(nowOf(lead, kind)).toEqual(nowOf(kind, lead))
    }),
  )
})

test('of any plan and any corrections: spans stay exact: in order, apart, and the words of the document', () => {
  fc.assert(
    fc.property(plans, intents, (source, wanted) => {
      const { clauses } = applyCorrections(source.plan, source.text, logOf(source, wanted))
      let end = 0
      for (const clause of clauses) {
        expect(clause.span[0]).toBeGreaterThanOrEqual(end)
        expect(source.text.slice(...clause.span).replaceAll('\n', '')).toBe(clause.text)
        for (const { span, text } of clause.now.figures) {
          expect(source.text.slice(...(span ?? [0, 0]))).toBe(text)
          expect(span?.[0]).toBeGreaterThanOrEqual(clause.span[0])
          expect(span?.[1]).toBeLessThanOrEqual(clause.span[1])
        }
        end = clause.span[1]
      }
    }),
  )
})

test('of any plan and any corrections: no figure and no word is lost or doubled by cutting and joining', () => {
  fc.assert(
    fc.property(plans, intents, (source, wanted) => {
      const { clauses } = applyCorrections(source.plan, source.text, logOf(source, wanted))
      const figures = source.plan.clauses.flatMap(each => each.figures)
      expect(clauses.flatMap(each => each.now.figures)).toEqual(figures)
      expect(clauses.map(each => each.text).join('')).toBe(
        source.plan.clauses.map(each => each.text).join(''),
      )
    }),
  )
})

test('of any plan and any corrections: what was read is left as it was', () => {
  fc.assert(
    fc.property(plans, intents, (source, wanted) => {
      const before = JSON.stringify(source.plan)
      applyCorrections(source.plan, source.text, logOf(source, wanted))
      expect(JSON.stringify(source.plan)).toBe(before)
    }),
    { numRuns: 30 },
  )
})

test('a thousand corrections of five thousand clauses are applied within the time of one frame or two', () => {
  const many = planOf(...Array.from({ length: 5000 }, () => '商务局|财政局|建成6个基地，新增9处站点。'))
  const entries = log(
    ...Array.from(
      { length: 1000 },
      (_, n): Change => ({
        type: 'set-agencies',
        clause: `c${n * 5 + 1}`,
        lead: named('市商务局'),
      }),
    ),
  )
  applyCorrections(many.plan, many.text, entries)
  const times = Array.from({ length: 5 }, () => {
    const start = ownTime()
    applyCorrections(many.plan, many.text, entries)
    return ownTime() - start
  })
  expect(Math.min(...times)).toBeLessThan(50)
})
