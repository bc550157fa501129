import { describe, expect, test } from 'vitest'
import { ownTime } from '../../test/own-time.ts'
import type { Figure, Plan } from '../model/plan.ts'
import { parsePlan } from '../parser/index.ts'
import type { CommitmentVerifiability } from './verifiability/commitment.ts'
import { verifiabilityRules } from './verifiability/rules.ts'
import { assessVerifiability, type PlanVerifiability } from './verifiability.ts'

const figureOfOne: Omit<Figure, 'span'> = {
  metric: '',
  value: 1,
  high: null,
  unit: '个',
  op: 'eq',
  basis: 'count',
  polarity: 'target',
  hedged: false,
  period: null,
  text: '1个',
}

const read = (text: string): Plan => parsePlan(text, { name: 'plan.txt', sha256: '0'.repeat(64) })

const planText = (...sentences: string[]): string =>
  ['澄湖市2026年工作要点', '一、重点任务', '（一）办好各项实事', ...sentences].join('\n')

function assess(text: string): PlanVerifiability {
  return assessVerifiability(read(text), text)
}

function assessOne(sentence: string): CommitmentVerifiability {
  const [only, ...more] = assess(planText(sentence)).commitments
  if (!only || more.length > 0) throw new Error(`「${sentence}」 was not read as one commitment`)
  return only
}

const codesOf = ({ reasons }: CommitmentVerifiability): string[] => reasons.map(({ code }) => code)

describe('what an act leaves to be checked', () => {
  test.each([
    ['新建改造口袋公园12处。', 3],
    ['建成望澄大桥并投入使用。', 3],
    ['制定柳堰古镇保护办法。', 3],
    ['城区生活垃圾分类实现全覆盖。', 3],
    ['对符合条件的困难群众应保尽保。', 3],
    ['加大招商力度，优化服务，确保规上工业总产值突破900亿元。', 3],
    ['推进澄湖科技馆项目建设。', 2],
    ['建立跨区联合执法机制。', 2],
    ['开展河道清淤专项行动。', 2],
    ['重点抓好36个项目建设。', 2],
    ['提高城乡居民基础养老金标准。', 2],
    ['加强应急队伍建设。', 1],
    ['建设一批实训基地。', 1],
    ['支持龙头企业建设研发中心。', 1],
    ['打造一流营商环境。', 1],
    ['完善城市治理体系，开展河道清淤专项行动，加强日常巡查，做好信息发布。', 1],
    ['不断增强群众获得感。', 0],
    ['推动城乡融合发展取得新成效。', 0],
  ])('%s is of strength %i', (sentence, strength) => {
    expect(assessOne(sentence).strength).toBe(strength)
  })
})

describe('the grade', () => {
  const decomposed = (note: string): CommitmentVerifiability | undefined =>
    assess(planText(`1.新建口袋公园12处。${note}`, '2.建成望澄大桥。（市城管局牵头，完成时限：2026年9月）'))
      .commitments[0]

  test('rises with a deadline of its own and with a lead', () => {
    expect(decomposed('')?.grade).toBe('B')
    expect(decomposed('（市城管局牵头）')?.grade).toBe('A')
    expect(decomposed('（市城管局牵头，完成时限：2026年9月）')?.elements).toMatchObject({
      deadline: 'own',
      lead: true,
    })
  })

  test('of a hedged commitment is B at most', () => {
    const hedged = decomposed('力争9月底前完工。（市城管局牵头，完成时限：2026年9月）')
    expect(hedged).toMatchObject({ grade: 'B', strength: 3, hedged: true })
  })

  test('of a mere direction is E, whoever leads and whenever', () => {
    const directed = assess(planText('1.不断提升城市品质。（市城管局牵头，完成时限：2026年9月）'))
      .commitments[0]
    expect(directed?.grade).toBe('E')
  })

  test('follows the rules that an office gives', () => {
    const text = planText('加强应急队伍建设。')
    const rules = { ...verifiabilityRules, results: [...verifiabilityRules.results, '加强应急'] }
    expect(assessVerifiability(read(text), text, rules).commitments[0]?.strength).toBe(3)
  })
})

describe('reasons and questions', () => {
  test('ask how many 「一批」 is, and point at the word', () => {
    const text = planText('建设一批实训基地。')
    const asked = assess(text).commitments[0]?.questions.find(({ code }) => code === 'how-many')
    expect(asked?.zh).toBe('“一批”是多少？')
    expect(asked?.span && text.slice(...asked.span)).toBe('一批')
  })

  test('ask by which indicator 「明显」 is measured, and who leads', () => {
    const asked = assessOne('城区面貌明显提升，加强日常巡查。').questions.map(({ zh }) => zh)
    expect(asked).toContain('“城区面貌明显提升”以什么指标衡量？')
    expect(asked).toContain('由谁牵头？')
  })

  test('ask nothing of a commitment that has everything', () => {
    const text = planText('1.新建口袋公园12处。（市城管局牵头，完成时限：2026年9月）')
    expect(assess(text).commitments[0]).toMatchObject({ grade: 'A', questions: [] })
  })

  test('never quote a word that is not in the document', () => {
    const text = planText(
      '加快推进澄湖科技馆项目建设，力争年内完工。',
      '进一步加强水源地保护，建设一批监测站。',
    )
    for (const { vague, reasons } of assess(text).commitments) {
      for (const { word, span } of vague) expect(text.slice(...span)).toBe(word)
      for (const { span, zh } of reasons)
        if (span) expect(zh.replaceAll('‘', '“')).toContain(text.slice(...span).slice(0, 8))
    }
  })

  test('say of a deadline that it had passed, or nearly, on the day of issue', () => {
    const notes = ['2026年2月', '2026年4月', '2026年12月'].map(
      (window, i) => `${i + 1}.新建口袋公园${i + 2}处。（市城管局牵头，完成时限：${window}）`,
    )
    const text = `${planText(...notes)}\n澄湖市人民政府\n2026年4月10日`
    const assessed = assess(text)
    expect(
      assessed.commitments.map(codesOf).map(codes => codes.filter(code => /past|near/.test(code))),
    ).toEqual([['deadline-past'], ['deadline-near'], []])
    expect([assessed.pastDue, assessed.nearlyDue]).toEqual([1, 1])
    expect(assessed.timeGone).toMatchObject({ days: 99, of: 365, late: true })
  })
})

describe('duties', () => {
  test.each([
    ['建成望澄大桥并投入使用。', 'one-off'],
    ['制定柳堰古镇保护办法。', 'one-off'],
    ['坚决遏制重特大事故。', 'maintenance'],
    ['定期开展燃气安全检查。', 'recurring'],
    ['持续加强水源地保护。', 'continuing'],
    ['加强应急队伍建设。', 'continuing'],
  ])('%s is %s', (sentence, duty) => {
    expect(assessOne(sentence).duty).toBe(duty)
  })
})

describe('any text', () => {
  test.each([
    '（牵头',
    '（（）',
    '环境（',
    '提高',
    '一',
    '1',
    '1个，',
    ' 　',
    '建设',
    '力争一批',
    '“',
    '年内，',
  ])('a commitment of %j 40,000 times is assessed within a second', unit => {
    const words = `建成${unit.repeat(40_000)}`
    const span = [0, words.length] as const
    const plan = read('澄湖市')
    const clause = { id: 'c', section: null, ordinal: null, kind: 'commitment', text: words, span } as const
    const figures = [...words.matchAll(/1(?=个)/g)].map(({ index }) => ({
      ...figureOfOne,
      span: [index, index + 2] as const,
    }))
    const long = { ...clause, lead: [], support: [], window: null, figures, benchmarks: [] }
    const startedAt = ownTime()
    const assessed = assessVerifiability({ ...plan, clauses: [long] }, words)
    expect(ownTime() - startedAt).toBeLessThan(1000)
    expect(assessed.commitments.length).toBe(1)
  })
})

describe('a plan', () => {
  const text = planText(
    '新建口袋公园12处。',
    '建成望澄大桥。',
    '加强应急队伍建设。',
    '推进市场建设。',
    '改造老旧小区31个。',
    '持续加强水源地保护。',
  )
  const assessed = assess(text)

  test('is counted without remainder: grades, duties and sections', () => {
    const sum = (table: Record<string, { count: number; share: number }>, of: 'count' | 'share'): number =>
      Object.values(table).reduce((total, row) => total + row[of], 0)
    for (const table of [assessed.grades, assessed.duties]) {
      expect(sum(table, 'count')).toBe(6)
      expect(sum(table, 'share')).toBeCloseTo(100, 9)
    }
    expect(assessed.sections.reduce((total, { commitments }) => total + commitments, 0)).toBe(6)
  })

  test('without a commitment has shares of nothing', () => {
    expect(assess('澄湖市概况').grades.A).toEqual({ count: 0, share: 0 })
  })
})
