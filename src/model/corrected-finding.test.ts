import { describe, expect, test } from 'vitest'
import { log, planOf } from '../../test/lined-plan.ts'
import { applyCorrections, refusalsOf } from './corrected-plan.ts'
import type { Change } from './correction.ts'
import type { Plan, Span } from './plan.ts'

const two = planOf('商务局|财政局,科技局|建成6个基地，新增9处站点。', '农业局||办好市集。')

describe('存疑', () => {
  const finding = (code: string, clause: string | null, span: Span) => ({
    code,
    severity: 'warning' as const,
    message: code,
    clause,
    spans: [span],
  })
  const plan: Plan = {
    ...two.plan,
    findings: [finding('unclosed-bracket', 'c1', [9, 11]), finding('no-period', null, [0, 1])],
  }

  test('keeps its judgement with reason, post and time', () => {
    const [{ id } = { id: '' }] = applyCorrections(plan, two.text, []).findings
    const judged = applyCorrections(
      plan,
      two.text,
      log({
        type: 'judge-finding',
        finding: id,
        verdict: 'dismissed',
        reason: 'as-printed',
        note: '原文如此',
      }),
    ).findings
    expect(judged[0]).toMatchObject({ verdict: 'dismissed', reason: 'as-printed', judged: { version: 1 } })
    expect(judged[1]?.verdict).toBeNull()
  })

  test('is not dismissed without a reason', () => {
    const [{ id } = { id: '' }] = applyCorrections(plan, two.text, []).findings
    const changes: Change[] = [{ type: 'judge-finding', finding: id, verdict: 'dismissed' }]
    expect(refusalsOf(plan, two.text, [], { act: 'change', changes })).toEqual([
      { code: 'reason-required', finding: id },
    ])
  })

  test('follows its words into the part of a split', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const [first, second] = applyCorrections(plan, two.text, log(split)).findings
    expect(first?.clause).toBe('c1.2')
    expect(second?.clause).toBeNull()
  })

  test('has an id of its own although code and clause are the same', () => {
    const same = finding('width', 'c1', [0, 2])
    const ids = applyCorrections({ ...plan, findings: [same, same] }, two.text, []).findings.map(
      each => each.id,
    )
    expect(new Set(ids).size).toBe(2)
  })
})
