import { isCreditCode } from './credit-code.ts'
import {
  type Day,
  isBodyKind,
  type Member,
  type Organisation,
  type OrganisationChange,
  organisationAfter,
  type RegisteredAgency,
  superiorsOn,
} from './organisation.ts'

export type OrganisationRefusal =
  | { code: 'agency-exists'; agency: string }
  | { code: 'unknown-agency'; agency: string }
  | { code: 'agency-ended'; agency: string; on: Day }
  | { code: 'agency-name-taken'; name: string; agency: string }
  | { code: 'credit-code-wrong'; creditCode: string }
  | { code: 'credit-code-taken'; creditCode: string; agency: string }
  | { code: 'before-agency-began'; agency: string; from: Day }
  | { code: 'agency-circle'; agency: string }
  | { code: 'no-body'; agency: string }
  | { code: 'member-twice'; agency: string }
  | { code: 'quorum-too-large'; quorum: number; members: number }

/**
 * Tries changes in turn, each on what the ones before it left. All are taken, or the first that does not fit is named
 * by its place in the list.
 */
export function tryChanges(
  organisation: Organisation,
  changes: readonly OrganisationChange[],
): { organisation: Organisation } | { index: number; refusal: OrganisationRefusal } {
  let current = organisation
  for (const [index, change] of changes.entries()) {
    const refusal = refusalOfChange(current, change)
    if (refusal) return { index, refusal }
    current = organisationAfter(current, [change])
  }
  return { organisation: current }
}

/** Why a change does not fit the organisation as it stands, or null where it does. */
export function refusalOfChange(
  organisation: Organisation,
  change: OrganisationChange,
): OrganisationRefusal | null {
  const agency = organisation.agencies.get(change.agency)
  if (change.change === 'register') {
    if (agency) return { code: 'agency-exists', agency: agency.id }
    return refusalOfRegistration(organisation, change)
  }
  if (!agency) return { code: 'unknown-agency', agency: change.agency }
  return refusalByDay(agency, change) ?? refusalByKind(organisation, agency, change)
}

function refusalOfRegistration(
  organisation: Organisation,
  change: OrganisationChange & { change: 'register' },
): OrganisationRefusal | null {
  const { name, from, code, reportsTo, members, rules, kind } = change
  if (!isBodyKind(kind) && (members.length > 0 || rules !== null))
    return { code: 'no-body', agency: change.agency }
  return (
    nameTaken(organisation, change.agency, name, from) ??
    (code === null ? null : codeRefused(organisation, change.agency, code)) ??
    (reportsTo === null ? null : unknownAmong(organisation, [reportsTo])) ??
    membersRefused(organisation, members) ??
    quorumRefused(rules?.quorum ?? null, members)
  )
}

/** An agency that has ended changes no more, except by a fact of before its end; nothing happens before it began. */
function refusalByDay(agency: RegisteredAgency, change: OrganisationChange): OrganisationRefusal | null {
  if (!('on' in change)) return null
  const { from, end, id } = agency
  if (from !== null && change.on < from) return { code: 'before-agency-began', agency: id, from }
  const isEnd = change.change === 'merge' || change.change === 'dissolve'
  if (end && (isEnd || change.on >= end.on)) return { code: 'agency-ended', agency: id, on: end.on }
  return null
}

function refusalByKind(
  organisation: Organisation,
  agency: RegisteredAgency,
  change: OrganisationChange,
): OrganisationRefusal | null {
  switch (change.change) {
    case 'rename':
      return nameTaken(organisation, agency.id, change.name, change.on)
    case 'set-code':
      return codeRefused(organisation, agency.id, change.code)
    case 'report-to':
      return change.to === null ? null : superiorRefused(organisation, agency.id, change.to, change.on)
    case 'merge':
      return successorRefused(organisation, agency.id, change.into)
    case 'set-members':
      if (!isBodyKind(agency.kind)) return { code: 'no-body', agency: agency.id }
      return membersRefused(organisation, change.members)
    case 'set-rules':
      if (!isBodyKind(agency.kind)) return { code: 'no-body', agency: agency.id }
      return quorumRefused(change.rules.quorum, agency.members.at(-1)?.value ?? [])
    default:
      return null
  }
}

/** Two agencies never have one full name on one day; aliases may meet, and are then ambiguous. */
function nameTaken(
  organisation: Organisation,
  id: string,
  name: string,
  from: Day | null,
): OrganisationRefusal | null {
  const own = organisation.agencies.get(id)
  const next = own?.names.find(each => (each.from ?? firstDay) > (from ?? firstDay))?.from
  const until = next ?? own?.end?.on ?? lastDay
  for (const other of organisation.agencies.values()) {
    const meets = namedSpans(other, name).some(each => each.from < until && (from ?? firstDay) < each.until)
    if (other.id !== id && meets) return { code: 'agency-name-taken', name, agency: other.id }
  }
  return null
}

const firstDay = '0000-01-01'
const lastDay = '9999-12-31'

/** When an agency bore a name, each time to the day before `until`. */
function namedSpans({ names, end }: RegisteredAgency, name: string): { from: Day; until: Day }[] {
  const ended = end?.on ?? lastDay
  return names.flatMap((each, index) => {
    const until = names[index + 1]?.from ?? ended
    return each.value === name ? [{ from: each.from ?? firstDay, until: until < ended ? until : ended }] : []
  })
}

function codeRefused(organisation: Organisation, id: string, creditCode: string): OrganisationRefusal | null {
  if (!isCreditCode(creditCode)) return { code: 'credit-code-wrong', creditCode }
  const other = [...organisation.agencies.values()].find(each => each.id !== id && each.code === creditCode)
  return other ? { code: 'credit-code-taken', creditCode, agency: other.id } : null
}

function superiorRefused(
  organisation: Organisation,
  id: string,
  to: string,
  on: Day,
): OrganisationRefusal | null {
  const unknown = unknownAmong(organisation, [to])
  if (unknown) return unknown
  return to === id || superiorsOn(organisation, to, on).includes(id)
    ? { code: 'agency-circle', agency: to }
    : null
}

function successorRefused(organisation: Organisation, id: string, into: string): OrganisationRefusal | null {
  const unknown = unknownAmong(organisation, [into])
  if (unknown) return unknown
  for (let next: string | null = into; next !== null; next = endOf(organisation, next))
    if (next === id) return { code: 'agency-circle', agency: into }
  return null
}

const endOf = (organisation: Organisation, id: string): string | null =>
  organisation.agencies.get(id)?.end?.into ?? null

function membersRefused(organisation: Organisation, members: readonly Member[]): OrganisationRefusal | null {
  const ids = members.map(each => each.agency)
  const twice = ids.find((each, index) => ids.indexOf(each) !== index)
  return twice === undefined ? unknownAmong(organisation, ids) : { code: 'member-twice', agency: twice }
}

function unknownAmong(organisation: Organisation, ids: readonly string[]): OrganisationRefusal | null {
  const unknown = ids.find(each => !organisation.agencies.has(each))
  return unknown === undefined ? null : { code: 'unknown-agency', agency: unknown }
}

function quorumRefused(quorum: number | null, members: readonly Member[]): OrganisationRefusal | null {
  return quorum !== null && members.length > 0 && quorum > members.length
    ? { code: 'quorum-too-large', quorum, members: members.length }
    : null
}
