import { isOverLastYear } from './metric-sorts.ts'
import type { Passage, Statement } from './statements.ts'

// Where a sentence gives two ends and the change between them: 「由162.4亿元增加到287.9亿元，年均增长12.1%」, 「达到287.9亿元，比2010年的162.4亿元
// 增长77.3%」. Nothing but words of changing may stand between the three, so that they are of one subject whatever its name.

/** Two ends of one measure, and what is said of the change from the one to the other. */
export type ChangeEnds = { readonly from: Statement; readonly to: Statement; readonly change: Statement }

const rises = '增加|增长|提高|上升|提升|增|升|扩大|发展|跃升|拓展|壮大|扩展|攀升|上调|升高|延长'
const drops = '下降|降低|减少|压缩|缩短|压减|降|减|下调|缩减|回落|精简|收窄'
const dated = '(?:(?:19|20)\\d\\d年(?:底|末)?|去年(?:底|末)?|上年|今年|当年|目前|现在)?'
const manner = '(?:大幅|逐步|进一步|快速|稳步|持续|预计)?'

const beginning = /(?:由|从)[^，。；]{0,16}$/
const reaching = new RegExp(
  `^(?:以上|左右|以下)?(?:[，,])?(?:${manner}(?:${rises}|${drops}))?(?:到|至|为)${dated}(?:的|约|近|超过|超)*$`,
)
const changing = new RegExp(
  `^(?:以上|左右)?[，,、](?:按可比价格?计算[，,])?(?:五年|5年|三年|累计|共计?|总共|合计|净|实际|名义|平均|每年|年均|年|又|大幅|增幅|降幅|年度?|达|为)*(?:${rises}|${drops}|翻)?了?(?:约|近|超过|超|将近|达)*$`,
)
const ofChange = new RegExp(`${rises}|${drops}|翻|幅`) // 「五年共计12319亿元」 sums up, and tells of no change
const multiplying = /^(?:以上)?[，,、]?(?:成功|如期|提前)?(?:实现了?)?$/

const comparing = /(?:比|较)[^，,。；、]{0,16}$/
const changed = new RegExp(
  `^(?:同期)?(?:实际|净|大幅|累计|年均|平均每年|共)*(?:${rises}|${drops}|翻)了?(?:约|近|超过|超|将近|达)*$`,
)
const before = /^(?:左右|以上)?[，,、](?:比|较)[^，,。；、\d]{0,3}(?:[^，,。；、]{0,12}的)?(?:约|近)?$/
const after = /^[，,、](?:达到?|增加到|增至|为)(?:了|约|近)?$/

/** All of them in a passage, in its order. */
export function changeEndsIn(passage: Passage): ChangeEnds[] {
  return passage.statements.flatMap((_, i) => startingAt(passage, i) ?? comparedAt(passage, i) ?? [])
}

function startingAt({ text, statements }: Passage, i: number): ChangeEnds | null {
  const [from, to, change] = [statements[i], statements[i + 1], statements[i + 2]]
  if (!from || !to || !change || !isSameUnit(from, to) || isOverLastYear(change)) return null
  if (!beginning.test(from.before) || !reaching.test(text.slice(from.end, to.at))) return null
  const between = text.slice(to.end, change.at)
  const multiplied = change.figure.basis === 'multiple' && multiplying.test(between)
  return multiplied || (changing.test(between) && ofChange.test(between)) ? { from, to, change } : null
}

/** 「…，比2010年的162.4亿元增长77.3%」, with the other end before or after. */
function comparedAt({ text, statements }: Passage, i: number): ChangeEnds | null {
  const [earlier, from, change, later] = [
    statements[i - 1],
    statements[i],
    statements[i + 1],
    statements[i + 2],
  ]
  if (!from || !change) return null
  if (!comparing.test(from.before) || !changed.test(text.slice(from.end, change.at))) return null
  if (earlier && isSameUnit(earlier, from) && before.test(text.slice(earlier.end, from.at)))
    return { from, to: earlier, change }
  if (change.figure.unit === from.figure.unit) return null // 「比上年的5个增加3个，达到…」 is read as level and increment elsewhere
  return later && isSameUnit(later, from) && after.test(text.slice(change.end, later.at))
    ? { from, to: later, change }
    : null
}

const isSameUnit = (a: Statement, b: Statement): boolean =>
  a.figure.unit === b.figure.unit && a.figure.unit !== ''
