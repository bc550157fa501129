import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  NewObjection,
  ObjectionReceipt,
  ObjectionState,
  PublicAddress,
  PublicCommitment,
  PublicList,
  PublicQuery,
  PublicRegion,
} from '../contract/public-api.ts'
import {
  listPublicCommitments,
  lodgeObjection,
  openObjection,
  openPublicCommitment,
} from '../usecases/ledger/public-ledger.ts'
import type { Setting } from '../usecases/setting.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problemsBeforeSignIn } from './problem.ts'
import type { PublicLimits } from './public-limits.ts'
import { addressOf, type SignInSettings } from './sign-in-settings.ts'

const largestObjection = 64 * 1024
const usualPage = 100

const listOperation = operation({
  method: 'get',
  path: '/regions/{region}/commitments',
  operationId: 'listPublicCommitments',
  tags: ['public'],
  summary: '公开的任务 · List the tasks made public',
  description:
    '印发以后的任务，按编号排列，total 是总数。\n\nTasks from their issue on, in the order of their ids, and how many there are.',
  request: { params: PublicRegion, query: PublicQuery },
  responses: { 200: json(PublicList, '任务 · The tasks'), ...problemsBeforeSignIn('unknown-matter') },
})

const openOperation = operation({
  method: 'get',
  path: '/regions/{region}/commitments/{id}',
  operationId: 'openPublicCommitment',
  tags: ['public'],
  summary: '公开的一项任务 · Open a public task',
  description:
    '原文、单位、时限、指标和经过；上报数和核实数分开写。\n\nIts words, agencies, deadline, figures and steps; reported and verified values apart.',
  request: { params: PublicAddress },
  responses: {
    200: json(PublicCommitment, '任务 · The task'),
    ...problemsBeforeSignIn('unknown-matter'),
  },
})

const lodgeOperation = operation({
  method: 'post',
  path: '/regions/{region}/commitments/{id}/objections',
  operationId: 'lodgeObjection',
  tags: ['public'],
  summary: '提出异议或线索 · Lodge an objection or a clue',
  description:
    '不需要账号、姓名和联系方式；凭查询码查看答复。同一来源每小时有次数限制。\n\nNo account, name or contact; the code it gives opens the answer. So many an hour from one address.',
  request: { params: PublicAddress, body: jsonRequest(NewObjection) },
  middleware: upToBytes(largestObjection),
  responses: {
    201: json(ObjectionReceipt, '已收到 · Received'),
    ...problemsBeforeSignIn(
      'unknown-matter',
      'too-many-attempts',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const answerOperation = operation({
  method: 'post',
  path: '/regions/{region}/objections/look-up',
  operationId: 'openObjection',
  tags: ['public'],
  summary: '凭查询码查看 · Ask for the answer',
  description:
    '查询码放在正文里，不进地址和日志。\n\nThe code goes in the body, so that no address and no log has it.',
  request: { params: PublicRegion, body: jsonRequest(ObjectionReceipt) },
  middleware: upToBytes(largestObjection),
  responses: {
    200: json(ObjectionState, '办理情况 · How it stands'),
    ...problemsBeforeSignIn(
      'unknown-matter',
      'too-many-attempts',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

/** What anybody may do: reading what is public, and saying that it is not so. */
export function publicRoutes(
  ready: Promise<Setting>,
  settings: SignInSettings,
  { lodging, lookingUp }: PublicLimits,
): OpenAPIHono {
  const routes = new OpenAPIHono()

  routes.openapi(listOperation, async c => {
    const { limit = usualPage, ...query } = c.req.valid('query')
    const { region } = c.req.valid('param')
    const found = await listPublicCommitments(await ready, { region, ...query, limit })
    if (!found) return problem(c, 'unknown-matter')
    const commitments = found.matters.map(({ version: _version, ...row }) => row)
    return c.json({ commitments, total: found.total }, 200)
  })

  routes.openapi(openOperation, async c => {
    const found = await openPublicCommitment(await ready, c.req.valid('param'))
    return found ? c.json(found as never, 200) : problem(c, 'unknown-matter')
  })

  routes.openapi(lodgeOperation, async c => {
    const { region, id: commitment } = c.req.valid('param')
    const tooMany = lodging.attempt(addressOf(c, settings))
    if (tooMany) return tooOften(c, tooMany.retryAfterSeconds)
    const lodged = await lodgeObjection(await ready, { region, commitment, ...c.req.valid('json') })
    return lodged ? c.json(lodged, 201) : problem(c, 'unknown-matter')
  })

  routes.openapi(answerOperation, async c => {
    const { region } = c.req.valid('param')
    const tooMany = lookingUp.attempt(addressOf(c, settings))
    if (tooMany) return tooOften(c, tooMany.retryAfterSeconds)
    const found = await openObjection(await ready, { region, ...c.req.valid('json') })
    return found ? c.json(found, 200) : problem(c, 'unknown-matter')
  })

  return routes
}

function tooOften(c: Context, seconds: number) {
  c.header('retry-after', String(seconds))
  const minutes = Math.ceil(seconds / 60)
  return problem(c, 'too-many-attempts', {
    zh: {
      what: '这个网络地址提交得太多',
      where: '异议和线索',
      remedy: `请 ${minutes} 分钟后再试，或到督查室当面反映`,
    },
    en: {
      what: 'Too much was sent from this network address',
      where: 'objections and clues',
      remedy: `Try again in ${minutes} minutes, or go to the office`,
    },
  })
}
