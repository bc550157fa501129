// Who there is in a region, and since when. The state is folded from changes that are appended and never rewritten.

export type AgencyKind =
  | 'party-organ' // 党委部门
  | 'department' // 政府部门
  | 'higher-branch' // 垂管单位：上级机关的派出机构
  | 'town' // 镇、乡
  | 'street' // 街道
  | 'functional-zone' // 功能区、管委会
  | 'enterprise' // 企业
  | 'mass-organisation' // 群团组织
  | 'institution' // 事业单位
  | 'other' // 其他：人大、政协、法院、检察院、下级政府

/** Bodies made for coordination: they have members and rules of their own. */
export type BodyKind =
  | 'committee' // 委员会
  | 'leading-group' // 领导小组
  | 'office' // 办公室
  | 'joint-meeting' // 联席会议
  | 'task-force' // 工作专班

export type MemberRole =
  | 'head' // 组长单位、召集人单位
  | 'deputy' // 副组长单位
  | 'member' // 成员单位

export type Member = { readonly agency: string; readonly role: MemberRole }

/** How a body meets and decides. Null where its founding document says nothing. */
export type BodyRules = {
  /** Members that must be there. */
  readonly quorum: number | null
  readonly decidesBy: 'consensus' | 'majority' | 'two-thirds' | 'head' | null
  readonly meetsEvery: 'week' | 'month' | 'quarter' | 'half-year' | 'year' | null
}

/** 行政层级: the level of government that the agency belongs to. */
export type AgencyLevel = 'province' | 'city' | 'county' | 'town'

/** A day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string

/** A value that holds from a day on; null: since before anything was recorded. */
export type Dated<Value> = { readonly value: Value; readonly from: Day | null }

export type AgencyEnd = {
  /** The first day on which it is no longer there. */
  readonly on: Day
  /** The agency that it was merged into; null where it was dissolved. */
  readonly into: string | null
}

/** 在册单位. A renamed one is the same agency with another name from a day on; a merged one points to its successor. */
export type RegisteredAgency = {
  readonly id: string
  readonly kind: AgencyKind | BodyKind
  readonly level: AgencyLevel | null
  readonly from: Day | null
  readonly end: AgencyEnd | null
  readonly names: readonly Dated<string>[]
  readonly aliases: readonly string[]
  /** 统一社会信用代码. */
  readonly code: string | null
  readonly reportsTo: readonly Dated<string | null>[]
  readonly members: readonly Dated<readonly Member[]>[]
  readonly rules: readonly Dated<BodyRules>[]
}

export type Organisation = {
  readonly region: string
  readonly agencies: ReadonlyMap<string, RegisteredAgency>
}

/** One fact about the organisation. */
export type OrganisationChange =
  | {
      readonly change: 'register'
      readonly agency: string
      readonly kind: AgencyKind | BodyKind
      readonly name: string
      readonly level: AgencyLevel | null
      readonly from: Day | null
      readonly aliases: readonly string[]
      readonly code: string | null
      readonly reportsTo: string | null
      readonly members: readonly Member[]
      readonly rules: BodyRules | null
    }
  | { readonly change: 'rename'; readonly agency: string; readonly name: string; readonly on: Day }
  | { readonly change: 'set-aliases'; readonly agency: string; readonly aliases: readonly string[] }
  | { readonly change: 'set-code'; readonly agency: string; readonly code: string }
  | { readonly change: 'set-kind'; readonly agency: string; readonly kind: AgencyKind | BodyKind }
  | { readonly change: 'report-to'; readonly agency: string; readonly to: string | null; readonly on: Day }
  | { readonly change: 'merge'; readonly agency: string; readonly into: string; readonly on: Day }
  | { readonly change: 'dissolve'; readonly agency: string; readonly on: Day }
  | {
      readonly change: 'set-members'
      readonly agency: string
      readonly members: readonly Member[]
      readonly on: Day
    }
  | { readonly change: 'set-rules'; readonly agency: string; readonly rules: BodyRules; readonly on: Day }

const bodyKinds: ReadonlySet<string> = new Set<BodyKind>([
  'committee',
  'leading-group',
  'office',
  'joint-meeting',
  'task-force',
])

/** Whether the kind is that of a body made for coordination, which has members and rules. */
export const isBodyKind = (kind: AgencyKind | BodyKind): kind is BodyKind => bodyKinds.has(kind)

export const emptyOrganisation = (region: string): Organisation => ({ region, agencies: new Map() })

/** The organisation after changes that were accepted; a change of an unknown agency changes nothing. */
export function organisationAfter(
  before: Organisation,
  changes: readonly OrganisationChange[],
): Organisation {
  const agencies = new Map(before.agencies)
  for (const change of changes) {
    const agency = agencyAfter(agencies.get(change.agency), change)
    if (agency) agencies.set(change.agency, agency)
  }
  return { region: before.region, agencies }
}

function agencyAfter(
  agency: RegisteredAgency | undefined,
  change: OrganisationChange,
): RegisteredAgency | undefined {
  if (change.change === 'register') return agency ?? registered(change)
  if (!agency) return undefined
  switch (change.change) {
    case 'rename':
      return { ...agency, names: datedWith(agency.names, change.name, change.on) }
    case 'set-aliases':
      return { ...agency, aliases: change.aliases }
    case 'set-code':
      return { ...agency, code: change.code }
    case 'set-kind':
      return { ...agency, kind: change.kind }
    case 'report-to':
      return { ...agency, reportsTo: datedWith(agency.reportsTo, change.to, change.on) }
    case 'merge':
      return { ...agency, end: { on: change.on, into: change.into } }
    case 'dissolve':
      return { ...agency, end: { on: change.on, into: null } }
    case 'set-members':
      return { ...agency, members: datedWith(agency.members, change.members, change.on) }
    case 'set-rules':
      return { ...agency, rules: datedWith(agency.rules, change.rules, change.on) }
  }
}

function registered(change: OrganisationChange & { change: 'register' }): RegisteredAgency {
  const { agency: id, kind, level, from, name, aliases, code, reportsTo, members, rules } = change
  return {
    id,
    kind,
    level,
    from,
    end: null,
    names: [{ value: name, from }],
    aliases,
    code,
    reportsTo: [{ value: reportsTo, from }],
    members: [{ value: members, from }],
    rules: rules ? [{ value: rules, from }] : [],
  }
}

/** Kept in order of days, so that a change which took effect earlier may be recorded later. */
function datedWith<Value>(dated: readonly Dated<Value>[], value: Value, from: Day): Dated<Value>[] {
  const others = dated.filter(each => each.from !== from)
  return [...others, { value, from }].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
}

/** What holds on a day, or undefined where nothing did yet. */
export function valueOn<Value>(dated: readonly Dated<Value>[], day: Day): Value | undefined {
  return dated.findLast(each => each.from === null || each.from <= day)?.value
}

/** The name on a day; before the first one it is the first. */
export const nameOn = (agency: RegisteredAgency, day: Day): string =>
  valueOn(agency.names, day) ?? agency.names[0]?.value ?? agency.id

export const isThereOn = (agency: RegisteredAgency, day: Day): boolean =>
  (agency.from === null || agency.from <= day) && (agency.end === null || day < agency.end.on)

/**
 * The agency that stands for this one on a day: itself, or whoever it was merged into by then. Undefined where it was
 * dissolved or is not there yet.
 */
export function agencyOn(organisation: Organisation, id: string, day: Day): RegisteredAgency | undefined {
  const passed = new Set<string>()
  let agency = organisation.agencies.get(id)
  while (agency && !isThereOn(agency, day)) {
    passed.add(agency.id)
    const into = agency.end !== null && agency.end.on <= day ? agency.end.into : null
    if (into === null || passed.has(into)) return undefined
    agency = organisation.agencies.get(into)
  }
  return agency
}

/** Whom an agency reports to on a day, from its superior upwards. */
export function superiorsOn(organisation: Organisation, id: string, day: Day): string[] {
  const superiors: string[] = []
  let next = superiorOf(organisation, id, day)
  while (next !== null && next !== id && !superiors.includes(next)) {
    superiors.push(next)
    next = superiorOf(organisation, next, day)
  }
  return superiors
}

function superiorOf(organisation: Organisation, id: string, day: Day): string | null {
  const agency = organisation.agencies.get(id)
  const superior = agency && valueOn(agency.reportsTo, day)
  return superior ? (agencyOn(organisation, superior, day)?.id ?? null) : null
}

/** 成员单位 of a body on a day, merged members as their successors. */
export function membersOn(organisation: Organisation, body: string, day: Day): Member[] {
  const agency = organisation.agencies.get(body)
  const members = (agency && valueOn(agency.members, day)) ?? []
  const found = new Map<string, Member>()
  for (const { agency: id, role } of members) {
    const successor = agencyOn(organisation, id, day)?.id
    if (successor !== undefined && !found.has(successor)) found.set(successor, { agency: successor, role })
  }
  return [...found.values()]
}

/**
 * A joint body's organisation with the agencies of its members beside its own bodies. An agency of a member is known
 * there as `member/agency`, since two districts each have a finance bureau.
 */
export function jointOrganisation(own: Organisation, members: readonly Organisation[]): Organisation {
  const agencies = new Map(own.agencies)
  for (const member of members)
    for (const agency of member.agencies.values()) {
      const joint = inJoint(member.region, agency)
      agencies.set(joint.id, joint)
    }
  return { region: own.region, agencies }
}

/** The id under which a joint body's ledger knows an agency of one of its members. */
export const jointAgencyId = (member: string, agency: string): string => `${member}/${agency}`

function inJoint(region: string, agency: RegisteredAgency): RegisteredAgency {
  const idOf = (id: string): string => jointAgencyId(region, id)
  return {
    ...agency,
    id: idOf(agency.id),
    end: agency.end && { ...agency.end, into: agency.end.into && idOf(agency.end.into) },
    reportsTo: agency.reportsTo.map(each => ({ ...each, value: each.value && idOf(each.value) })),
    members: agency.members.map(each => ({
      ...each,
      value: each.value.map(member => ({ ...member, agency: idOf(member.agency) })),
    })),
  }
}
