import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import {
  ChannelAddress,
  ChannelList,
  ChannelSummary,
  FailedNoticeList,
  NewChannel,
  NoticeList,
  NoticeQuery,
  Revoked,
} from '../contract/notices-api.ts'
import { listFailedDeliveries } from '../store/delivery-store.ts'
import { deleteChannel, listChannels, listNotices, type StoredChannel } from '../store/notice-store.ts'
import { inScope } from '../store/region-scope.ts'
import { scopeIn } from '../usecases/ledger/ledger-scope.ts'
import { setChannel } from '../usecases/ledger/notices-channels.ts'
import { type InRegion, requirePost } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const usualPage = 100
const mostFailed = 500
const largestChannel = 16 * 1024

const byThem = [requirePost('administrator', 'office-head')]

const listOperation = operation({
  method: 'get',
  path: '/{region}/notices',
  operationId: 'listNotices',
  tags: ['notices'],
  summary: '提醒 · List notices',
  description:
    '单位看给本单位的，督查室看给督查室的；新的在前。看没看过不记。\n\nAn agency’s posts see those to their agency, the office its own; newest first. Whether they were read is not noted.',
  request: { params: RegionAddress, query: NoticeQuery },
  responses: { 200: json(NoticeList, '提醒 · Notices'), ...problems('region-closed') },
})

const failedOperation = operation({
  method: 'get',
  path: '/{region}/notices/failed',
  operationId: 'listFailedNotices',
  tags: ['notices'],
  summary: '没有送达的通知 · List messages that did not arrive',
  description:
    '最后一次没有送到的，连同原因；送到以后就不在这里。\n\nMessages whose last try failed, with the reason; one that arrives leaves the list.',
  request: { params: RegionAddress },
  middleware: byThem,
  responses: {
    200: json(FailedNoticeList, '没有送达的 · What did not arrive'),
    ...problemsForPosts('region-closed'),
  },
})

const channelsOperation = operation({
  method: 'get',
  path: '/{region}/notice-channels',
  operationId: 'listChannels',
  tags: ['notices'],
  summary: '通知渠道 · List the channels',
  description:
    '没有渠道，就没有消息发到本机以外。地址和密钥不再显示。\n\nWithout a channel nothing leaves this machine. Addresses and secrets are not shown again.',
  request: { params: RegionAddress },
  middleware: byThem,
  responses: { 200: json(ChannelList, '通知渠道 · The channels'), ...problemsForPosts('region-closed') },
})

const setOperation = operation({
  method: 'post',
  path: '/{region}/notice-channels',
  operationId: 'setChannel',
  tags: ['notices'],
  summary: '设通知渠道 · Set a channel',
  description:
    '邮件、签名的 webhook，或钉钉、企业微信、飞书的群机器人；消息只有一个标题和一个链接。\n\nE-mail, a signed webhook, or a group robot of DingTalk, WeCom or Feishu; a message is a title and a link.',
  request: { params: RegionAddress, body: jsonRequest(NewChannel) },
  middleware: [upToBytes(largestChannel), ...byThem],
  responses: {
    201: json(ChannelSummary, '已设 · Set'),
    ...problemsForPosts(
      'region-closed',
      'unknown-agencies',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const removeOperation = operation({
  method: 'post',
  path: '/{region}/notice-channels/{channel}/removal',
  operationId: 'removeChannel',
  tags: ['notices'],
  summary: '删除通知渠道 · Remove a channel',
  description:
    '地址和密钥一并删去；还没有送出的不再送。\n\nIts address and secret are deleted; what has not gone out does not.',
  request: { params: ChannelAddress },
  middleware: byThem,
  responses: {
    200: json(Revoked, '已删除 · Removed'),
    ...problemsForPosts('region-closed', 'unknown-channel', 'foreign-origin'),
  },
})

/** 提醒 and 通知渠道 of a region. */
export function noticeRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(listOperation, async c => {
    const { setting, region, actor } = c.var
    const { before, limit = usualPage } = c.req.valid('query')
    const asked = { tenantId: region.id, recipient: actor.agency, before, limit }
    const notices = await inScope(setting.db, scopeIn(region, actor), tx => listNotices(tx, asked))
    return c.json({ notices: notices.map(({ recipient: _, ...each }) => each) }, 200)
  })

  routes.openapi(failedOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const asked = { tenantId: region.id, limit: mostFailed }
    return c.json({ failed: await listFailedDeliveries(setting.db, asked) }, 200)
  })

  routes.openapi(channelsOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    return c.json({ channels: (await listChannels(setting.db, region.id)).map(summaryOf) }, 200)
  })

  routes.openapi(setOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const asked = c.req.valid('json')
    const secret = ('secret' in asked ? asked.secret : undefined) ?? null
    const channel = await setChannel(setting, actor, region, { ...asked, secret })
    if (!channel) return problem(c, 'unknown-agencies', { agencies: [asked.agency ?? ''] })
    return c.json(summaryOf(channel), 201)
  })

  routes.openapi(removeOperation, async c => {
    const { setting, region, actor } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const { channel } = c.req.valid('param')
    const removed = await deleteChannel(setting.db, { tenantId: region.id, id: channel })
    return removed ? c.json({ revoked: true }, 200) : problem(c, 'unknown-channel')
  })

  return routes
}

const summaryOf = ({
  id,
  kind,
  label,
  audience,
  agency,
  address,
  secret,
}: StoredChannel): ChannelSummary => ({
  id,
  kind: kind as ChannelSummary['kind'],
  label,
  audience,
  agency,
  to: kind === 'e-mail' ? address : new URL(address).host,
  signed: secret !== null,
})
