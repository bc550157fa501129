import type { Clause, Plan } from '../model/plan.ts'

// What a report says of the time that is over and what it says of the time to come. A report without headings, a
// bulletin and a summary tell results in clauses that read like commitments one by one; a report that closes with 「明年打算」
// repeats the metrics of its review with the numbers that it aims at. Where one part ends and the other begins is said once.

/** Titles of documents and sections that tell what has come about. */
const reviews = /总结|通报|回顾|执行情况|完成情况|落实情况|进展情况|实施情况|工作情况|执行|述职|评估|公报/
// 「一、2010年」「2023年工作」: whether it is over, the years say.
const yearOfWork = /(?:20\d\d年|去年|上半年)的?(?:主要)?工作$/
const yearOpening = /^(?:各位代表[！，])?20\d\d年[^。；，]{0,12}(?:是|，我们|，面对|，全)/
const aheadTitle =
  /打算|安排|计划(?!执行|完成)|预期|目标任务|主要目标|总体要求|工作要求|工作思路|重点工作|主要任务|下一?步|下一?阶段|今后|未来|展望|要(?=有|实现|全面|明显|取得|更|着力|继续|在)/
const aheadOpening =
  /^(?:各位代表[！，])?(?:今年|明年|新的一年|下一?步|下一?阶段|今后|未来|接下来|20\d\d年)(?:[^。；，]{0,16})?(?:，[^。；]{0,24})?(?:目标|预期|打算|安排|总体要求|工作要求|总体思路|我们将|我们要|将|要|力争|着力|重点抓好|重点做好)|^[^，。；]{0,14}(?:主要预期目标|预期目标|总体要求|总体思路|主要目标)|^[^。；]{0,24}(?:我们将|我们要)/
const backOpening =
  /^(?:各位代表[！，])?(?:回顾|回望)?(?:过去的?(?:一|五)年|一年来|五年来|去年|今年以来|刚刚过去|回顾|回望)/
const intends = /将(?!近)|力争|争取|确保|拟(?!定)|计划(?:投资|完成|实施)|预期|明年|下一?步|(?:^|，)(?:要|再)/

// In a report of work 「今年」 is the year to come; in a bulletin it is the one that is told of.
const thisYear = new RegExp(`${intends.source}|今年(?!以来)|定为|安排|预算(?!收入|支出)|要`)

/** `later`: of a year that the review cannot be about. `ahead`: words say that plans begin; the reader knows clause by clause. */
type Side = 'back' | 'ahead' | 'later' | 'unsaid'

/** The plan with each clause of its review taken for a result, and none of what it plans; `told` is the last year over. */
export function reviewIn(plan: Plan, told: number | null): Plan {
  const sides = sidesOf(plan, told)
  return {
    ...plan,
    clauses: plan.clauses.map(clause => {
      const side = sides.get(clause.id) ?? 'unsaid'
      const kind = kindUnder(clause, side, plan.genre === 'work-report' ? thisYear : intends)
      return kind === clause.kind ? clause : { ...clause, kind }
    }),
  }
}

function kindUnder(clause: Clause, side: Side, planning: RegExp): Clause['kind'] {
  const { kind, text, figures } = clause
  if (side === 'later') return kind === 'result' ? 'commitment' : kind
  if (side !== 'back' || figures.length === 0 || planning.test(text)) return kind
  return kind === 'commitment' || kind === 'context' ? 'result' : kind
}

function sidesOf(plan: Plan, told: number | null): Map<string, Side> {
  const titles = new Map(plan.sections.map(section => [section.id, section.title]))
  const sides = new Map<string, Side>()
  let titled: Side = opensWithReview(plan) ? 'back' : 'unsaid'
  let now: Side = titled
  let section: string | null = null
  for (const clause of plan.clauses) {
    if (clause.section !== section) {
      section = clause.section
      titled = sideOfTitle(titles.get(section ?? '') ?? '', told) ?? titled
      now = titled
    }
    now = sideOfOpening(clause.text, told, now) ?? now
    if (titled === 'unsaid' || (titled === 'back' && now === 'ahead')) titled = now
    sides.set(clause.id, now)
  }
  return sides
}

// A report of work opens with what was done, whether or not a heading says so.
const opensWithReview = ({ genre, title }: Plan): boolean =>
  genre === 'bulletin' || genre === 'work-report' || reviews.test(title ?? '')

function sideOfTitle(title: string, told: number | null): Side | null {
  if (reviews.test(title)) return 'back'
  if (isLater(title, told)) return 'later'
  if (aheadTitle.test(title)) return 'ahead'
  return backOpening.test(title) || yearOfWork.test(title) ? 'back' : null
}

function sideOfOpening(text: string, told: number | null, now: Side): Side | null {
  const opening = text.slice(0, 44)
  if (isLater(/^(?:各位代表[！，])?(?:19|20)\d\d年/.exec(text)?.[0] ?? '', told)) return 'later'
  if (!intends.test(opening) && backOpening.test(opening)) return 'back'
  if (now === 'later' || now === 'ahead') return null
  if (!intends.test(opening) && yearOpening.test(opening)) return 'back'
  return aheadOpening.test(opening) ? 'ahead' : null
}

const isLater = (words: string, told: number | null): boolean =>
  told !== null && [...words.matchAll(/(20\d\d|19\d\d)年/g)].some(([, year]) => Number(year) > told)

/** The last year that `next` can look back on, as far as the plan before it or its own period says; else null. */
export function lastYearTold(next: Plan, promised: number | null): number | null {
  if (promised === null) return null
  const own = next.period === null ? promised : Number(next.period.from.slice(0, 4)) - 1
  return Math.max(promised, own)
}
