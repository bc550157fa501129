import { daysBetween, type PlainDate } from '../../model/plain-date.ts'
import type { CommitmentFacts } from '../commitment/facts.ts'
import type { Words } from '../field.ts'
import type { Matter } from '../matter.ts'
import { type Category, judgeCategory } from '../schedule/category.ts'
import { judgeLamps, type LampVerdict } from '../schedule/lamp.ts'
import type { RegionSchedule } from '../schedule/region-schedule.ts'
import { nothingKnown, type Scheduled, type Standing, standingOf } from '../schedule/standing.ts'
import {
  type Judging,
  type Lateness,
  latenessOf,
  type Reckoning,
  scheduledOf,
} from './commitment-schedule.ts'

// 一项任务现在的情况: where a task stands on a day, with the arithmetic that says so.

/** Which count a task belongs to. Continuing and suspended ones are counted apart and stand in no rate. */
export type CountedAs = 'rated' | 'continuing' | 'suspended'

/** A figure with what was expected, reported and verified, each kept apart. */
export type FigureView = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly expected: { readonly value: number | null; readonly share: number | null } | null
  readonly reported: number | null
  readonly verified: number | null
  /** The last day of the period that each value is of: what was verified may be months older than what was reported. */
  readonly reportedAsOf: PlainDate | null
  readonly verifiedAsOf: PlainDate | null
  readonly gapPoints: number | null
  /** The rule and the arithmetic in full. */
  readonly zh: string
}

export type CommitmentStanding = {
  readonly countedAs: CountedAs
  readonly judgedOn: PlainDate
  readonly category: { readonly id: Category; readonly detail: Words | null; readonly zh: string }
  readonly lamp: LampVerdict
  readonly gapPoints: number | null
  readonly figures: readonly FigureView[]
  readonly completedOn: PlainDate | null
  readonly lateness: Lateness
}

type Commitment = Matter<CommitmentFacts>
type Rules = Pick<RegionSchedule, 'categories' | 'lamps'>

const suspendedWords: Words = { zh: '已中止', en: 'suspended' }

/** Whether a task is issued and still one: only such tasks are judged. */
export const isJudged = ({ status, facts }: Commitment): boolean =>
  facts.issuedAt !== null && !['undecomposed', 'awaiting-approval', 'adjusted'].includes(status)

/** Judges a task by a region's rules. Throws a RangeError on rules that `mistakesOfSchedule` finds fault with. */
export function judgeCommitment(
  matter: Commitment,
  judging: Judging,
  rules: Rules,
  reckoning: Reckoning,
): CommitmentStanding {
  const lateness = latenessOf(matter, judging.on, reckoning)
  const scheduled = scheduledOf(matter, judging, lateness, reckoning)
  const standing = heldAgainst(judging.on, scheduled, standingOf(scheduled, judging.judgedOn))
  const common = {
    judgedOn: judging.judgedOn,
    gapPoints: standing.facts['gap-points'],
    figures: figureViews(matter, scheduled, standing),
    completedOn: scheduled.completedOn,
    lateness,
  }
  // What rests is not judged: no lamp is lit for it and nobody is behind with it.
  if (matter.status === 'suspended') {
    return {
      ...common,
      countedAs: 'suspended',
      category: {
        id: 'other',
        detail: suspendedWords,
        zh: '其它 · 已中止：中止期间不评定，不计入任何比率。',
      },
      lamp: judgeLamps(rules.lamps, standingOf(nothingKnown, judging.judgedOn)),
    }
  }
  const { category, detail, zh, rated } = judgeCategory(rules.categories, standing)
  return {
    ...common,
    countedAs: rated ? 'rated' : 'continuing',
    category: { id: category, detail, zh },
    lamp: judgeLamps(rules.lamps, standing),
  }
}

// A period's values are judged at its last day, deadlines at the day asked about: in between a task may fall due.
function heldAgainst(on: PlainDate, { dueOn, completedOn }: Scheduled, standing: Standing): Standing {
  const daysToDue = dueOn === null ? null : daysBetween(completedOn ?? on, dueOn)
  const overdue = completedOn === null && daysToDue !== null && daysToDue < 0
  return { ...standing, facts: { ...standing.facts, 'days-to-due': daysToDue, overdue } }
}

const figureViews = ({ facts }: Commitment, scheduled: Scheduled, standing: Standing): FigureView[] =>
  facts.figures.flatMap(({ id, metric, unit }, index) => {
    const [values, judged] = [scheduled.figures[index], standing.figures[index]]
    if (!values || !judged) return []
    const { expected, gap, zh } = judged
    return {
      id,
      name: metric,
      unit,
      expected: expected.kind === 'expected' ? { value: expected.value, share: expected.share } : null,
      reported: values.reported?.value ?? null,
      verified: values.verified?.value ?? null,
      reportedAsOf: values.reported?.asOf ?? null,
      verifiedAsOf: values.verified?.asOf ?? null,
      gapPoints: gap?.kind === 'gap' ? gap.points : null,
      zh,
    }
  })
