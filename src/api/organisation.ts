import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import {
  AppendOrganisationChanges,
  ChangeQuery,
  NamesToResolve,
  OrganisationChangeList,
  OrganisationDocument,
  RecordedVersion,
  ResolutionList,
  SuggestionList,
  SuggestionQuery,
} from '../contract/organisation-api.ts'
import { resolveAgency } from '../model/resolve-agency.ts'
import { suggestOrganisation } from '../model/suggest-organisation.ts'
import { listOrganisationChanges } from '../store/organisation-store.ts'
import { openPlan } from '../usecases/open-plan.ts'
import { changeOrganisation, openOrganisation } from '../usecases/organisation.ts'
import { type InRegion, requirePost } from './gate.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { organisationRefusalText } from './organisation-refusal-texts.ts'
import { problem, problems, problemsForPosts } from './problem.ts'

/** The organisation of a large city comes in one request. */
const largestChanges = 2 * 1024 * 1024

const openOrganisationOperation = operation({
  method: 'get',
  path: '/{region}/organisation',
  operationId: 'openOrganisation',
  tags: ['organisation'],
  summary: '机构名录 · Open the organisation',
  description:
    '在册单位及其沿革；联合机构连同成员地区的单位。\n\nEvery registered agency with what held since when; a joint body’s with the agencies of its members.',
  request: { params: RegionAddress },
  responses: { 200: json(OrganisationDocument, '机构名录 · The organisation'), ...problems('region-closed') },
})

const listChangesOperation = operation({
  method: 'get',
  path: '/{region}/organisation/changes',
  operationId: 'listOrganisationChanges',
  tags: ['organisation'],
  summary: '机构变动记录 · List the changes of the organisation',
  description:
    '何时由哪个岗位记下，一条不改。\n\nWhen and by which post each was recorded; none is rewritten.',
  request: { params: RegionAddress, query: ChangeQuery },
  responses: { 200: json(OrganisationChangeList, '变动记录 · The changes'), ...problems('region-closed') },
})

const changeOrganisationOperation = operation({
  method: 'post',
  path: '/{region}/organisation/changes',
  operationId: 'changeOrganisation',
  tags: ['organisation'],
  summary: '记机构变动 · Record changes of the organisation',
  description:
    '登记、更名、合并、撤销、隶属、成员和议事规则；要么全记，要么都不记。\n\nRegistering, renaming, merging, dissolving, reporting lines, members and rules; all are recorded or none.',
  request: { params: RegionAddress, body: jsonRequest(AppendOrganisationChanges) },
  middleware: [upToBytes(largestChanges), requirePost('administrator', 'office-head', 'supervisor')],
  responses: {
    201: json(RecordedVersion, '已记下 · Recorded'),
    ...problemsForPosts(
      'region-closed',
      'organisation-changed',
      'organisation-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const resolveNamesOperation = operation({
  method: 'post',
  path: '/{region}/organisation/resolutions',
  operationId: 'resolveNames',
  tags: ['organisation'],
  summary: '认单位名称 · Resolve printed names',
  description:
    '按所给日期认全称、简称、曾用名和“各镇街”一类；拿不准的不猜。\n\nFull names, aliases, former names and open classes as of a day; what is in doubt is not guessed.',
  request: { params: RegionAddress, body: jsonRequest(NamesToResolve) },
  middleware: upToBytes(largestChanges),
  responses: {
    200: json(ResolutionList, '依次对应 · In the order of the names'),
    ...problems('region-closed', 'foreign-origin', 'unsupported-media-type', 'body-too-large'),
  },
})

const suggestOperation = operation({
  method: 'get',
  path: '/{region}/organisation/suggestions',
  operationId: 'suggestAgencies',
  tags: ['organisation'],
  summary: '从计划提议单位 · Propose agencies from a plan',
  description:
    '计划里提到而未登记的单位，附猜的类别；由人决定。\n\nAgencies that a plan names and nobody registered, with a guessed kind; a person decides.',
  request: { params: RegionAddress, query: SuggestionQuery },
  responses: {
    200: json(SuggestionList, '提议 · What is proposed'),
    ...problems('region-closed', 'unknown-plan'),
  },
})

/** 机构名录 of a region. */
export function organisationRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  routes.openapi(openOrganisationOperation, async c => {
    const { organisation, version } = await openOrganisation(c.var.setting, c.var.region)
    const document = { region: c.var.region.id, version, agencies: [...organisation.agencies.values()] }
    return c.json(document as OrganisationDocument, 200)
  })

  routes.openapi(listChangesOperation, async c => {
    const { setting, region } = c.var
    const after = c.req.valid('query').after ?? 0
    const changes = await listOrganisationChanges(setting.db, { tenantId: region.id, after })
    return c.json({ version: changes.at(-1)?.version ?? after, changes } as OrganisationChangeList, 200)
  })

  routes.openapi(changeOrganisationOperation, async c => {
    const { setting, actor, region } = c.var
    if (actor.region !== region.id) return problem(c, 'post-not-permitted')
    const outcome = await changeOrganisation(setting, actor, region, c.req.valid('json'))
    if (outcome.outcome === 'recorded') return c.json({ version: outcome.version }, 201)
    if (outcome.outcome === 'conflict')
      return problem(c, 'organisation-changed', { version: outcome.version })
    const { index, refusal } = outcome
    return problem(c, 'organisation-refused', {
      act: index,
      refusals: [refusal],
      ...organisationRefusalText(refusal),
    })
  })

  routes.openapi(resolveNamesOperation, async c => {
    const { setting, region } = c.var
    const { names, on } = c.req.valid('json')
    const { organisation } = await openOrganisation(setting, region)
    const resolutions = names.map(name => resolveAgency(organisation, name, on, region))
    return c.json({ resolutions } as ResolutionList, 200)
  })

  routes.openapi(suggestOperation, async c => {
    const { setting, region } = c.var
    const { plan, on } = c.req.valid('query')
    const opened = await openPlan({ ...setting, tenantId: region.id }, plan)
    if (!opened) return problem(c, 'unknown-plan')
    const { organisation } = await openOrganisation(setting, region)
    return c.json({ agencies: suggestOrganisation(opened.plan, organisation, on, region) }, 200)
  })

  return routes
}
