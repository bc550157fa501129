import type { Agency, Clause, Plan } from '../../model/plan.ts'
import { endOfTask } from '../verifiability/acts.ts'
import { lexiconOf } from '../verifiability/lexicon.ts'
import { verifiabilityRules } from '../verifiability/rules.ts'
import type { Precedent, Task } from './precedents.ts'

/** What a plan that names agencies teaches: its clauses with a lead. */
export function precedentsOf(plan: Plan): Precedent[] {
  const taskOf = tasksOf(plan)
  return plan.clauses
    .filter(({ lead }) => lead.length > 0)
    .map(clause => ({
      ...taskOf(clause),
      document: plan.source.name,
      clause: clause.id,
      lead: clause.lead.map(nameOf),
      support: clause.support.map(nameOf),
    }))
}

/** How a plan's clauses are asked about: their words without the note of who and when, and the headings above them. */
export function tasksOf(plan: Plan): (clause: Clause) => Task {
  const lexicon = lexiconOf(verifiabilityRules)
  const sections = new Map(plan.sections.map(section => [section.id, section]))
  return ({ text, section }) => {
    const headings: string[] = []
    for (
      let above = section && sections.get(section);
      above;
      above = above.parent && sections.get(above.parent)
    )
      headings.push(above.title)
    if (plan.title !== null && !speaksOfEverything(plan)) headings.push(plan.title)
    return { text: text.slice(0, endOfTask(text, lexicon)), headings }
  }
}

/** The title of a report to a congress says nothing of what its parts are about. */
const speaksOfEverything = ({ genre }: Plan): boolean =>
  genre === 'work-report' || genre === 'congress-report'

const nameOf = (agency: Agency): string => agency.class ?? agency.name
