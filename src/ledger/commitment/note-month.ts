import { line, number, optional, period } from '../field.ts'
import { commitmentCommand } from './define.ts'

// A month is judged once, at its end. What was said of it then is what 连续两月 and the ladder count, whatever is
// reported or verified later: an agency was told so.

export const noteMonth = commitmentCommand({
  zh: '记当月评定',
  en: 'Note how a month was judged',
  event: 'MonthNoted',
  fields: {
    month: period('月份', 'Month'),
    category: line('类别', 'Category', 40),
    gapPoints: optional(number('与序时进度之差', 'Gap to expected progress')),
    lamp: line('亮灯', 'Lamp', 60),
  },
  apply: ({ facts }, { month, category, gapPoints, lamp }, { at }) => ({
    facts: {
      ...facts,
      months: [...facts.months, { notedAt: at, month, category, gapPoints: gapPoints ?? null, lamp }],
    },
  }),
})
