import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Audit, auditPlans } from '../src/audit/audit.ts'
import type { AuditFinding } from '../src/audit/finding.ts'
import { type ReadPlan, readPlan } from '../src/usecases/read-plan.ts'
import { isShared, sharedFiles, sharedPath } from './shared-folder.ts'

// The audit on documents that were really issued: what a careful reader found in them, and that nothing else is accused.

const readAll = (folder: string): Promise<ReadPlan[]> =>
  Promise.all(
    sharedFiles(folder).map(name => readPlan(readFileSync(sharedPath(folder, name)), basename(name))),
  )

const hasDocuments = isShared('documents')
const hasCorpus = isShared('corpus')

describe.skipIf(!hasDocuments)('the documents', () => {
  let readings: ReadPlan[] = []
  let audit: Audit
  beforeAll(async () => {
    readings = await readAll('documents')
    audit = auditPlans(readings)
  })

  const of = (document: string): AuditFinding[] =>
    audit.findings.filter(({ where }) => where[0]?.document.startsWith(document))
  const showing = (document: string, verdict: string, ...words: string[]): AuditFinding[] =>
    of(document).filter(
      finding =>
        finding.verdict === verdict &&
        words.every(word => `${finding.zh}${finding.arithmetic}`.includes(word)),
    )

  test.each([
    ['contradiction', '14.7%', '98.5%', '86.2%'],
    ['warning', '929家', '1858家', '1800家'],
    ['warning', '180家', '2100家', '2500家'],
    ['warning', '3家', '27家', '30家'],
    ['warning', '34.7万人', '3.8万人', '6.94万人'],
    ['suspect', '一般公共预算收入', '115.56亿元', '100亿元'],
    ['consistent', '462.7亿元', '679.86亿元', '650亿元'],
    ['consistent', '市场主体', '22.6万户', '8万户'],
  ])('001: %s, with %s, %s and %s', (verdict, ...words) => {
    expect(showing('001', verdict, ...words)).toHaveLength(1)
  })

  test('003: the trains and their growth agree', () => {
    expect(showing('003', 'consistent', '570列', '403', '41.4%')).toHaveLength(1)
  })

  test('nothing is accused but the one contradiction that a careful reader finds', () => {
    const accused = audit.findings.filter(({ verdict }) => verdict === 'contradiction')
    expect(accused.map(({ code }) => code)).toEqual(['cagr-total'])
  })

  test('a slogan of one document is found spelled out in another', () => {
    const [slogan] = of('000').filter(
      ({ code }) => code.startsWith('framework') && code !== 'framework-never-expanded',
    )
    expect(slogan?.where.some(({ document }) => document.startsWith('003'))).toBe(true)
  })

  test.each([
    ['8696', 'framework-partly-named'],
    ['1567', 'framework-complete'],
    ['1996', 'framework-partly-named'],
    ['四六', 'framework-partly-named'],
    ['四个中心', 'framework-complete'],
    ['6+6', 'framework-never-expanded'],
  ])('003: “%s” is %s', (name, code) => {
    const found = of('003').filter(({ zh }) => zh.startsWith(`“${name}”`))
    expect(found.map(finding => finding.code)).toEqual([code])
  })

  test('every place holds the words that it quotes', () => {
    const texts = new Map(readings.map(({ plan, text }) => [plan.source.name, text]))
    const places = audit.findings.flatMap(({ where }) => where)
    expect(places.length).toBeGreaterThan(100)
    for (const { document, span, text } of places) expect(texts.get(document)?.slice(...span)).toBe(text)
  })
})

test.skipIf(!hasCorpus)(
  'no document of the corpus is accused of a contradiction that a reader does not find in it',
  async () => {
    const audit = auditPlans(await readAll('corpus'))
    expect(audit.documents.length).toBeGreaterThan(100)
    expect(audit.findings.filter(({ verdict }) => verdict === 'contradiction').map(({ zh }) => zh)).toEqual(
      [],
    )
    expect(audit.findings.filter(({ verdict }) => verdict === 'consistent').length).toBeGreaterThan(300)
  },
  60_000,
)
