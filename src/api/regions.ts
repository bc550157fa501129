import { OpenAPIHono } from '@hono/zod-openapi'
import { IssuedLink, RegionAddress } from '../contract/accounts-api.ts'
import { NewRegion, RegionDescription, RegionDocument, RegionList } from '../contract/organisation-api.ts'
import { allRegions, foundRegion, regionsOpenTo, renameRegion } from '../usecases/regions.ts'
import type { Setting } from '../usecases/setting.ts'
import { type InRegion, requireAccount, requirePost, type SignedIn } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

const largestRegion = 64 * 1024

const listRegionsOperation = operation({
  method: 'get',
  path: '/',
  operationId: 'listRegions',
  tags: ['organisation'],
  summary: '可以查看的地区 · List the regions one may read',
  description: '本地区，和本地区参加的联合机构。\n\nThe own region, and the joint bodies that it belongs to.',
  responses: { 200: json(RegionList, '地区 · The regions'), ...problems() },
})

const foundRegionOperation = operation({
  method: 'post',
  path: '/',
  operationId: 'foundRegion',
  tags: ['organisation'],
  summary: '设地区 · Found a region',
  description:
    '由第一个地区的管理员设；联合机构写明成员地区。给出新地区管理员的设置链接。\n\nBy the administrator of the first region; a joint body names its members. Gives the set-up link of the new region’s administrator.',
  request: { body: jsonRequest(NewRegion) },
  middleware: [upToBytes(largestRegion), requireAccount, requirePost('administrator')] as const,
  responses: {
    201: json(IssuedLink, '新地区的管理员 · The new region’s administrator'),
    ...problemsForPosts(
      'region-refused',
      'sign-in-name-taken',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const describeOperation = operation({
  method: 'post',
  path: '/{region}/description',
  operationId: 'describeRegion',
  tags: ['organisation'],
  summary: '改地区名称 · Describe a region anew',
  description:
    '名称和类别；以前怎么写的都留着。联合机构的类别不能改。\n\nIts name and kind; what was said before stays on record. A joint body stays one.',
  request: { params: RegionAddress, body: jsonRequest(RegionDescription) },
  middleware: [upToBytes(largestRegion), requirePost('administrator', 'office-head')] as const,
  responses: {
    200: json(RegionDocument, '改后的地区 · The region'),
    ...problemsForPosts('region-closed', 'foreign-origin', 'unsupported-media-type', 'body-too-large'),
  },
})

/** 改名 of one region, by its own posts. */
export function regionDescriptionRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  routes.openapi(describeOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const { name, kind } = c.req.valid('json')
    const described = { name, kind: region.kind === 'joint' ? region.kind : kind }
    const renamed = await renameRegion(setting, actor, region, described)
    return c.json({ ...renamed, members: [...renamed.members] }, 200)
  })
  return routes
}

/** 地区 of the instance: the administrator of the first one founds the others. */
export function regionRoutes(ready: Promise<Setting>): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(listRegionsOperation, async c => {
    const { setting, actor } = c.var
    const regions = regionsOpenTo(await allRegions(setting), actor)
    return c.json({ regions: regions.map(each => ({ ...each, members: [...each.members] })) }, 200)
  })

  routes.openapi(foundRegionOperation, async c => {
    const { setting, actor } = c.var
    if (actor.region !== (await ready).tenantId) return problem(c, 'post-not-permitted')
    const { region: id, administrator, kind, name, utcOffset, members } = c.req.valid('json')
    const region = { id, kind, name, utcOffset, members }
    const founded = await foundRegion(setting, actor, { region, administrator })
    if ('refusal' in founded) {
      const { refusal } = founded
      if (refusal.code === 'sign-in-name-taken') return problem(c, 'sign-in-name-taken')
      return problem(c, 'region-refused', { refusals: [refusal] })
    }
    const { account, link } = founded
    const summary = {
      id: account.accountId,
      signInName: account.signInName,
      post: 'administrator',
      agency: null,
      status: 'invited',
    } as const
    return c.json({ account: summary, link: link.secret, expiresAt: link.expiresAt }, 201)
  })

  return routes
}
