import { useEffect, useMemo, useRef } from 'react'
import type { ClauseKind, Severity } from '../../model/plan.ts'
import { agencyChoices, type Filters, filterRows, flagFilters, noFilters } from '../intake/filters.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { IntakeModel } from '../intake/intake-model.ts'
import type { Text } from '../text.ts'
import { type Choice, FilterMenu } from './FilterMenu.tsx'

const kinds: readonly ClauseKind[] = [
  'commitment',
  'result',
  'principle',
  'exhortation',
  'procedure',
  'context',
]
const severities: readonly Severity[] = ['error', 'warning', 'info']

/** 筛选: by kind, section, agency, finding and state; acts at once, and the count stands beside. */
export function FilterBar() {
  const text = useText()
  const { view, say } = useIntake()
  const model = useModel()
  const filters = useView(({ filters: now }) => now)
  const choices = useMemo(() => choicesOf(model, text), [model, text])
  const count = useMemo(
    () => filterRows(model.rows, filters, model.sectionById).length,
    [model.rows, filters, model.sectionById],
  )
  const all = model.rows.length
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when the filters change, not when a row does
  useEffect(() => {
    if (!isFirst.current) say(text.announceShown(count, all), { tone: 'spoken' })
    isFirst.current = false
  }, [filters])
  const set = (change: Partial<Filters>) => view.set({ filters: { ...filters, ...change } })
  const agencies = filters.agencies.map(({ name, role }) => `${role}:${name}`)
  const flags = flagFilters.filter(flag => filters[flag])
  return (
    <div className="filter-bar pane-head">
      <h2 className="pane-title">{text.table}</h2>
      <FilterMenu
        label={text.kind}
        choices={choices.kinds}
        chosen={filters.kinds}
        onChange={chosen => set({ kinds: chosen as ClauseKind[] })}
      />
      <FilterMenu
        label={text.section}
        choices={choices.sections}
        chosen={filters.sections}
        onChange={sections => set({ sections })}
      />
      <FilterMenu
        label={text.agency}
        choices={choices.agencies}
        chosen={agencies}
        onChange={chosen => set({ agencies: chosen.map(agencyOf) })}
      />
      <FilterMenu
        label={text.finding}
        choices={choices.findings}
        chosen={filters.findings}
        onChange={chosen => set({ findings: chosen as Filters['findings'] })}
      />
      <FilterMenu
        label={text.more}
        choices={choices.flags}
        chosen={flags.filter(flag => flag !== 'unchecked')}
        onChange={chosen =>
          set({
            ...Object.fromEntries(flagFilters.map(flag => [flag, chosen.includes(flag)])),
            unchecked: filters.unchecked,
          })
        }
      />
      <button
        type="button"
        className={`filter-button${filters.unchecked ? ' on' : ''}`}
        aria-pressed={filters.unchecked}
        onClick={() => set({ unchecked: !filters.unchecked })}
      >
        {text.unchecked}
      </button>
      <span className="shown-count">{text.shown(count, all)}</span>
      {JSON.stringify(filters) !== JSON.stringify(noFilters) && (
        <button type="button" className="filter-button clear" onClick={() => set(noFilters)}>
          {text.clearFilters}
        </button>
      )}
      <span className="spring" />
      <button
        type="button"
        className="filter-button"
        title="Ctrl+F"
        onClick={() => view.set({ find: view.get().find ?? { words: '', nth: 0 } })}
      >
        {text.find}
      </button>
    </div>
  )
}

function agencyOf(value: string): Filters['agencies'][number] {
  const [role, ...name] = value.split(':')
  return { role: role === 'lead' ? 'lead' : 'support', name: name.join(':') }
}

function choicesOf(
  { rows, plan }: IntakeModel,
  text: Text,
): Record<'kinds' | 'sections' | 'agencies' | 'findings' | 'flags', Choice[]> {
  const countBy = (isIn: (row: (typeof rows)[number]) => boolean) => rows.filter(isIn).length
  const least = Math.min(...plan.sections.map(({ level }) => level))
  return {
    kinds: kinds.map(kind => ({
      value: kind,
      label: text.kinds[kind],
      count: countBy(row => row.clause.now.kind === kind),
    })),
    sections: plan.sections.map(({ id, level, marker, title }) => ({
      value: id,
      label: `${marker}${title}`,
      level: level - least,
    })),
    agencies: agencyChoices(rows).flatMap(({ name, lead, support }) => [
      ...(lead > 0 ? [{ value: `lead:${name}`, label: `${name}（${text.asLead}）`, count: lead }] : []),
      ...(support > 0
        ? [{ value: `support:${name}`, label: `${name}（${text.asSupport}）`, count: support }]
        : []),
    ]),
    findings: [
      { value: 'any', label: text.anyFinding, count: countBy(({ findings }) => findings.length > 0) },
      ...severities.map(severity => ({
        value: severity,
        label: text.severities[severity],
        count: countBy(({ findings }) => findings.some(each => each.severity === severity)),
      })),
    ],
    flags: (['corrected', 'hasFigure', 'withoutLead', 'withoutWindow'] as const).map(flag => ({
      value: flag,
      label: text[flag],
    })),
  }
}
