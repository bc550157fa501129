import { expect, test } from 'vitest'
import { as, ask, at, correct, one, openApi, post, setting } from '../../test/api-under-test.ts'
import { storedAudited } from '../../test/audited-plan.ts'
import { fiveYears } from '../../test/invented-report.ts'
import { AuditDecision, PlanAudit } from '../contract/audits-api.ts'
import { PlanDocument } from '../contract/plans-api.ts'
import { Problem } from '../contract/problem.ts'
import { sql } from '../store/sql.ts'

openApi()

const auditOf = async (id: string) => (await as(PlanAudit, ask(`/api/plans/${id}/audit`))).body
const textOf = async (id: string) => (await as(PlanDocument, ask(`/api/plans/${id}`))).body.text
const decide = (id: string, decision: object) => post(`/api/plans/${id}/audit/decisions`, decision)

test('a contradiction comes with its arithmetic, its places and the sentence around each', async () => {
  const { id, finding } = await storedAudited()
  const [text, { findings, verifiability }] = [await textOf(id), await auditOf(id)]
  expect(findings[0]).toMatchObject({
    id: finding,
    verdict: 'contradiction',
    arithmetic: '35个 − 20个 = 15个 ≠ 25个',
    decision: null,
  })
  for (const { span, text: words, sentence } of findings[0]?.where ?? []) {
    expect(text.slice(...span)).toBe(words)
    expect(text.slice(...sentence)).toBe('公园由20个增加到35个，增加25个。')
  }
  expect(verifiability.commitments.length).toBeGreaterThan(0)
})

test('decisions are recorded by post and time, the last one holds, and none is rewritten', async () => {
  const { id, finding } = await storedAudited()
  const dismissed = { finding, verdict: 'dismissed', reason: 'other-scope' }
  const { status, body } = await as(AuditDecision, decide(id, { expectedVersion: 0, ...dismissed }))
  expect({ status, body }).toEqual({ status: 201, body: { version: 1, at, by: '督查室', ...dismissed } })
  expect((await auditOf(id)).findings[0]?.decision).toEqual(body)
  await decide(id, { expectedVersion: 1, finding, verdict: null })
  expect(await auditOf(id)).toMatchObject({ version: 2, findings: [{ decision: null }] })
  const { db } = setting()
  const rows = await db.query(sql`select count(*) as count from audit_decision where plan_id = ${id}`)
  expect(Number(rows[0]?.count)).toBe(2)
  await expect(db.query(sql`update audit_decision set judgement = '{}'`)).rejects.toThrow('rewritten')
  await expect(db.query(sql`delete from audit_decision`)).rejects.toThrow('rewritten')
})

test('whoever has not seen the last decision is told so, and one of two at once is recorded', async () => {
  const { id, finding } = await storedAudited()
  const accepted = { expectedVersion: 0, finding, verdict: 'accepted' }
  const answers = await Promise.all([decide(id, accepted), decide(id, accepted)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const { body } = await as(Problem, decide(id, { ...accepted, verdict: null }))
  expect(body).toMatchObject({ code: 'audit-decision-behind', version: 1 })
})

test.each([
  [{ verdict: 'dismissed' }, 422],
  [{ verdict: 'dismissed', reason: 'other', note: ' ' }, 422],
  [{ verdict: 'dismissed', reason: 'other', note: '附注已说明' }, 201],
])('a dismissal must say why: %j is answered %d', async (decision, expected) => {
  const { id, finding } = await storedAudited()
  expect((await decide(id, { expectedVersion: 0, finding, ...decision })).status).toBe(expected)
})

test('what was decided holds after a correction that moves the finding', async () => {
  const text = fiveYears('学校由10所增加到15所，增加9所。公园由20个增加到35个，增加25个。')
  const { id } = await storedAudited(text)
  const [first, second] = (await auditOf(id)).findings
  await decide(id, { expectedVersion: 0, finding: second?.id, verdict: 'accepted' })
  const { plan } = (await as(PlanDocument, ask(`/api/plans/${id}`))).body
  const clause = plan.clauses.find(each => each.text.includes('学校'))
  expect(first?.where[0]?.sentence[0]).toBe(clause?.span[0])
  await correct(id, 0, one({ type: 'set-figures', clause: clause?.id ?? '', figures: [] }))
  const after = await auditOf(id)
  expect(after).toMatchObject({ corrections: 1, findings: [{ id: second?.id, decision: { version: 1 } }] })
  expect(after.findings.length).toBe(1)
})

test('a report names the contradiction, and no more once it was dismissed', async () => {
  const { id, finding } = await storedAudited()
  const report = async () => (await ask(`/api/plans/${id}/audit/report/html`)).text()
  expect(await report()).toContain('35个 − 20个 = 15个 ≠ 25个')
  await decide(id, { expectedVersion: 0, finding, verdict: 'dismissed', reason: 'misread' })
  expect(await report()).not.toContain('35个 − 20个')
  const docx = await ask(`/api/plans/${id}/audit/report/docx`)
  expect(docx.headers.get('content-disposition')).toContain(encodeURIComponent('核对报告.docx'))
  expect(new Uint8Array(await docx.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
})
