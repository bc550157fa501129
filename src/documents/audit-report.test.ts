import { describe, expect, test } from 'vitest'
import { auditPlans } from '../audit/audit.ts'
import { sentenceAround } from '../audit/sentence-around.ts'
import { assessVerifiability } from '../audit/verifiability.ts'
import { parsePlan } from '../parser/index.ts'
import { auditReport, markedRuns, type ReportedAudit } from './audit-report.ts'
import { readDocument } from './read-document.ts'
import { writeAuditDocx } from './write-audit-docx.ts'
import { writeAuditHtml } from './write-audit-html.ts'
import { unzipEntry, zipEntries } from './zip-archive.ts'

const text = `澄湖市望澄区政府工作报告
——2026年1月20日在望澄区第九届人民代表大会第一次会议上
一、过去五年工作回顾
公园由20个增加到35个，增加25个。
二、2026年工作安排
建成一批停车场。进一步加强应急队伍建设。新建学校3所。加快推进绿道建设。让我们团结一心。`

function reported(decision: 'accepted' | 'dismissed' | null): ReportedAudit {
  const plan = parsePlan(text, { name: '报告<1>.txt', sha256: '0'.repeat(64) })
  const findings = auditPlans([{ plan, text }]).findings.map(finding => ({
    ...finding,
    where: finding.where.map(({ span, text: words }) => ({
      span,
      text: words,
      sentence: sentenceAround(text, span, plan.clauses),
    })),
    decision: decision && { verdict: decision },
  }))
  return {
    name: '报告<1>.txt',
    plan,
    text,
    findings,
    verifiability: assessVerifiability(plan, text),
    on: '2026-03-01',
  }
}

const wordsOf = (audit: ReportedAudit): string =>
  auditReport(audit)
    .parts.map(part =>
      part.kind === 'heading'
        ? part.text
        : part.kind === 'table'
          ? part.rows.join()
          : part.runs.map(each => each.text).join(''),
    )
    .join('\n')

describe('a report for the drafters', () => {
  test('counts add up to all that was looked at, and a contradiction shows arithmetic and sentence', () => {
    const words = wordsOf(reported(null))
    const counts =
      /核对数量关系和列项 (\d+) 处：矛盾 (\d+) 处，提醒 (\d+) 处，存疑 (\d+) 处，不可比 (\d+) 处，相符 (\d+) 处/.exec(
        words,
      )
    const [all = 0, ...each] = (counts ?? []).slice(1).map(Number)
    expect(each.reduce((sum, count) => sum + count)).toBe(all)
    expect(each[0]).toBe(1)
    expect(words).toContain('算式：35个 − 20个 = 15个 ≠ 25个')
    expect(words).toContain('原文：公园由20个增加到35个，增加25个。')
  })

  test('what was dismissed is counted and not listed; what was accepted says so', () => {
    expect(wordsOf(reported('dismissed'))).toContain('其中 1 处经核实不成立，不再列出')
    expect(wordsOf(reported('dismissed'))).not.toContain('算式：')
    expect(wordsOf(reported('accepted'))).toContain('（已采纳）')
  })

  test('the last row of the table of grades is the sum of the rows above', () => {
    const table = auditReport(reported(null)).parts.find(part => part.kind === 'table')
    const rows = (table?.rows ?? []).map(([, ...counts]) => counts.map(Number))
    const total = rows.pop() ?? []
    expect(total[0]).toBeGreaterThan(2)
    total.forEach((sum, column) => {
      expect(rows.reduce((all, row) => all + (row[column] ?? 0), 0)).toBe(sum)
    })
  })

  test('what most commitments lack is asked once, a quantity that says none by its words', () => {
    const words = wordsOf(reported(null))
    expect(words.match(/由谁牵头/g)?.length).toBe(1)
    expect(words).toContain('“一批”是多少？')
  })

  test('words stand marked where they are, once, and layout is left out', () => {
    expect(
      markedRuns(
        '增加\n25个。完',
        [0, 7],
        [
          [3, 6],
          [3, 6],
          [4, 5],
        ],
      ),
    ).toEqual([{ text: '增加' }, { text: '25个', marked: true }, { text: '。' }])
  })
})

test('in English all words but the document’s own are English', () => {
  const ours = auditReport(reported(null), 'en')
    .parts.flatMap(part => {
      if (part.kind === 'heading') return [part.text]
      if (part.kind === 'table') return part.head
      return part.kind === 'quotation'
        ? [part.runs[0]?.text ?? '']
        : part.runs.map(({ text: words }) => words)
    })
    .join('\n')
  // What is quoted stays as printed: names of metrics, figures with their units, words asked about.
  const left = ours.replace(/“[^”]*”/g, '').match(/[\u4e00-\u9fff]+/g) ?? []
  expect(left.filter(words => !text.includes(words))).toEqual([])
  expect(ours).toContain('1 contradiction, ')
  expect(ours).toContain('Arithmetic: 35个 − 20个 = 15个 ≠ 25个')
})

describe('how long it is', () => {
  const many = (times: number): ReportedAudit => {
    const audit = reported(null)
    return {
      ...audit,
      findings: Array.from({ length: times }, () => audit.findings[0]).filter(one => one !== undefined),
    }
  }

  test('what has few findings is laid out for one page, without a summary before them', () => {
    const { layout, parts } = auditReport(many(3))
    expect(layout).toBe('page')
    expect(parts.filter(({ kind }) => kind === 'heading')).toHaveLength(4)
    expect(parts[2]?.kind).toBe('heading')
  })

  test('what has many begins with a summary of the first ten and says how many follow', () => {
    const { layout, parts } = auditReport(many(14))
    expect(layout).toBe('paper')
    const second = parts.findIndex((part, i) => i > 0 && part.kind === 'heading')
    const summed = parts
      .slice(1, second)
      .flatMap(part => (part.kind === 'note' ? [part.runs[0]?.text ?? ''] : []))
    expect(summed).toHaveLength(11)
    expect(summed.at(-1)).toBe('另有 4 处，见第二部分。')
  })
})

describe('its files', () => {
  test('the page has no script, asks for nothing and keeps signs of the document as text', () => {
    const page = writeAuditHtml([auditReport(reported(null))])
    expect(page).not.toMatch(/<script|\bon\w+=|https?:|url\(|@import/i)
    expect(page).toContain('报告&lt;1&gt;.txt')
    expect(page).toContain('<b>25个</b>')
    expect(page).toContain('@page { size: A4; margin: 37mm 26mm 35mm 28mm; }')
  })

  test('the docx is read back word for word, on A4 with the margins of official papers', async () => {
    const bytes = await writeAuditDocx([auditReport(reported(null))])
    const { text: read } = await readDocument(bytes, '报告.docx')
    expect(read).toContain('关于《澄湖市望澄区政府工作报告》的核对报告')
    expect(read).toContain('35个 − 20个 = 15个 ≠ 25个')
    const entry = zipEntries(bytes)?.find(({ name }) => name === 'word/document.xml')
    const xml = entry ? unzipEntry(bytes, entry).toString('utf8') : ''
    const margin = (side: string) => Number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`).exec(xml)?.[1])
    const millimetres = ['top', 'bottom', 'left', 'right'].map(side =>
      Math.round((margin(side) * 25.4) / 1440),
    )
    expect(millimetres).toEqual([37, 35, 28, 26])
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312'])
      expect(xml).toContain(`w:eastAsia="${font}"`)
  })
})
