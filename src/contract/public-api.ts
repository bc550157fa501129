import { z } from 'zod'
import { ClockView, MatterRow } from './matters-api.ts'
import { integerInQuery } from './query-value.ts'

// What anybody may read and say, without an account.

const longestId = 200
/** As the public pages say it: who has more to say sends it in parts. */
const longestObjection = 1000
const receiptForm = /^[0-9A-Fa-f]{18}$/

const Id = z.string().min(1).max(longestId)
export const PublicRegion = z.strictObject({ region: z.string().min(1).max(40) })
export const PublicAddress = z.strictObject({ ...PublicRegion.shape, id: Id })
export const PublicQuery = z.strictObject({
  planId: Id.optional(),
  after: Id.optional(),
  limit: integerInQuery(1, 500).optional(),
})

export const PublicList = z
  .strictObject({ commitments: z.array(MatterRow.omit({ version: true })), total: z.int() })
  .meta({ id: 'PublicList', description: '公开的任务 · The tasks made public' })

export const PublicCommitment = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    status: z.string(),
    lead: z.string().nullable(),
    support: z.array(z.string()),
    dueOn: z.iso.date().nullable(),
    continuing: z.boolean(),
    sources: z.array(z.looseObject({ kind: z.string() })),
    figures: z.array(
      z.strictObject({
        id: z.string(),
        metric: z.string(),
        unit: z.string(),
        target: z.number(),
        op: z.string(),
        text: z.string().nullable(),
        reported: z.strictObject({ period: z.string(), value: z.number() }).nullable(),
        verified: z
          .strictObject({ period: z.string(), value: z.number(), method: z.string(), on: z.iso.date() })
          .nullable(),
      }),
    ),
    completion: ClockView.nullable(),
    steps: z.array(z.strictObject({ kind: z.string(), on: z.iso.date() })),
  })
  .meta({
    id: 'PublicCommitment',
    description: '公开的一项任务：原文、牵头单位、进度、经过 · A task as the public sees it',
  })

export const NewObjection = z
  .strictObject({
    kind: z.enum(['objection', 'clue']),
    text: z.string().trim().min(1).max(longestObjection),
    key: z.exactOptional(
      z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .meta({
          description:
            '提交标识：随机的 32 位十六进制数。没有收到回应时，用同一个标识再送同样的内容，只登记一次，得到同一个查询码 · Key of the request: 32 hexadecimal digits made by chance. The same words sent again with the same key, after an answer that did not arrive, are lodged once and have the same code',
        }),
    ),
  })
  .meta({
    id: 'NewObjection',
    description: '异议或线索；不需要姓名和联系方式 · An objection or a clue; no name, no contact',
  })

export const ObjectionReceipt = z.strictObject({ receipt: z.string().regex(receiptForm) }).meta({
  id: 'ObjectionReceipt',
  description: '查询码，只有提出的人有，请留存 · The code that only its author has: keep it',
})

export const ObjectionState = z
  .strictObject({
    status: z.string(),
    lodgedOn: z.iso.date(),
    answer: z.strictObject({ upheld: z.boolean(), text: z.string() }).nullable(),
  })
  .meta({ id: 'ObjectionState', description: '办理情况和答复 · How it stands, and the answer' })
