import { expect, test } from 'vitest'
import { type LedgerFigure, noFacts } from '../../ledger/commitment/facts.ts'
import {
  emptyFigures,
  isComplete,
  isSameContent,
  isUnchanged,
  openingContent,
  reportOf,
  typedValue,
  withNotYet,
  withValue,
} from './return-content.ts'

const figure = (id: string, text: string | null, target: number, unit: string): LedgerFigure => ({
  ...{ id, metric: id, unit, target, text, span: null },
  ...{ op: 'ge', basis: 'level', pace: 'linear' },
})
const task = {
  facts: { ...noFacts, figures: [figure('f1', '900亿元', 900e8, '元'), figure('f2', null, 40, '家')] },
}
const before = {
  period: '2026-10',
  progress: '1—10月交易额741亿元。',
  problems: '缺人',
  coordination: '调剂用地80亩',
  values: [{ figure: 'f1', value: 741e8 }],
}
const nothingKnown = () => undefined
const opened = openingContent(task, { again: undefined, before }, nothingKnown)

test('a form opens with last time’s words, without its figures, and without what was asked of others', () => {
  expect(opened).toMatchObject({ progress: before.progress, problems: '缺人', coordination: '', values: [] })
})

test('what came back opens as it was sent, figures in the unit that they are printed in', () => {
  const again = { ...before, period: '2026-11', values: [{ figure: 'f1', value: 790e8 }] }
  const content = openingContent(task, { again, before }, nothingKnown)
  expect(typedValue(content, 'f1')).toBe('790')
  expect(content.coordination).toBe('调剂用地80亩')
})

test('what the agency has said of a figure elsewhere stands in the field', () => {
  const known = ({ id }: LedgerFigure) => (id === 'f1' ? { value: 782.4e8, title: '', at: '' } : undefined)
  expect(typedValue(openingContent(task, { again: undefined, before }, known), 'f1')).toBe('782.4')
})

test('numbers go into the ledger in its own unit, and one that is none is named by its input', () => {
  const content = withValue(withValue(opened, 'f1', '790.1'), 'f2', '３６')
  expect(reportOf(task, '2026-11', content).data).toMatchObject({
    period: '2026-11',
    values: [
      { figure: 'f1', value: 79_010_000_000 },
      { figure: 'f2', value: 36 },
    ],
  })
  const { mistakes } = reportOf(task, '2026-11', withValue(content, 'f2', '约36'))
  expect([...mistakes.keys()]).toEqual(['value.f2'])
  expect([...reportOf(task, '2026-11', { ...content, progress: ' ' }).mistakes.keys()]).toEqual(['progress'])
})

test('unchanged is unchanged in every text, and not where something is asked of others', () => {
  const written = { again: undefined, before }
  expect(isUnchanged(opened, written)).toBe(true)
  expect(isUnchanged({ ...opened, progress: `${before.progress}又` }, written)).toBe(false)
  expect(isUnchanged({ ...opened, coordination: '调剂用地' }, written)).toBe(false)
  expect(isUnchanged(opened, { again: undefined, before: undefined })).toBe(false)
})

test('a lead’s return is complete with every figure, a supporter’s without', () => {
  expect(isComplete(task, opened, 'support')).toBe(true)
  expect(isComplete(task, withValue(opened, 'f1', '790'), 'lead')).toBe(false)
  expect(isComplete(task, withValue(withValue(opened, 'f1', '790'), 'f2', '36'), 'lead')).toBe(true)
})

test('contents are the same in whatever order their values were typed', () => {
  const one = withValue(withValue(opened, 'f1', '1'), 'f2', '2')
  const other = withValue(withValue(opened, 'f2', '2'), 'f1', '1')
  expect(isSameContent(one, other)).toBe(true)
  expect(isSameContent(one, withValue(other, 'f1', '3'))).toBe(false)
  expect(isSameContent(one, withValue(other, 'f1', ''))).toBe(false)
})

test('a figure that cannot be known yet goes with its reason and without a value, and is not counted as forgotten', () => {
  const content = withNotYet(withValue(opened, 'f2', '36'), 'f1', '统计部门28日发布')
  expect(emptyFigures(task, content, 'lead')).toBe(0)
  expect(isComplete(task, content, 'lead')).toBe(true)
  expect(reportOf(task, '2026-11', content).data).toMatchObject({
    values: [{ figure: 'f2', value: 36 }],
    notYet: [{ figure: 'f1', reason: '统计部门28日发布' }],
  })
})

test('a figure left open without a reason is named by the input of its reason', () => {
  const content = withNotYet(opened, 'f1', ' ')
  expect([...reportOf(task, '2026-11', content).mistakes.keys()]).toEqual(['not-yet.f1'])
  expect(emptyFigures(task, content, 'lead')).toBe(2)
})

test('a value that is typed after all takes the reason away', () => {
  const content = withValue(withNotYet(opened, 'f1', '统计部门28日发布'), 'f1', '790')
  expect(reportOf(task, '2026-11', content).data).not.toHaveProperty('notYet')
  expect(isSameContent(content, withValue(opened, 'f1', '790'))).toBe(true)
  expect(isSameContent(withNotYet(opened, 'f1', '一'), withNotYet(opened, 'f1', '二'))).toBe(false)
})

test('what came back opens with the reasons that it was sent with', () => {
  const again = { ...before, period: '2026-11', values: [], notYet: [{ figure: 'f1', reason: '28日发布' }] }
  expect(openingContent(task, { again, before }, nothingKnown).notYet).toEqual(again.notYet)
})
