import { expect, test } from 'vitest'
import { dataSchemaOf } from '../../contract/command-schema.ts'
import {
  agencies,
  agency,
  choice,
  date,
  evidence,
  type Fields,
  line,
  list,
  number,
  optional,
  period,
  text,
  whole,
  yesNo,
} from '../../ledger/field.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { emptyForm, readForm, typedNumber, unknownAgency } from './form-data.ts'

const fields: Fields = {
  title: text('任务', 'Task', 20),
  lead: agency('牵头', 'Lead'),
  support: optional(agencies('配合', 'Support')),
  on: optional(date('日期', 'Day')),
  period: optional(period('报送期', 'Period')),
  days: optional(whole('天数', 'Days', 1, 30)),
  continuing: yesNo('常态化', 'Continuing'),
  how: optional(choice('方式', 'How', { papers: { zh: '资料', en: 'papers' } })),
  figures: optional(list('指标', 'Figures', { id: line('编号', 'Id', 12), value: number('值', 'Value') }, 5)),
  files: evidence(),
}

const filled = { ...emptyForm(fields), title: '  修路  ', lead: 'jtj' }

test('what is filled in is what the server takes, and what is empty is left out', () => {
  const { data, mistakes } = readForm(fields, {
    ...filled,
    days: '7',
    figures: [{ id: 'f1', value: '1，234.5' }],
  })
  expect(mistakes.size).toBe(0)
  expect(data).toEqual({
    title: '修路',
    lead: 'jtj',
    continuing: false,
    days: 7,
    figures: [{ id: 'f1', value: 1234.5 }],
    files: [],
  })
  expect(dataSchemaOf(fields).safeParse(data).success).toBe(true)
})

test('each mistake stands at its own field', () => {
  const { mistakes } = readForm(fields, {
    ...filled,
    title: '',
    lead: unknownAgency('交通厅'),
    days: '31',
    period: '十一月',
    figures: [
      { id: 'f1', value: '' },
      { id: 'f2', value: '许多' },
    ],
  })
  expect(Object.fromEntries(mistakes)).toEqual({
    title: { code: 'required' },
    lead: { code: 'no-such-agency' },
    days: { code: 'out-of-range', min: 1, max: 30 },
    period: { code: 'not-a-period' },
    'figures.0.value': { code: 'required' },
    'figures.1.value': { code: 'not-a-number' },
  })
  expect(readForm(fields, { ...filled, title: '长'.repeat(21) }).mistakes.get('title')).toEqual({
    code: 'too-long',
    max: 20,
  })
  expect(readForm(fields, { ...filled, days: '1.5' }).mistakes.get('days')).toEqual({ code: 'not-whole' })
})

test('an empty form of any command has no mistake but missing fields', () => {
  for (const type of Object.values(matterTypes))
    for (const [name, { fields: each }] of Object.entries(type.commands)) {
      const { mistakes } = readForm(each, emptyForm(each))
      for (const { code } of mistakes.values()) expect(`${type.id} ${name} ${code}`).toMatch(/ required$/)
    }
})

test('numbers are taken as offices type them', () => {
  expect(typedNumber('７９０．１')).toBe(790.1)
  expect(typedNumber('−3')).toBe(-3)
  expect(typedNumber(' ')).toBeUndefined()
  expect(typedNumber('12万')).toBeUndefined()
})
