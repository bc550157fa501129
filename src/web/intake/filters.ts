import type { ClauseKind, Section, Severity } from '../../model/plan.ts'
import type { Row } from './intake-model.ts'

export type AgencyRole = 'lead' | 'support'

/** What the table is narrowed to. Within one list any value fits, between lists all must. */
export type Filters = {
  kinds: ClauseKind[]
  sections: string[]
  agencies: { name: string; role: AgencyRole }[]
  findings: (Severity | 'any')[]
  unchecked: boolean
  corrected: boolean
  hasFigure: boolean
  withoutLead: boolean
  withoutWindow: boolean
}

export const noFilters: Filters = {
  kinds: [],
  sections: [],
  agencies: [],
  findings: [],
  unchecked: false,
  corrected: false,
  hasFigure: false,
  withoutLead: false,
  withoutWindow: false,
}

export const commitmentsOnly: Filters = { ...noFilters, kinds: ['commitment'] }

export const flagFilters = ['unchecked', 'corrected', 'hasFigure', 'withoutLead', 'withoutWindow'] as const
export type FlagFilter = (typeof flagFilters)[number]

/** The rows that pass, in document order. A chosen section takes in those below it. */
export function filterRows(
  rows: readonly Row[],
  filters: Filters,
  sections: ReadonlyMap<string, Section>,
): Row[] {
  const below = filters.sections.length > 0 ? sectionsBelow(new Set(filters.sections), sections) : null
  const kinds = new Set(filters.kinds)
  return rows.filter(row => {
    const { now, changed, checked, section, made } = row.clause
    if (kinds.size > 0 && !kinds.has(now.kind)) return false
    if (below && (section === null || !below.has(section))) return false
    if (filters.unchecked && checked) return false
    if (filters.corrected && Object.keys(changed).length === 0 && made === null) return false
    if (filters.hasFigure && now.figures.length === 0) return false
    if (filters.withoutLead && now.lead.length > 0) return false
    if (filters.withoutWindow && now.window !== null) return false
    if (filters.agencies.length > 0 && !filters.agencies.some(each => hasAgency(row, each))) return false
    return filters.findings.length === 0 || filters.findings.some(each => hasFinding(row, each))
  })
}

const hasAgency = ({ clause }: Row, { name, role }: Filters['agencies'][number]) =>
  clause.now[role].some(agency => agency.name === name)

const hasFinding = ({ findings }: Row, wanted: Severity | 'any') =>
  findings.some(({ severity }) => wanted === 'any' || severity === wanted)

function sectionsBelow(chosen: Set<string>, sections: ReadonlyMap<string, Section>): Set<string> {
  const below = new Set(chosen)
  // Sections are listed before those below them, so one pass is enough.
  for (const { id, parent } of sections.values()) if (parent !== null && below.has(parent)) below.add(id)
  return below
}

/** The agencies of the plan with how often each leads or supports, most first. */
export function agencyChoices(rows: readonly Row[]): { name: string; lead: number; support: number }[] {
  const found = new Map<string, { name: string; lead: number; support: number }>()
  for (const { clause } of rows)
    for (const role of ['lead', 'support'] as const)
      for (const { name } of clause.now[role]) {
        const choice = found.get(name) ?? { name, lead: 0, support: 0 }
        choice[role]++
        found.set(name, choice)
      }
  return [...found.values()].sort((a, b) => b.lead + b.support - a.lead - a.support)
}

/** Filters as part of the address, so that a link opens exactly this. */
export function filtersToQuery(filters: Filters): URLSearchParams {
  const query = new URLSearchParams()
  if (filters.kinds.join() !== 'commitment') query.set('kinds', filters.kinds.join() || 'all')
  for (const section of filters.sections) query.append('section', section)
  for (const { name, role } of filters.agencies) query.append(role, name)
  for (const finding of filters.findings) query.append('finding', finding)
  for (const flag of flagFilters) if (filters[flag]) query.set(flag, '1')
  return query
}

const kindNames: readonly string[] = [
  'commitment',
  'result',
  'principle',
  'exhortation',
  'procedure',
  'context',
]
const findingNames: readonly string[] = ['error', 'warning', 'info', 'any']

/** The filters an address asks for; what it does not know is left out. */
export function filtersFromQuery(query: URLSearchParams): Filters {
  const kinds = query.get('kinds')
  const known = (kinds ?? 'commitment').split(',').filter(kind => kindNames.includes(kind))
  const roles = ['lead', 'support'] as const
  const flags = Object.fromEntries(flagFilters.map(flag => [flag, query.get(flag) === '1']))
  return {
    ...noFilters,
    ...flags,
    kinds: known as ClauseKind[],
    sections: query.getAll('section'),
    agencies: roles.flatMap(role => query.getAll(role).map(name => ({ name, role }))),
    findings: query.getAll('finding').filter(name => findingNames.includes(name)) as Filters['findings'],
  }
}
