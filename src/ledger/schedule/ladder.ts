import { addWorkingDays, type WorkCalendar } from '../../model/calendar.ts'
import { addDays, addMonths, daysBetween, type PlainDate } from '../../model/plain-date.ts'
import type { Words } from '../field.ts'
import { addToMonth } from './months.ts'

// 催办督办阶梯: which slip (单) a matter is due for. One matter a slip (一事一单); a step is taken once in a round.

/** A term in natural days, working days or months. */
export type ReplyTerm = { readonly n: number; readonly unit: 'D' | 'WD' | 'M' }

/** What makes a step due. Any one of a step's triggers is enough. */
export type Trigger =
  /** As soon as the matter is handed over (交办). */
  | { readonly when: 'handed-over' }
  /** So many days before the deadline, or nearer (临近时限); no longer once it has passed. */
  | { readonly when: 'near-due'; readonly days: number }
  /** So many days past the deadline (逾期), at least. */
  | { readonly when: 'overdue'; readonly days: number }
  /** The slip of an earlier step passed its term of reply without a reply, or without the matter settled (到期仍未办). */
  | { readonly when: 'slip-expired'; readonly step: string; readonly without: 'reply' | 'settlement' }
  /** A lamp was lit in so many months of the round, in a row (连续) or in all (累计). */
  | { readonly when: 'lamp'; readonly lamp: string; readonly times: number; readonly inARow: boolean }
  /** The office marked the matter (重大, 特事): a step may be taken without those before it. */
  | { readonly when: 'marked'; readonly mark: string }

/** A step. Colour and shape are those of `Lamp`, where slips have a colour. */
export type LadderStep = {
  readonly id: string
  readonly name: Words
  readonly due: readonly Trigger[]
  /** Null where the slip asks for no reply. */
  readonly reply: ReplyTerm | null
  /** The post that signs: never a person. */
  readonly signedBy: Words
  /** Between the office's own characters and the year in the slip's number: 「交」 in 「望督交〔2026〕3号」. */
  readonly numberPart: string
  readonly sign?: { readonly colour: string; readonly shape: string }
}

/** Steps from the mildest to the gravest, with the names of the marks and lamps that their triggers ask for. */
export type Ladder = {
  readonly steps: readonly LadderStep[]
  readonly marks: readonly Named[]
  readonly lamps: readonly Named[]
}

export type Named = { readonly id: string; readonly name: Words }

/** A slip as issued. `excused`: the office found good reason (正当理由), so that its expiry leads no further. */
export type Slip = {
  readonly step: string
  readonly number: string
  readonly issuedOn: PlainDate
  readonly replyDueOn: PlainDate | null
  readonly repliedOn: PlainDate | null
  readonly settledOn: PlainDate | null
  readonly excused: boolean
}

/** What the ladder asks of a matter. `roundFrom` begins a round: slips and lamps before it no longer count. */
export type LadderMatter = {
  readonly handedOverOn: PlainDate | null
  readonly dueOn: PlainDate | null
  /** Closed, completed, suspended: nothing is chased. */
  readonly restsSince: PlainDate | null
  readonly roundFrom: PlainDate | null
  readonly slips: readonly Slip[]
  readonly lamps: readonly { readonly month: string; readonly lamp: string }[]
  readonly marks: readonly string[]
}

export type NextStep =
  | {
      readonly due: true
      readonly step: LadderStep
      readonly trigger: Trigger
      readonly replyDueOn: PlainDate | null
      /** The reply's day leans on a year whose calendar is not published. */
      readonly provisional: boolean
      readonly zh: string
    }
  | { readonly due: false; readonly code: 'at-rest' | 'at-top' | 'nothing-due'; readonly zh: string }

/**
 * Says which slip is due today and why. The gravest step that is due and above the last one taken; never one taken
 * before in this round, so that asking again after it was issued gives none until something further happens.
 */
export function nextStep(
  ladder: Ladder,
  matter: LadderMatter,
  today: PlainDate,
  calendar: WorkCalendar,
): NextStep {
  if (matter.restsSince !== null && matter.restsSince <= today)
    return { due: false, code: 'at-rest', zh: `自${matter.restsSince}起不再催办` }
  const round = roundOf(matter)
  const taken = ladder.steps.findLastIndex(step => round.slips.some(slip => slip.step === step.id))
  const above = ladder.steps.slice(taken + 1)
  if (above.length === 0) return { due: false, code: 'at-top', zh: '已到最高一级，不再发单' }
  for (const step of above.toReversed()) {
    const trigger = step.due.find(each => isDue(each, round, today))
    if (trigger) return dueStep(ladder, step, trigger, matter, today, calendar)
  }
  return { due: false, code: 'nothing-due', zh: '未到发单条件' }
}

/** Reply due, with the terms of a step counted from the day after issue (民法典 201). */
export function replyDueOn(
  { reply }: Pick<LadderStep, 'reply'>,
  issuedOn: PlainDate,
  calendar: WorkCalendar,
): { readonly date: PlainDate | null; readonly provisional: boolean } {
  if (reply === null) return { date: null, provisional: false }
  if (reply.unit === 'WD') return addWorkingDays(calendar, issuedOn, reply.n)
  const date = reply.unit === 'D' ? addDays(issuedOn, reply.n) : addMonths(issuedOn, reply.n)
  return { date, provisional: false }
}

/** 「望督交〔2026〕3号」. */
export const slipNumber = (office: string, step: LadderStep, year: string, n: number): string =>
  `${office}${step.numberPart}〔${year}〕${n}号`

function dueStep(
  ladder: Ladder,
  step: LadderStep,
  trigger: Trigger,
  matter: LadderMatter,
  today: PlainDate,
  calendar: WorkCalendar,
): NextStep {
  const { date, provisional } = replyDueOn(step, today, calendar)
  const why = triggerText(trigger, ladder, matter, today)
  const reply = date === null ? '不要求回复' : `应于${date}前回复`
  return {
    due: true,
    step,
    trigger,
    replyDueOn: date,
    provisional,
    zh: `应发“${step.name.zh}”：${why}。${step.signedBy.zh}签发，${reply}。`,
  }
}

/** A matter without what came before its present round. */
function roundOf(matter: LadderMatter): LadderMatter {
  const { roundFrom } = matter
  if (roundFrom === null) return matter
  return {
    ...matter,
    slips: matter.slips.filter(slip => slip.issuedOn >= roundFrom),
    lamps: matter.lamps.filter(lamp => lamp.month >= roundFrom.slice(0, 7)),
  }
}

function isDue(trigger: Trigger, matter: LadderMatter, today: PlainDate): boolean {
  const { dueOn, handedOverOn } = matter
  switch (trigger.when) {
    case 'handed-over':
      return handedOverOn !== null && handedOverOn <= today
    case 'near-due':
      return dueOn !== null && dueOn >= today && daysBetween(today, dueOn) <= trigger.days
    case 'overdue':
      return dueOn !== null && daysBetween(dueOn, today) >= trigger.days
    case 'slip-expired':
      return matter.slips.some(slip => slip.step === trigger.step && isExpired(slip, trigger.without, today))
    case 'lamp':
      return timesLit(trigger, matter) >= trigger.times
    case 'marked':
      return matter.marks.includes(trigger.mark)
  }
}

/** An answer after the term does not undo that the term was missed, but it ends the reason to go on. */
const isExpired = (slip: Slip, without: 'reply' | 'settlement', today: PlainDate): boolean =>
  !slip.excused &&
  slip.replyDueOn !== null &&
  slip.replyDueOn < today &&
  (without === 'reply' ? slip.repliedOn : slip.settledOn) === null

function timesLit(trigger: Extract<Trigger, { when: 'lamp' }>, { lamps }: LadderMatter): number {
  const months = [...new Set(lamps.filter(each => each.lamp === trigger.lamp).map(each => each.month))].sort()
  if (!trigger.inARow) return months.length
  // Only a row that reaches the last month judged still runs.
  let month = lamps.map(each => each.month).reduce((last, each) => (each > last ? each : last), '')
  let row = 0
  while (months.includes(month)) {
    row++
    month = addToMonth(month, -1)
  }
  return row
}

function triggerText(trigger: Trigger, ladder: Ladder, { dueOn }: LadderMatter, today: PlainDate): string {
  switch (trigger.when) {
    case 'handed-over':
      return '事项已交办'
    case 'near-due':
      return `距完成时限${dueOn}还有${daysBetween(today, dueOn ?? today)}天`
    case 'overdue':
      return `完成时限${dueOn}，已逾期${daysBetween(dueOn ?? today, today)}天`
    case 'slip-expired': {
      return `“${nameIn(ladder.steps, trigger.step)}”到期${trigger.without === 'reply' ? '未回复' : '仍未办理到位'}`
    }
    case 'lamp':
      return `${trigger.inARow ? '连续' : '累计'}${trigger.times}次亮“${nameIn(ladder.lamps, trigger.lamp)}”`
    case 'marked':
      return `列为“${nameIn(ladder.marks, trigger.mark)}”`
  }
}

const nameIn = (named: readonly Named[], id: string): string =>
  named.find(each => each.id === id)?.name.zh ?? id
