import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { DraftAddress, DraftDropped, DraftKept, DraftList, KeepDraft } from '../contract/return-drafts-api.ts'
import { dropDraft, keepDraft, openDrafts } from '../usecases/ledger/return-drafts.ts'
import { type InRegion, requirePost } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problemsForPosts } from './problem.ts'

/** Four texts of the longest size in UTF-8, with evidence and values. */
const largestDraft = 384 * 1024

const byAgencies = requirePost('agency-head', 'reporter')

const listOperation = operation({
  method: 'get',
  path: '/{region}/return-drafts',
  operationId: 'listReturnDrafts',
  tags: ['commitments'],
  summary: '报送草稿 · List the drafts of returns',
  description:
    '本单位写了还没有送签的；只有本单位的岗位看得到，督查室也看不到。\n\nWhat the agency has typed and not sent; seen by its own posts alone, and not by the office.',
  request: { params: RegionAddress },
  middleware: byAgencies,
  responses: { 200: json(DraftList, '草稿 · The drafts'), ...problemsForPosts('region-closed') },
})

const keepOperation = operation({
  method: 'put',
  path: '/{region}/return-drafts/{matter}/{period}',
  operationId: 'keepReturnDraft',
  tags: ['commitments'],
  summary: '存报送草稿 · Keep the draft of a return',
  description:
    '替换所见的那一稿，不进台账；别处先存过的答 409，附上现在的那一稿。送签以后草稿自动删去。\n\nIn the place of the revision that was seen, and not part of the ledger; where another was first the answer is 409 with the draft as it stands. A return that is sent takes its draft away.',
  request: { params: DraftAddress, body: jsonRequest(KeepDraft) },
  middleware: [upToBytes(largestDraft), byAgencies],
  responses: {
    200: json(DraftKept, '已存 · Kept'),
    ...problemsForPosts(
      'region-closed',
      'unknown-matter',
      'draft-moved',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const dropOperation = operation({
  method: 'delete',
  path: '/{region}/return-drafts/{matter}/{period}',
  operationId: 'dropReturnDraft',
  tags: ['commitments'],
  summary: '删去报送草稿 · Take the draft of a return away',
  description: '删去以后表格回到上期的文字。\n\nThe form then stands as the last period left it.',
  request: { params: DraftAddress },
  middleware: byAgencies,
  responses: {
    200: json(DraftDropped, '已删去 · Taken away'),
    ...problemsForPosts('region-closed', 'foreign-origin'),
  },
})

/** 报送草稿 of the actor's own agency. */
export function returnDraftRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(listOperation, async c => {
    const { setting, region, actor } = c.var
    return c.json({ drafts: await openDrafts(setting, { region: region.id, actor }) } as never, 200)
  })

  routes.openapi(keepOperation, async c => {
    const { setting, region, actor } = c.var
    const { matter: matterId, period } = c.req.valid('param')
    const asked = { region: region.id, actor, matterId, period, ...c.req.valid('json') }
    const kept = await keepDraft(setting, asked)
    switch (kept.outcome) {
      case 'kept':
        return c.json({ revision: kept.revision, savedAt: kept.savedAt }, 200)
      case 'moved':
        return problem(c, 'draft-moved', { current: { ...kept.current } })
      case 'unknown-matter':
        return problem(c, 'unknown-matter')
    }
  })

  routes.openapi(dropOperation, async c => {
    const { setting, region, actor } = c.var
    const { matter: matterId, period } = c.req.valid('param')
    const dropped = await dropDraft(setting, { region: region.id, actor, matterId, period })
    return c.json({ dropped }, 200)
  })

  return routes
}
