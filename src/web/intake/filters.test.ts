import { describe, expect, test } from 'vitest'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { examplePlan, exampleText } from '../example-plan.ts'
import {
  agencyChoices,
  type Filters,
  filterRows,
  filtersFromQuery,
  filtersToQuery,
  noFilters,
} from './filters.ts'
import { intakeModelOf } from './intake-model.ts'

const model = intakeModelOf(exampleText, applyCorrections(examplePlan, exampleText, []))
const shown = (filters: Partial<Filters>) =>
  filterRows(model.rows, { ...noFilters, ...filters }, model.sectionById).map(({ id }) => id)

describe('filters', () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ['nothing chosen', {}, ['aim', 'parks', 'greenway']],
    ['a kind', { kinds: ['commitment'] }, ['parks', 'greenway']],
    ['a section', { sections: ['s1'] }, ['aim']],
    ['an agency that leads', { agencies: [{ name: '市园林局', role: 'lead' }] }, ['parks']],
    ['an agency in the other role', { agencies: [{ name: '市园林局', role: 'support' }] }, []],
    [
      'any of two agencies',
      {
        agencies: [
          { name: '市园林局', role: 'lead' },
          { name: '市水务局', role: 'lead' },
        ],
      },
      ['parks', 'greenway'],
    ],
    ['a finding', { findings: ['warning'] }, ['greenway']],
    ['without a window', { withoutWindow: true }, ['aim', 'greenway']],
    ['without a lead, of one kind', { withoutLead: true, kinds: ['commitment'] }, []],
    ['with a figure', { hasFigure: true }, ['parks', 'greenway']],
    ['corrected', { corrected: true }, []],
  ])('%s', (_, filters, expected) => {
    expect(shown(filters)).toEqual(expected)
  })

  test('a section takes in those below it', () => {
    const nested = new Map(model.sectionById)
    const inner = nested.get('s2')
    if (inner) nested.set('s2', { ...inner, parent: 's1' })
    const rows = filterRows(model.rows, { ...noFilters, sections: ['s1'] }, nested)
    expect(rows.map(({ id }) => id)).toEqual(['aim', 'parks', 'greenway'])
  })

  test.each<Partial<Filters>>([
    {},
    { kinds: ['commitment'] },
    { kinds: ['result', 'context'], unchecked: true, withoutLead: true },
    { sections: ['s1', 's2'], agencies: [{ name: '市园林局', role: 'lead' }], findings: ['any', 'error'] },
  ])('an address brings back %j', filters => {
    const whole = { ...noFilters, ...filters }
    expect(filtersFromQuery(new URLSearchParams(filtersToQuery(whole).toString()))).toEqual(whole)
  })

  test('an address of someone else breaks nothing', () => {
    const filters = filtersFromQuery(new URLSearchParams('kinds=nonsense&finding=loud&unchecked=yes'))
    expect(filters).toEqual(noFilters)
  })

  test('agencies are offered by how often they appear', () => {
    expect(agencyChoices(model.rows)).toContainEqual({ name: '市园林局', lead: 1, support: 0 })
  })
})
