import { describe, expect, test } from 'vitest'
import { log, planOf, redo, undo } from '../../test/lined-plan.ts'
import { applyCorrections } from './corrected-plan.ts'
import type { Act, Change } from './correction.ts'

const two = planOf('商务局|财政局,科技局|建成6个基地，新增9处站点。', '农业局||办好市集。')

describe('撤销', () => {
  const checked: Change = { type: 'mark-checked', clause: 'c1', checked: true }
  const kind: Change = { type: 'reclassify', clause: 'c2', kind: 'principle' }

  test('takes back any entry, not only the last, and redo brings it again', () => {
    const undone = applyCorrections(two.plan, two.text, log(checked, kind, undo(1)))
    expect(undone.clauses[0]?.checked).toBeNull()
    expect(undone.clauses[1]?.now.kind).toBe('principle')
    expect(undone.entries.map(each => each.undone)).toEqual([true, false, false])
    const redone = applyCorrections(two.plan, two.text, log(checked, kind, undo(1), redo(1)))
    expect(redone.clauses[0]?.checked?.version).toBe(1)
  })

  test('goes back step by step, and a new change ends what the key could redo', () => {
    const stepsAfter = (...acts: (Act | Change)[]) => {
      const { canUndo, canRedo } = applyCorrections(two.plan, two.text, log(...acts))
      return { canUndo, canRedo }
    }
    expect(stepsAfter()).toEqual({ canUndo: null, canRedo: null })
    expect(stepsAfter(checked, kind)).toEqual({ canUndo: 2, canRedo: null })
    expect(stepsAfter(checked, kind, undo(2))).toEqual({ canUndo: 1, canRedo: 2 })
    expect(stepsAfter(checked, kind, undo(2), undo(1))).toEqual({ canUndo: null, canRedo: 1 })
    expect(stepsAfter(checked, kind, undo(2), redo(2))).toEqual({ canUndo: 2, canRedo: null })
    expect(stepsAfter(checked, kind, undo(2), checked)).toEqual({ canUndo: 4, canRedo: null })
  })

  test('of a split lets what was done to its parts rest, and redo brings both back', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const part: Change = { type: 'reclassify', clause: 'c1.2', kind: 'result' }
    const undone = applyCorrections(two.plan, two.text, log(split, part, undo(1)))
    expect(undone.clauses.map(each => each.id)).toEqual(['c1', 'c2'])
    expect(undone.entries[1]?.refusals).toEqual([{ code: 'unknown-clause', clause: 'c1.2' }])
    const redone = applyCorrections(two.plan, two.text, log(split, part, undo(1), redo(1)))
    expect(redone.clauses[1]?.now.kind).toBe('result')
  })

  test.each([
    ['an entry that is not there', [checked, undo(7)], 'unknown-entry'],
    ['itself', [checked, undo(2)], 'unknown-entry'],
    ['an undo', [checked, undo(1), undo(2)], 'not-a-change'],
    ['what is undone', [checked, undo(1), undo(1)], 'already-undone'],
  ] as [string, (Act | Change)[], string][])('of %s is refused', (_, acts, code) => {
    expect(applyCorrections(two.plan, two.text, log(...acts)).entries.at(-1)?.refusals[0]?.code).toBe(code)
  })

  test('what is not undone is not redone', () => {
    const { entries } = applyCorrections(two.plan, two.text, log(checked, redo(1)))
    expect(entries[1]?.refusals).toEqual([{ code: 'not-undone', entry: 1 }])
  })
})
