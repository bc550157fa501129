import { z } from 'zod'
import { categories } from '../ledger/schedule/category.ts'
import { numberFacts, yesNoFacts } from '../ledger/schedule/facts.ts'
import { colourNames, shapeNames } from '../ledger/schedule/lamp.ts'
import type { RegionSchedule } from '../ledger/schedule/region-schedule.ts'
import { labelled } from './settings-fields.ts'

// The shape of a region's schedule. Whether its rules make sense is asked of mistakesOfSchedule; that they can be asked
// at all is seen to here.

const keysOf = <Name extends string>(of: Readonly<Record<Name, unknown>>) =>
  Object.keys(of) as [Name, ...Name[]]

const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const Name = z.string().trim().min(1).max(200)
const Note = z.string().max(1000)
const Days = z.int().min(0).max(3660)
const Amount = z.number().min(-1e6).max(1e6)
const listOf = <Item extends z.ZodType>(item: Item, most = 100) => z.array(item).max(most)

export const SettingWords = labelled({ zh: Name, en: Name }).meta({
  id: 'SettingWords',
  description: '中英文名称 · A name in both languages',
})

const NumberFact = z.enum(keysOf(numberFacts))
const YesNoFact = z.enum(keysOf(yesNoFacts))
const bound = z.exactOptional(Amount)

const Condition = z
  .union([
    labelled({ fact: YesNoFact, is: z.boolean() }),
    labelled({ fact: z.enum([...NumberFact.options, ...YesNoFact.options]), unknown: z.literal(true) }),
    labelled({ fact: NumberFact, above: bound, atLeast: bound, below: bound, atMost: bound }),
  ])
  .meta({ id: 'RuleCondition', description: '规则的一个条件 · A condition of a rule' })

const rulesOf = <Outcome extends z.ZodType>(outcome: Outcome) => ({
  rules: listOf(
    labelled({
      id: Key,
      name: SettingWords,
      when: listOf(Condition, 20),
      outcome,
      unsourced: z.exactOptional(Note),
    }),
  ),
  otherwise: outcome,
})

const Category = z.enum(categories as unknown as ['ahead', ...typeof categories])
const CategoryOutcome = labelled({ category: Category, detail: z.exactOptional(SettingWords) }).meta({
  id: 'CategoryOutcome',
  description: '归入哪一类 · The category that a rule ends in',
})

const Lamp = labelled({
  id: Key,
  colour: z.union([
    z.enum(keysOf(colourNames)),
    z.templateLiteral(['#', z.string().regex(/^[0-9a-fA-F]{6}$/)]),
  ]),
  shape: z.enum(keysOf(shapeNames)),
  name: SettingWords,
  meaning: SettingWords,
  concern: z.int().min(0).max(100),
  follows: z.exactOptional(SettingWords),
}).meta({ id: 'LampSetting', description: '一盏灯：颜色、形状、文字 · A lamp with colour, shape and words' })

const Trigger = z
  .discriminatedUnion('when', [
    labelled({ when: z.literal('handed-over') }),
    labelled({ when: z.literal('near-due'), days: Days }),
    labelled({ when: z.literal('overdue'), days: Days }),
    labelled({ when: z.literal('slip-expired'), step: Key, without: z.enum(['reply', 'settlement']) }),
    labelled({ when: z.literal('lamp'), lamp: Key, times: z.int().min(1).max(100), inARow: z.boolean() }),
    labelled({ when: z.literal('marked'), mark: Key }),
  ])
  .meta({ id: 'LadderTrigger', description: '何时发这一级的单 · When a step of the ladder is due' })

const Step = labelled({
  id: Key,
  name: SettingWords,
  due: listOf(Trigger, 20),
  reply: labelled({ n: z.int().min(1).max(3660), unit: z.enum(['D', 'WD', 'M']) }).nullable(),
  signedBy: SettingWords,
  numberPart: z.string().max(10),
  sign: z.exactOptional(labelled({ colour: z.string().max(20), shape: z.string().max(20) })),
}).meta({ id: 'LadderStep', description: '阶梯的一级 · A step of the ladder' })

const Named = labelled({ id: Key, name: SettingWords })
const Grace = labelled({ n: Days, unit: z.enum(['D', 'WD']) })
const Level = labelled({ id: Key, name: SettingWords, daysBefore: Days })
const DaysOfPeriod = labelled({
  days: listOf(z.int().min(-1).max(31), 12),
  dueIn: z.enum(['same', 'next']),
})
const frequencies = ['week', 'ten-days', 'month', 'quarter', 'half-year', 'year'] as const

const Reporting = labelled({
  usual: z.enum(frequencies),
  days: labelled({
    week: DaysOfPeriod,
    'ten-days': DaysOfPeriod,
    month: DaysOfPeriod,
    quarter: DaysOfPeriod,
    'half-year': DaysOfPeriod,
    year: DaysOfPeriod,
  }),
  earlyUpTo: z.int().min(0).max(31),
  opensDaysBefore: Days,
  grace: Grace,
  roll: z.enum(['none', 'next', 'previous']),
  levels: listOf(Level, 10),
}).meta({ id: 'ReportingSettings', description: '报送日历 · The reporting calendar' })

const Reminder = labelled({
  id: Key,
  when: z.enum(['before', 'on', 'after']),
  days: Days,
  unit: z.enum(['D', 'WD']),
  of: z.enum(['due', 'grace']),
  to: listOf(z.enum(['reporter', 'agency-head', 'office']), 3),
  name: SettingWords,
}).meta({ id: 'ReminderSetting', description: '一次提醒 · One reminder' })

/** What a region settles about progress, lamps, slips and reporting. */
export const ScheduleSettings = labelled({
  step: z.enum(['day', 'month']),
  categories: labelled(rulesOf(CategoryOutcome)),
  layout: labelled({
    rows: listOf(
      labelled({ name: SettingWords, categories: listOf(Category, 6), headline: z.boolean() }),
      20,
    ),
    shares: z.enum(['largest-remainder', 'rest-to-largest']),
  }),
  lamps: labelled({
    lamps: listOf(Lamp, 20),
    aspects: listOf(labelled({ id: Key, name: SettingWords, ...rulesOf(Key) }), 20),
  }),
  ladder: labelled({ steps: listOf(Step, 20), marks: listOf(Named, 20), lamps: listOf(Named, 20) }),
  reporting: Reporting,
  reminders: listOf(Reminder, 20),
}).meta({
  id: 'ScheduleSettings',
  description: '序时、亮灯、督办和报送的规则 · Rules for progress, lamps, slips and reporting',
}) satisfies z.ZodType<RegionSchedule>
