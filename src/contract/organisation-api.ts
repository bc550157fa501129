import { z } from 'zod'
import { AgencyId, RegionId, RegionKind, RegionName, SignInName } from './accounts-api.ts'
import { PlanId } from './plans-api.ts'
import { integerInQuery, largestInteger } from './query-value.ts'

// What the operations on regions and their agencies take and give.

const Day = z.iso.date()
const AgencyName = z.string().trim().min(2).max(100)
const Aliases = z.array(z.string().trim().min(1).max(100)).max(50)
/** 统一社会信用代码; its check character is looked at with the change. */
const CreditCode = z.string().length(18)

export const AgencyKind = z
  .enum([
    'party-organ',
    'department',
    'higher-branch',
    'town',
    'street',
    'functional-zone',
    'enterprise',
    'mass-organisation',
    'institution',
    'other',
    'committee',
    'leading-group',
    'office',
    'joint-meeting',
    'task-force',
  ])
  .meta({
    id: 'AgencyKind',
    description:
      '单位类别：党委部门、政府部门、垂管单位、镇、街道、功能区、企业、群团组织、事业单位、其他；议事协调机构：委员会、领导小组、办公室、联席会议、工作专班 · The kind of an agency or coordinating body',
  })

const AgencyLevel = z.enum(['province', 'city', 'county', 'town'])

export const Member = z
  .strictObject({ agency: AgencyId, role: z.enum(['head', 'deputy', 'member']) })
  .meta({ id: 'Member', description: '成员单位：组长、副组长、成员 · A member of a coordinating body' })

export const BodyRules = z
  .strictObject({
    quorum: z.int().min(1).max(1000).nullable(),
    decidesBy: z.enum(['consensus', 'majority', 'two-thirds', 'head']).nullable(),
    meetsEvery: z.enum(['week', 'month', 'quarter', 'half-year', 'year']).nullable(),
  })
  .meta({ id: 'BodyRules', description: '议事规则 · How a coordinating body meets and decides' })

const Members = z.array(Member).max(500)
const on = { agency: AgencyId, on: Day }

const registration = {
  change: z.literal('register'),
  agency: AgencyId.regex(/^[^/]+$/),
  kind: AgencyKind,
  name: AgencyName,
}
const particulars = {
  level: AgencyLevel.nullable(),
  from: Day.nullable(),
  aliases: Aliases,
  code: CreditCode.nullable(),
  reportsTo: AgencyId.nullable(),
  members: Members,
  rules: BodyRules.nullable(),
}

const otherChanges = [
  z.strictObject({ change: z.literal('rename'), ...on, name: AgencyName }),
  z.strictObject({ change: z.literal('set-aliases'), agency: AgencyId, aliases: Aliases }),
  z.strictObject({ change: z.literal('set-code'), agency: AgencyId, code: CreditCode }),
  z.strictObject({ change: z.literal('set-kind'), agency: AgencyId, kind: AgencyKind }),
  z.strictObject({ change: z.literal('report-to'), ...on, to: AgencyId.nullable() }),
  z.strictObject({ change: z.literal('merge'), ...on, into: AgencyId }),
  z.strictObject({ change: z.literal('dissolve'), ...on }),
  z.strictObject({ change: z.literal('set-members'), ...on, members: Members }),
  z.strictObject({ change: z.literal('set-rules'), ...on, rules: BodyRules }),
] as const

export const OrganisationChange = z
  .discriminatedUnion('change', [z.strictObject({ ...registration, ...particulars }), ...otherChanges])
  .meta({ id: 'OrganisationChange', description: '机构变动 · A change of the organisation' })

/** As it is asked for: of a new agency what is not known yet may be left out. */
const ChangeAskedFor = z
  .discriminatedUnion('change', [
    z.strictObject({
      ...registration,
      level: particulars.level.default(null),
      from: particulars.from.default(null),
      aliases: particulars.aliases.default([]),
      code: particulars.code.default(null),
      reportsTo: particulars.reportsTo.default(null),
      members: particulars.members.default([]),
      rules: particulars.rules.default(null),
    }),
    ...otherChanges,
  ])
  .meta({
    id: 'OrganisationChangeAskedFor',
    description: '要记的一项机构变动，未知的可以不写 · A change to record; what is unknown may be left out',
  })

export const AppendOrganisationChanges = z
  .strictObject({
    expectedVersion: z.int().min(0).max(largestInteger),
    changes: z.array(ChangeAskedFor).min(1).max(500),
  })
  .meta({ id: 'AppendOrganisationChanges', description: '要记的机构变动 · Changes to record' })
export type AppendOrganisationChanges = z.infer<typeof AppendOrganisationChanges>

const since = <Value extends z.ZodType>(value: Value) =>
  z.array(z.strictObject({ value, from: Day.nullable() }))

export const RegisteredAgency = z
  .strictObject({
    id: AgencyId,
    kind: AgencyKind,
    level: AgencyLevel.nullable(),
    from: Day.nullable(),
    end: z.strictObject({ on: Day, into: AgencyId.nullable() }).nullable(),
    names: since(z.string()),
    aliases: z.array(z.string()),
    code: z.string().nullable(),
    reportsTo: since(AgencyId.nullable()),
    members: since(z.array(Member)),
    rules: since(BodyRules),
  })
  .meta({
    id: 'RegisteredAgency',
    description: '在册单位及其沿革 · A registered agency, with what held since when',
  })

export const OrganisationDocument = z
  .strictObject({ region: z.string(), version: z.int().min(0), agencies: z.array(RegisteredAgency) })
  .meta({ id: 'OrganisationDocument', description: '一个地区的机构 · The organisation of a region' })
export type OrganisationDocument = z.infer<typeof OrganisationDocument>

export const OrganisationChangeList = z
  .strictObject({
    version: z.int().min(0),
    changes: z.array(
      z.strictObject({
        version: z.int().min(1),
        at: z.iso.datetime(),
        /** A post, and the agency it is at. */
        by: z.string(),
        change: OrganisationChange,
      }),
    ),
  })
  .meta({ id: 'OrganisationChangeList', description: '机构变动记录 · The recorded changes' })
export type OrganisationChangeList = z.infer<typeof OrganisationChangeList>

export const RecordedVersion = z
  .strictObject({ version: z.int().min(1) })
  .meta({ id: 'RecordedVersion', description: '记下以后的版本 · The version after recording' })

export const NamesToResolve = z
  .strictObject({ names: z.array(z.string().min(1).max(200)).min(1).max(1000), on: Day })
  .meta({ id: 'NamesToResolve', description: '要认的单位名称 · Printed names to resolve' })

export const Resolution = z
  .discriminatedUnion('match', [
    z.strictObject({ match: z.literal('exact'), agency: AgencyId }),
    z.strictObject({ match: z.literal('alias'), agency: AgencyId }),
    z.strictObject({ match: z.literal('former-name'), agency: AgencyId, was: AgencyId }),
    z.strictObject({ match: z.literal('ambiguous'), candidates: z.array(AgencyId) }),
    z.strictObject({
      match: z.literal('class'),
      quantifier: z.enum(['all', 'relevant']),
      candidates: z.array(AgencyId),
    }),
    z.strictObject({ match: z.literal('unknown') }),
  ])
  .meta({ id: 'Resolution', description: '名称认作哪个单位 · What a printed name stands for' })

export const ResolutionList = z
  .strictObject({ resolutions: z.array(Resolution) })
  .meta({ id: 'ResolutionList', description: '依次对应所给名称 · In the order of the names' })
export type ResolutionList = z.infer<typeof ResolutionList>

export const SuggestionQuery = z.strictObject({ plan: PlanId, on: Day })

export const SuggestionList = z
  .strictObject({
    agencies: z.array(
      z.strictObject({
        name: z.string(),
        kind: AgencyKind,
        leads: z.int(),
        supports: z.int(),
        clause: z.string(),
      }),
    ),
  })
  .meta({ id: 'SuggestionList', description: '计划里提到而未登记的单位 · Agencies that a plan names' })
export type SuggestionList = z.infer<typeof SuggestionList>

export const ChangeQuery = z.strictObject({ after: integerInQuery(0).optional() })

export const RegionDocument = z
  .strictObject({
    id: RegionId,
    kind: RegionKind,
    name: z.string(),
    utcOffset: z.int(),
    members: z.array(RegionId),
  })
  .meta({ id: 'Region', description: '地区，一个地区一本台账 · A region, which is one ledger' })
export type RegionDocument = z.infer<typeof RegionDocument>

export const RegionList = z
  .strictObject({ regions: z.array(RegionDocument) })
  .meta({ id: 'RegionList', description: '可以查看的地区 · The regions whose ledgers one may read' })

export const RegionDescription = z
  .strictObject({ name: RegionName, kind: RegionKind.exclude(['joint']) })
  .meta({ id: 'RegionDescription', description: '地区的名称和类别 · What a region is called, and its kind' })

export const NewRegion = z
  .strictObject({
    region: RegionId,
    kind: RegionKind,
    name: RegionName,
    utcOffset: z.int().min(-720).max(840),
    members: z.array(RegionId).max(200),
    administrator: SignInName,
  })
  .meta({ id: 'NewRegion', description: '要设的地区和它的管理员 · A region to found, and its administrator' })
