import { z } from 'zod'
import { AgencyId, RegionAddress } from './accounts-api.ts'
import { integerInQuery } from './query-value.ts'

// 提醒、通知渠道、日历订阅.

export const NoticeQuery = z.strictObject({
  before: integerInQuery(1)
    .optional()
    .meta({ description: '上一页最后一条的序号 · Position of the last one seen' }),
  limit: integerInQuery(1, 500).optional(),
})

export const NoticeList = z
  .strictObject({
    notices: z.array(
      z.strictObject({
        position: z.int(),
        matterId: z.string(),
        /** `v7` is the fact of that version; anything else a reminder. */
        occasion: z.string(),
        zh: z.string(),
        en: z.string(),
        title: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({
    id: 'NoticeList',
    description: '提醒，新的在前；看没看过不记 · Notices, newest first; nobody notes whether they were read',
  })

const Label = z.string().trim().min(1).max(60).meta({ description: '渠道名称 · What the channel is called' })
const Audience = z
  .enum(['office', 'agency', 'all'])
  .meta({ description: '发给谁：督查室、一个单位、全部 · Whom it reaches' })
const Url = z
  .url({ protocol: /^https?$/ })
  .max(1000)
  // A name and password before the host would be shown where the host is.
  .refine(text => !/^[^:]*:\/\/[^/?#]*@/.test(text), { params: { rule: 'wrong-form' } })
  .meta({ description: '地址，只写不读 · The address; written and never read back' })
const Secret = z.string().trim().min(1).max(200).meta({ description: '密钥，只写不读 · The secret' })

const Mail = z.email().max(254).meta({ description: '单位岗位的邮箱 · The address of an agency’s post' })

const reach = { label: Label, audience: Audience, agency: AgencyId.nullable() }

/** 钉钉 and 飞书 sign where a secret is given; 企业微信 has none; a webhook is always signed. */
export const NewChannel = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('e-mail'), ...reach, address: Mail }),
    z.strictObject({
      kind: z.literal('webhook'),
      ...reach,
      address: Url,
      secret: z
        .string()
        .regex(/^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/)
        .meta({ description: '密钥：whsec_ 加 base64 · The secret, `whsec_` and base64' }),
    }),
    z.strictObject({ kind: z.literal('dingtalk'), ...reach, address: Url, secret: Secret.optional() }),
    z.strictObject({ kind: z.literal('feishu'), ...reach, address: Url, secret: Secret.optional() }),
    z.strictObject({ kind: z.literal('wecom'), ...reach, address: Url }),
  ])
  .refine(({ audience, agency }) => (audience === 'agency') === (agency !== null), {
    path: ['agency'],
    params: { rule: 'wrong-form' },
  })
  .meta({ id: 'NewChannel', description: '要设的通知渠道 · A channel to set' })
export type NewChannel = z.infer<typeof NewChannel>

const ChannelId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({ description: '渠道编号 · The id of a channel' })
export const ChannelAddress = z.strictObject({ ...RegionAddress.shape, channel: ChannelId })

export const ChannelSummary = z
  .strictObject({
    id: ChannelId,
    kind: z.enum(['e-mail', 'webhook', 'dingtalk', 'wecom', 'feishu']),
    label: z.string(),
    audience: Audience,
    agency: z.string().nullable(),
    /** The e-mail address; of any other address the host alone, since the rest is a key. */
    to: z.string(),
    signed: z.boolean(),
  })
  .meta({ id: 'ChannelSummary', description: '通知渠道，不含密钥 · A channel without its secrets' })
export type ChannelSummary = z.infer<typeof ChannelSummary>

export const ChannelList = z
  .strictObject({ channels: z.array(ChannelSummary) })
  .meta({ id: 'ChannelList', description: '通知渠道 · The channels of a region' })

export const FailedNoticeList = z
  .strictObject({
    failed: z.array(
      z.strictObject({
        channel: z.string(),
        label: z.string().nullable(),
        matterId: z.string(),
        occasion: z.string(),
        attempts: z.int(),
        reason: z.string(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({
    id: 'FailedNoticeList',
    description: '没有送达的通知和原因 · Messages that did not arrive, and why',
  })

export const AgencyAddress = z.strictObject({ ...RegionAddress.shape, agency: AgencyId })

export const CalendarKey = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .meta({ description: '订阅密钥 · The secret of the subscription' }),
})

export const CalendarLink = z
  .strictObject({
    /** Given once; on this server's address. */
    path: z.string(),
  })
  .meta({
    id: 'CalendarLink',
    description:
      '日历订阅地址，只给一次；再发一次，原来的作废 · Given once; issued again, the old one is void',
  })

export const Revoked = z
  .strictObject({ revoked: z.boolean() })
  .meta({ id: 'Revoked', description: '是否作废了一个 · Whether there was one to revoke' })
