import { describe, expect, test } from 'vitest'
import { audit, document, fiveYears, lastYear, thisYear, told } from '../../test/invented-report.ts'
import { auditPlans } from './audit.ts'
import type { AuditFinding } from './finding.ts'
import { defaultSettings } from './settings.ts'

describe('documents audited together', () => {
  const report = (year: number, issuer: string, review: string): string =>
    `${issuer}政府工作报告\n——${year}年1月20日在${issuer}第九届人民代表大会第一次会议上\n各位代表：\n现在，我代表区人民政府向大会报告工作。\n一、${year - 1}年工作回顾\n${review}\n二、${year}年工作安排\n今年要抓好各项工作。\n`
  const before = '2024年，财政总收入完成50亿元。'
  const now = '2025年，财政总收入完成60亿元，同比增长10%。'

  test('a level of one report that the next one does not grow from is suspect, since the scope may have changed', () => {
    const both = audit(report(2025, '澄湖市望澄区', before), report(2026, '澄湖市望澄区', now))
    expect(told(both)).toContain('next-level suspect')
    const [found] = both.findings.filter(({ code }) => code === 'next-level')
    expect(found?.where.map(place => place.document)).toEqual(['报告1.txt', '报告2.txt', '报告2.txt'])
  })

  test('reports of two issuers are never held against each other', () => {
    const both = audit(report(2025, '澄湖市望澄区', before), report(2026, '澄湖市柳堰区', now))
    expect(told(both).filter(line => line.startsWith('next-level'))).toEqual([])
  })

  test('a slogan that one document names and another spells out is judged by the one that does', () => {
    const named = thisYear('一切向好。', '推进“3421”工作路径落实。')
    const spelled = thisYear(
      '一切向好。',
      '明确“3421”工作路径，建设创新港、总部带、保税区“三大平台”，创新物流、贸易、投资、人文“四大模式”，强化资本、人才“两大赋能”，成立一个推进委员会。',
    )
    const alone = audit(named)
    const both = audit(named, spelled)
    expect(told(alone)).toEqual(['framework-never-expanded warning'])
    const [first] = both.findings.filter(({ where }) => where[0]?.document === '报告1.txt')
    expect(first?.code).not.toBe('framework-never-expanded')
    expect(first?.where.some(place => place.document === '报告2.txt')).toBe(true)
  })
})

describe('a finding', () => {
  const all = [
    fiveYears('公园由20个增加到35个，增加25个。外贸进出口总额年均增长12%。\n外贸进出口总额增长60%。'),
    lastYear('新建公园22个，其中柳堰街道10个、望澄街道12个。三次产业结构调整为5.2:45.6:48.2。'),
    thisYear(
      '2025年，规上工业企业达到210家。',
      '今年采取两项措施。一是新建学校。二是修建道路。\n构建“三区两带”空间格局。',
    ),
  ]

  test('stands on places whose words are those of the original, and shows its arithmetic', () => {
    const findings = all.flatMap(text => audit(text).findings.map(finding => ({ text, finding })))
    expect(findings.length).toBeGreaterThan(5)
    for (const { text, finding } of findings) {
      expect(finding.arithmetic).not.toBe('')
      expect(finding.where.length).toBeGreaterThan(0)
      for (const place of finding.where) expect(text.slice(...place.span)).toBe(place.text)
    }
  })

  test('is in Chinese with the names as printed, and in English', () => {
    const [finding] = audit(fiveYears('公园由20个增加到35个，增加25个。')).findings as [AuditFinding]
    expect(finding.zh).toMatch(/^公园的起止数与变化幅度不符：/)
    expect(finding.en).toMatch(/do not agree with the change/)
    expect(finding.arithmetic).toBe('35个 − 20个 = 15个 ≠ 25个')
  })

  test('is the same, in the same order, each time', () => {
    const text = all.join('\n')
    expect(audit(text)).toEqual(audit(text))
  })
})

test('what is too little of the past pace is a setting', () => {
  const text = fiveYears('五年来，城镇新增就业6.5万人。').replace(
    '今年要抓好各项工作。',
    '城镇新增就业6000人。',
  )
  const lenient = auditPlans([document(text)], { ...defaultSettings, leastOfPastPace: 0.4 })
  expect(told(lenient)).toEqual(['pace-past consistent'])
})

test('a text that is no plan has no findings', () => {
  expect(audit('床前明月光，疑是地上霜。\n').findings).toEqual([])
  expect(auditPlans([])).toEqual({ documents: [], findings: [] })
})
