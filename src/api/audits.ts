import { OpenAPIHono } from '@hono/zod-openapi'
import {
  AuditDecision,
  AuditReportAddress,
  AuditReportQuery,
  DecideAuditFinding,
  PlanAudit,
} from '../contract/audits-api.ts'
import { PlanAddress } from '../contract/plans-api.ts'
import { storedAuditReport } from '../usecases/audit-report-file.ts'
import { auditStoredPlan, decideAuditFinding, type StoredAudit } from '../usecases/audit-stored-plan.ts'
import { downloadHeaders, inFileName } from './download.ts'
import type { SignedIn } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const largestDecision = 16 * 1024

const auditPlanOperation = operation({
  method: 'get',
  path: '/{id}/audit',
  operationId: 'auditPlan',
  tags: ['plans'],
  summary: '核对 · Audit a plan',
  description:
    '按更正后的计划当场计算：数字对得上吗，每项承诺能不能核查，各条结果怎样处理的。\n\nComputed at once from the plan as corrected: whether its figures agree, whether each commitment can be checked, and what was decided of each finding.',
  request: { params: PlanAddress },
  responses: { 200: json(PlanAudit, '核对结果 · The audit'), ...problems('unknown-plan') },
})

const decideOperation = operation({
  method: 'post',
  path: '/{id}/audit/decisions',
  operationId: 'decideAuditFinding',
  tags: ['plans'],
  summary: '处理核对结果 · Decide on a finding',
  description:
    '采纳，或说明理由记为不成立；verdict 为 null 即撤回。只增不改，按岗位记录。\n\nAccepts a finding or dismisses it with a reason; a verdict of null withdraws what was decided. Appended under the post, never rewritten.',
  request: { params: PlanAddress, body: jsonRequest(DecideAuditFinding) },
  middleware: upToBytes(largestDecision),
  responses: {
    201: json(AuditDecision, '已记下 · Recorded'),
    ...problemsForPosts(
      'unknown-plan',
      'unknown-audit-finding',
      'audit-decision-behind',
      'audit-reason-missing',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const contentTypes = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

const reportNames = { zh: '核对报告', en: 'audit' } as const

const reportOperation = operation({
  method: 'get',
  path: '/{id}/audit/report/{format}',
  operationId: 'downloadAuditReport',
  tags: ['plans'],
  summary: '下载核对报告 · Download the report of an audit',
  description:
    '交给起草单位的一份报告：各条矛盾和提醒的算式与原文、可核查性、要问的问题。不成立的不列。\n\nA report for the drafters: contradictions and warnings with arithmetic and sentences, verifiability, questions. What was dismissed is left out.',
  request: { params: AuditReportAddress, query: AuditReportQuery },
  responses: {
    200: {
      description: '核对报告 · The report',
      content: {
        'text/html': {},
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {},
      },
    },
    ...problems('unknown-plan'),
  },
})

/** 核对: the audit of a plan, what the office decided of it, and its report. */
export function auditRoutes(): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(auditPlanOperation, async c => {
    const { id } = c.req.valid('param')
    const audit = await auditStoredPlan(c.var.setting, id)
    return audit ? c.json(answerOf(id, audit), 200) : problem(c, 'unknown-plan')
  })

  routes.openapi(decideOperation, async c => {
    const outcome = await decideAuditFinding(c.var.setting, c.req.valid('param').id, c.req.valid('json'))
    switch (outcome.outcome) {
      case 'unknown-plan':
        return problem(c, 'unknown-plan')
      case 'unknown-finding':
        return problem(c, 'unknown-audit-finding')
      case 'reason-missing':
        return problem(c, 'audit-reason-missing')
      case 'behind':
        return problem(c, 'audit-decision-behind', { version: outcome.version })
      case 'recorded':
        return c.json(outcome.decision, 201)
    }
  })

  routes.openapi(reportOperation, async c => {
    const { id, format } = c.req.valid('param')
    const audit = await auditStoredPlan(c.var.setting, id)
    if (!audit) return problem(c, 'unknown-plan')
    const { language = 'zh' } = c.req.valid('query')
    const file = await storedAuditReport(audit, format, c.var.setting.now(), language)
    const name = `${inFileName(audit.plan.title ?? audit.name.replace(/\.[^.]+$/, ''))}-${reportNames[language]}.${format}`
    return c.body(new Uint8Array(file), 200, downloadHeaders(name, contentTypes[format]))
  })

  return routes
}

// The audit's types are read-only, the schema's are not; test/openapi.db.test.ts holds the answer to the schema.
const answerOf = (plan: string, audit: StoredAudit): PlanAudit =>
  ({
    plan,
    corrections: audit.corrections,
    version: audit.version,
    findings: audit.findings,
    verifiability: audit.verifiability,
  }) as PlanAudit
