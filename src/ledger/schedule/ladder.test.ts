import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WorkCalendar } from '../../model/calendar.ts'
import { addDays } from '../../model/plain-date.ts'
import { type Ladder, type LadderMatter, type NextStep, nextStep, type Slip, slipNumber } from './ladder.ts'
import { mistakesOfLadder } from './ladder-mistakes.ts'
import { allPresets } from './presets/all-presets.ts'

const calendar: WorkCalendar = {
  version: 'invented',
  years: { 2026: { off: ['2026-07-03'], on: [] } },
  hours: [],
}

const ladderOf = (key: string): Ladder => {
  const ladder = allPresets.find(preset => preset.key === key)?.ladder
  if (!ladder) throw new Error(`no ladder ${key}`)
  return ladder
}

const matter = (change: Partial<LadderMatter> = {}): LadderMatter => ({
  handedOverOn: '2026-03-01',
  dueOn: '2026-06-30',
  restsSince: null,
  roundFrom: null,
  slips: [],
  lamps: [],
  marks: [],
  ...change,
})

const slip = (step: string, issuedOn: string, change: Partial<Slip> = {}): Slip => ({
  step,
  number: '1',
  issuedOn,
  replyDueOn: addDays(issuedOn, 7),
  repliedOn: null,
  settledOn: null,
  excused: false,
  ...change,
})

const handed = slip('hand-over', '2026-03-01', { repliedOn: '2026-03-05' })
const lamps = (...lit: [string, string][]) => ({ lamps: lit.map(([month, lamp]) => ({ month, lamp })) })

const told = (next: NextStep) => (next.due ? `${next.step.id}: ${next.zh}` : next.code)
const asked = (key: string, change: Partial<LadderMatter>, today: string) =>
  told(nextStep(ladderOf(key), matter(change), today, calendar))

const cases: [key: string, change: Partial<LadderMatter>, today: string, wanted: string][] = [
  [
    'usual',
    {},
    '2026-03-01',
    'hand-over: 应发“工作交办单”：事项已交办。督查室主任签发，应于2026-03-08前回复。',
  ],
  ['usual', { slips: [handed] }, '2026-06-30', 'nothing-due'],
  [
    'usual',
    { slips: [handed] },
    '2026-07-01',
    'chase: 应发“工作催办单”：完成时限2026-06-30，已逾期1天。督查室主任签发，应于2026-07-08前回复。',
  ],
  ['usual', { slips: [slip('hand-over', '2026-03-01')] }, '2026-03-08', 'nothing-due'],
  [
    'usual',
    { slips: [slip('hand-over', '2026-03-01')] },
    '2026-03-09',
    'chase: 应发“工作催办单”：“工作交办单”到期未回复。督查室主任签发，应于2026-03-16前回复。',
  ],
  ['usual', { slips: [handed, slip('chase', '2026-07-01')] }, '2026-07-08', 'nothing-due'],
  [
    'usual',
    { slips: [handed, slip('chase', '2026-07-01', { repliedOn: '2026-07-03' })] },
    '2026-07-09',
    'supervise: 应发“督办通知单”：“工作催办单”到期仍未办理到位。分管领导签发，应于2026-07-16前回复。',
  ],
  ['usual', { slips: [handed, slip('chase', '2026-07-01', { excused: true })] }, '2026-07-09', 'nothing-due'],
  [
    'usual',
    { slips: [handed, slip('chase', '2026-07-01'), slip('supervise', '2026-07-09')] },
    '2026-09-01',
    'at-top',
  ],
  ['usual', { restsSince: '2026-06-01' }, '2026-07-01', 'at-rest'],
  // The deadline was extended: the round begins anew, and earlier slips no longer count.
  [
    'usual',
    {
      dueOn: '2026-09-30',
      roundFrom: '2026-07-10',
      handedOverOn: null,
      slips: [handed, slip('chase', '2026-07-01')],
    },
    '2026-10-01',
    'chase: 应发“工作催办单”：完成时限2026-09-30，已逾期1天。督查室主任签发，应于2026-10-08前回复。',
  ],
  ['sanming', {}, '2026-06-30', 'nothing-due'],
  [
    'sanming',
    {},
    '2026-07-01',
    'blue: 应发“蓝色督查单”：完成时限2026-06-30，已逾期1天。督查室主任签发，应于2026-07-08前回复。',
  ],
  [
    'sanming',
    { slips: [slip('blue', '2026-07-01')] },
    '2026-07-09',
    'orange: 应发“橙色督查单”：“蓝色督查单”到期仍未办理到位。督查室主任签发，应于2026-07-16前回复。',
  ],
  [
    'sanming',
    { marks: ['major'] },
    '2026-03-02',
    'orange: 应发“橙色督查单”：列为“重大、突发事项或重要批示”。督查室主任签发，应于2026-03-09前回复。',
  ],
  [
    'sanming',
    { marks: ['special'] },
    '2026-03-02',
    'red: 应发“红色督查单”：列为“特事”。分管领导签发，应于2026-03-09前回复。',
  ],
  ['sanming', { marks: ['major'], slips: [slip('orange', '2026-03-02')] }, '2026-03-03', 'nothing-due'],
  ['guangyuan', lamps(['2026-03', 'yellow']), '2026-06-01', 'nothing-due'],
  [
    'guangyuan',
    lamps(['2026-03', 'yellow'], ['2026-04', 'unlit'], ['2026-05', 'yellow']),
    '2026-06-01',
    'letter: 应发“督办函”：累计2次亮“黄牌”。督查室主任签发，应于2026-06-08前回复。',
  ],
  [
    'guangyuan',
    lamps(['2026-05', 'red']),
    '2026-06-01',
    'interview: 应发“约谈通知”：累计1次亮“红牌”。组长或副组长签发，不要求回复。',
  ],
  [
    'sanya-projects',
    lamps(['2026-04', 'yellow'], ['2026-05', 'yellow']),
    '2026-06-01',
    'owner-and-department: 应发“约谈业主和主管部门通知”：连续2次亮“黄牌”。分管市领导签发，不要求回复。',
  ],
  [
    'sanya-projects',
    lamps(['2026-03', 'yellow'], ['2026-05', 'yellow']),
    '2026-06-01',
    'project: 应发“约谈项目负责人通知”：连续1次亮“黄牌”。行业主管部门主要负责人签发，不要求回复。',
  ],
  ['sanya-projects', lamps(['2026-04', 'yellow'], ['2026-05', 'green']), '2026-06-01', 'nothing-due'],
]

describe('the ladder', () => {
  test.each(cases)('%s, case %#', (key, change, today, wanted) => {
    expect(asked(key, change, today)).toBe(wanted)
  })

  test('a slip of the day on which a round begins is of that round', () => {
    const now = {
      roundFrom: '2026-07-01',
      slips: [slip('hand-over', '2026-07-01')],
      handedOverOn: '2026-07-01',
      dueOn: null,
    }
    expect(asked('usual', now, '2026-07-01')).toBe('nothing-due')
  })

  test('a near deadline makes a slip due until the deadline has passed', () => {
    const [first] = ladderOf('sanming').steps
    if (!first) throw new Error('no steps')
    const near: Ladder = {
      ...ladderOf('sanming'),
      steps: [{ ...first, due: [{ when: 'near-due', days: 7 }] }],
    }
    const on = (today: string) => nextStep(near, matter(), today, calendar).due
    expect(['2026-06-22', '2026-06-23', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('a reply in working days passes over rest days, and says when the year is not published', () => {
    const [first] = ladderOf('usual').steps
    if (!first) throw new Error('no steps')
    const ladder: Ladder = { ...ladderOf('usual'), steps: [{ ...first, reply: { n: 3, unit: 'WD' } }] }
    expect(nextStep(ladder, matter(), '2026-07-01', calendar)).toMatchObject({
      replyDueOn: '2026-07-07',
      provisional: false,
    })
    expect(nextStep(ladder, matter(), '2027-07-01', calendar)).toMatchObject({ provisional: true })
  })

  test('slips are numbered with office, step and year', () => {
    const [first] = ladderOf('usual').steps
    expect(first && slipNumber('望督', first, '2026', 3)).toBe('望督交〔2026〕3号')
  })
})

describe('a matter on the ladder', () => {
  test('whatever happens, steps are taken upwards, each once, and asking again the same day gives no second slip', () => {
    const ladders = allPresets.flatMap(preset => (preset.ladder ? [preset.ladder] : []))
    const answer = fc.constantFrom('none', 'reply', 'settle', 'excuse')
    fc.assert(
      fc.property(
        fc.constantFrom(...ladders),
        fc.array(answer, { maxLength: 60 }),
        fc.boolean(),
        (ladder, answers, marked) => {
          let slips: Slip[] = []
          answers.forEach((given, index) => {
            const today = addDays('2026-06-20', index * 3)
            const now = matter({
              slips,
              marks: marked ? ['major'] : [],
              ...lamps(['2026-05', 'yellow'], ['2026-06', 'red']),
            })
            const next = nextStep(ladder, now, today, calendar)
            if (next.due) {
              slips = [...slips, slip(next.step.id, today, { replyDueOn: next.replyDueOn })]
              expect(nextStep(ladder, { ...now, slips }, today, calendar).due).toBe(false)
            } else if (given !== 'none') {
              slips = slips.map(each => ({
                ...each,
                repliedOn: today,
                settledOn: given === 'settle' ? today : null,
                excused: given === 'excuse',
              }))
            }
          })
          const ranks = slips.map(each => ladder.steps.findIndex(step => step.id === each.step))
          expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b))
        },
      ),
    )
  })
})

describe('ladders that cannot be used', () => {
  const sound = ladderOf('usual')
  const [first, second, third] = sound.steps
  if (!first || !second || !third) throw new Error('no steps')
  const withThird = (change: object): Ladder => ({
    ...sound,
    steps: [first, second, { ...third, ...change }],
  })

  test.each<[string, Ladder, string, string]>([
    ['no step', { ...sound, steps: [] }, 'no-rules', '没有一级'],
    ['a step that is never due', withThird({ due: [] }), 'no-rules', '没有写明何时该发'],
    ['a term of no days', withThird({ reply: { n: 0, unit: 'D' } }), 'term-impossible', '不是正数'],
    ['nobody who signs', withThird({ signedBy: { zh: '', en: '' } }), 'name-missing', '写岗位，不写姓名'],
    [
      'a step that waits for a later one',
      { ...sound, steps: [first, third, second] },
      'chain-out-of-order',
      '不在前面',
    ],
    [
      'a wait for a slip without a term',
      { ...sound, steps: [first, { ...second, reply: null }, third] },
      'term-impossible',
      '没有回复期限',
    ],
    ['an unknown mark', withThird({ due: [{ when: 'marked', mark: 'x' }] }), 'id-unknown', '没有的标记“x”'],
    [
      'an unknown lamp',
      withThird({ due: [{ when: 'lamp', lamp: 'x', times: 1, inARow: true }] }),
      'id-unknown',
      '没有的灯“x”',
    ],
    ['a step twice', { ...sound, steps: [first, second, third, third] }, 'id-twice', '用了不止一次'],
  ])('%s', (_, ladder, code, words) => {
    const [mistake, ...more] = mistakesOfLadder(ladder, ['yellow'])
    expect([mistake?.code, more]).toEqual([code, []])
    expect(mistake?.zh).toContain(words)
  })
})
