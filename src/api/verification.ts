import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { type ToVerify, VerificationDocument, VerificationQuery } from '../contract/verification-api.ts'
import { openVerification, type Verification } from '../usecases/ledger/verification.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems } from './problem.ts'

const verificationOperation = operation({
  method: 'get',
  path: '/{region}/verification',
  operationId: 'openVerification',
  tags: ['board'],
  summary: '待核实清单 · List what is to be verified',
  description:
    '按规则抽到的任务和原因：申请销号待核实、逾期、变动大、报完成，以及按比例随机；同一个月里随时问都一样。单位只看到交由自己核实的。\n\nThe tasks drawn by rule, with why: closing waits for it, overdue, a big change, said to be complete, and a share by chance, the same all month. An agency is shown what it was asked to verify.',
  request: { params: RegionAddress, query: VerificationQuery },
  responses: { 200: json(VerificationDocument, '待核实 · To be verified'), ...problems('region-closed') },
})

/** 待核实 of a region: the office's draw of the month, or what an agency was asked to verify. */
export function verificationRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(verificationOperation, async c => {
    const { setting, actor, region } = c.var
    const { month } = c.req.valid('query')
    const found = await openVerification(setting, { region: region.id, actor, month })
    if (!found) return problem(c, 'region-closed')
    const { tasks, ...rule } = found
    return c.json({ ...rule, tasks: tasks.map(viewOf) }, 200)
  })

  return routes
}

function viewOf({ matter, toVerify, reasons, isDone }: Verification['tasks'][number]): ToVerify {
  const { id, version, title, status, lead, verifier, sources, facts } = matter
  const { closing } = facts
  return {
    ...{ id, version, title, status, lead, verifier, isDone },
    sentence: sources[0]?.text ?? null,
    reasons: [...reasons],
    closing: closing && {
      statementVersion: closing.statementVersion,
      method: closing.method,
      noticeUntil: closing.noticeUntil,
    },
    figures: toVerify.map(({ verified, isOfMonth: _, ...figure }) => ({
      ...figure,
      verified: verified && {
        period: verified.period,
        value: verified.value,
        on: verified.on,
        method: verified.method,
      },
    })),
  }
}
