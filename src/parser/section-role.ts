import type { Genre } from '../model/plan.ts'
import { cueTable, cueTally, scanCues } from './lexicon/cues.ts'
import { TITLE_CUES, TITLE_SENSE } from './lexicon/cues-title.ts'

/** What a section of a plan is for; `running` is how the plan itself is run (组织领导、督促检查). */
export type SectionRole =
  | 'review'
  | 'problems'
  | 'lessons'
  | 'guidance'
  | 'goals'
  | 'plan'
  | 'measures'
  | 'running'
  | 'thanks'
  | 'unknown'

// A title longer than this is a sentence that lost its full stop; what it is about stands in front.
const TITLE_LIMIT = 60

const titles = cueTable(TITLE_CUES)
const tally = cueTally()

/** The role a section's title gives it, or the role it inherits from the section around it. */
export function sectionRoleOf(title: string, parent: SectionRole, genre: Genre): SectionRole {
  scanCues(titles, title, 0, Math.min(title.length, TITLE_LIMIT), tally)
  const has = (sense: number): boolean => (tally.count[sense] ?? 0) > 0
  if (has(TITLE_SENSE.problems)) return 'problems'
  if (has(TITLE_SENSE.lessons)) return 'lessons'
  if (has(TITLE_SENSE.review)) return 'review'
  if (parent === 'review' || parent === 'problems' || parent === 'lessons') return parent
  if (has(TITLE_SENSE.guidance)) return 'guidance'
  if (has(TITLE_SENSE.running)) return 'running'
  if (has(TITLE_SENSE.measures)) return 'measures'
  if (has(TITLE_SENSE.plan)) return 'plan'
  if (has(TITLE_SENSE.goals)) return 'goals'
  if (parent !== 'unknown') return parent
  if (has(TITLE_SENSE.act)) return 'plan'
  return genre === 'work-plan' || genre === 'decomposition' || genre === 'infographic' ? 'plan' : 'unknown'
}
