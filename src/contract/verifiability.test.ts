import { describe, expect, test } from 'vitest'
import { fixtureSlugs, readFixture } from '../../test/fixture-plans.ts'
import { agencyRegistry } from '../audit/lead-suggestion/agency-functions.ts'
import { precedentsOf, tasksOf } from '../audit/lead-suggestion/plan-precedents.ts'
import { indexPrecedents } from '../audit/lead-suggestion/precedents.ts'
import { printedSuggestions } from '../audit/lead-suggestion/printed-suggestions.ts'
import { suggestLeads } from '../audit/lead-suggestion.ts'
import { assessVerifiability } from '../audit/verifiability.ts'
import { LeadSuggestions, PlanVerifiability } from './verifiability.ts'

describe.each(fixtureSlugs)('what is said of the sample %s', slug => {
  test('passes its schema when printed: every commitment graded, with words of the text', async () => {
    const { plan, text } = await readFixture(slug)
    const assessed = assessVerifiability(plan, text)
    expect(PlanVerifiability.parse(JSON.parse(JSON.stringify(assessed)))).toEqual(assessed)
    const commitments = plan.clauses.filter(({ kind }) => kind === 'commitment')
    // What was printed in traditional characters is quoted in simplified ones.
    const isConverted = plan.findings.some(({ code }) => code === 'traditional-converted')
    expect(assessed.commitments.map(({ clause }) => clause)).toEqual(commitments.map(({ id }) => id))
    for (const { span, vague } of assessed.commitments)
      for (const found of vague) {
        expect(found.span[0]).toBeGreaterThanOrEqual(span[0])
        expect(found.span[1]).toBeLessThanOrEqual(span[1])
        const original = text.slice(...found.span).replace(/\s/g, '')
        if (isConverted) expect(original.length).toBe(found.word.length)
        else expect(original).toBe(found.word)
      }
  })

  test('suggestions pass theirs, and name bodies of the level asked for', async () => {
    const { plan } = await readFixture(slug)
    const { plan: named } = await readFixture('work-plan')
    const index = indexPrecedents(precedentsOf(named), agencyRegistry)
    const taskOf = tasksOf(plan)
    for (const clause of plan.clauses.filter(({ kind }) => kind === 'commitment').slice(0, 20)) {
      const printed = printedSuggestions(
        clause.id,
        suggestLeads(taskOf(clause), index),
        'city',
        ['市教育体育局'],
        agencyRegistry,
      )
      expect(LeadSuggestions.parse(JSON.parse(JSON.stringify(printed)))).toEqual(printed)
      for (const { name } of printed.leads) expect(name).not.toMatch(/^[省区县]/)
    }
  })
})
