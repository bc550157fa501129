import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditPlans } from '../src/audit/audit.ts'
import type { AuditFinding, Verdict } from '../src/audit/finding.ts'
import { readPlan } from '../src/usecases/read-plan.ts'

// How much of what is planted in invented reports the audit finds, and that it accuses nothing else.

type Place = { start: number; end: number; text: string }
type Planted = { relation: string; verdict: Verdict | 'silent' | 'any'; where: Place[] }
type Report = { name: string; text: string; planted: Planted[]; findings: readonly AuditFinding[] }

const folder = resolve('fixtures/audit')
const names = readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? [entry.name] : [],
)
const sealed = /^(?:bailu|shaxi|tongling|shuangta|qingping|chengjiang)-|^kinds-\d[02468]-/
const ofOtherKinds = /^kinds-/
const among = (isSealed: boolean, isOther: boolean) => (name: string) =>
  sealed.test(name) === isSealed && ofOtherKinds.test(name) === isOther

const accusing: readonly string[] = ['contradiction', 'warning', 'suspect']
const accuses = ({ verdict }: { verdict: string }): boolean => accusing.includes(verdict)
const touches = (finding: AuditFinding, { start, end }: Place): boolean =>
  finding.where.some(({ span }) => span[0] < end && start < span[1])
const standsOn = (finding: AuditFinding, { where }: Planted): boolean =>
  where.filter(place => touches(finding, place)).length >= Math.min(2, where.length)

/** An accusation that belongs to another planted one says nothing against this relation. */
function isSaid(planted: Planted, { findings, planted: all }: Report): boolean {
  const here = findings.filter(finding => standsOn(finding, planted))
  if (accuses(planted)) return here.some(accuses)
  const others = all.filter(other => other !== planted && accuses(other))
  const accused = here.some(finding => accuses(finding) && !others.some(other => standsOn(finding, other)))
  return !accused && (planted.verdict === 'silent' || here.some(({ verdict }) => verdict === 'consistent'))
}

const reports: Report[] = []
beforeAll(async () => {
  for (const name of names) {
    const bytes = readFileSync(resolve(folder, name, 'report.txt'))
    const planted = JSON.parse(readFileSync(resolve(folder, name, 'truth.json'), 'utf8')) as Planted[]
    const reading = await readPlan(bytes, `${name}.txt`)
    reports.push({ name, text: reading.text, planted, findings: auditPlans([reading]).findings })
  }
})

const foundOf = (isMeant: (name: string) => boolean, verdict: string): [found: number, of: number] => {
  const rows = reports
    .filter(({ name }) => isMeant(name))
    .flatMap(report => report.planted.filter(row => row.verdict === verdict).map(row => isSaid(row, report)))
  return [rows.filter(said => said).length, rows.length]
}

test('every planted place holds the words that it quotes', () => {
  const places = reports.flatMap(({ text, planted }) =>
    planted.flatMap(({ where }) => where.map(place => [text.slice(place.start, place.end), place.text])),
  )
  expect(places.length).toBeGreaterThan(800)
  for (const [stands, quoted] of places) expect(stands).toBe(quoted)
})

describe.each([
  ['the reports that the rules were mended with', among(false, false), [26, 17, 102, 34]],
  ['the reports that were measured afterwards', among(true, false), [18, 12, 64, 25]],
  ['documents of other kinds that the rules were mended with', among(false, true), [15, 2, 56, 15]],
  ['documents of other kinds that were measured afterwards', among(true, true), [13, 1, 55, 11]],
] as const)('of %s', (_, isMeant, [contradictions, warnings, consistent, silent]) => {
  test.each([
    ['contradiction', contradictions],
    ['warning', warnings],
    ['consistent', consistent],
    ['silent', silent],
  ])('no fewer relations are told %s than when measured', (verdict, least) => {
    const [found, of] = foundOf(isMeant, verdict)
    expect(of).toBeGreaterThanOrEqual(least)
    expect(found).toBeGreaterThanOrEqual(least)
  })
})

// Right, and not planted: the first two. Wrong, and doubts only: the goal that says 三成, and two amounts of a report that tells of two years at once.
const unplanned = [
  '新增学位前5年平均',
  '高新技术企业总数现有478家，新增40家',
  '按三成增长，新能源汽车产量',
  '财政收入两处所写不一（',
  '粮食总产量两处所写不一（',
]

test('nothing is accused that was not planted', () => {
  const accused = reports.flatMap(({ planted, findings }) =>
    findings.filter(
      finding =>
        accuses(finding) &&
        !planted.some(row => (accuses(row) || row.verdict === 'any') && standsOn(finding, row)),
    ),
  )
  expect(accused.map(({ zh }) => zh).filter(zh => !unplanned.some(known => zh.startsWith(known)))).toEqual([])
})
