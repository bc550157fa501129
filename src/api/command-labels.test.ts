import { expect, test } from 'vitest'
import { line, list, number, text } from '../ledger/field.ts'
import { labelsOf } from './command-labels.ts'

const label = labelsOf({
  reason: text('退回意见', 'Reason'),
  figures: list('指标', 'Figures', { target: number('目标值', 'Target'), unit: line('单位', 'Unit') }, 9),
})

test.each([
  [['data', 'reason'], '退回意见'],
  [['data', 'figures'], '指标'],
  [['data', 'figures', 0], '指标'],
  [['data', 'figures', 0, 'target'], '目标值'],
  [['data', 'figures', 'nowhere'], undefined],
  [['data', 'constructor'], undefined],
  [['data'], undefined],
  [['expectedVersion'], undefined],
])('%j is called %s', (path, called) => {
  expect(label(path)).toBe(called)
})
