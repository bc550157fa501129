import { isOverLastYear } from './metric-sorts.ts'
import type { Passage, Statement } from './statements.ts'

// Where a sentence gives two ends and the change between them: 「由162.4亿元增加到287.9亿元，年均增长12.1%」, 「达到287.9亿元，比2010年的162.4亿元
// 增长77.3%」. Nothing but words of changing may stand between the three, so that they are of one subject whatever its name.

/** Two ends of one measure, what is said of the change from the one to the other, and the words that lead to it. */
export type ChangeEnds = {
  readonly from: Statement
  readonly to: Statement
  readonly change: Statement
  readonly words: string
}

const rises = '增加|增长|提高|上升|提升|增|升|扩大|发展|跃升|拓展|壮大|扩展|攀升|上调|升高|延长'
const drops = '下降|降低|减少|压缩|缩短|压减|降|减|下调|缩减|回落|精简|收窄'
const dated = '(?:(?:19|20)\\d\\d年(?:底|末)?|去年(?:底|末)?|上年|今年|当年|目前|现在)?'
const manner = '(?:大幅|逐步|进一步|快速|稳步|持续|预计)?'

const beginning = /(?:由|从)[^，。；]{0,16}$/
const reaching = new RegExp(
  `^(?:以上|左右|以下)?(?:[，,])?(?:${manner}(?:${rises}|${drops}))?(?:到|至|为)${dated}(?:的|约|近|超过|超)*$`,
)
const changing = new RegExp(
  `^(?:以上|左右|以内|以下)?[，,、](?:按可比价格?计算[，,])?(?:五年|5年|三年|累计|共计?|总共|合计|净|实际|名义|平均|每年|年均|年|又|新|大幅|增幅|降幅|年度?|达|为)*(?:${rises}|${drops}|翻)?了?(?:约|近|超过|超|将近|达)*$`,
)
const ofChange = new RegExp(`${rises}|${drops}|翻|幅`) // 「五年共计12319亿元」 sums up, and tells of no change
const multiplying = /^(?:以上)?[，,、]?(?:成功|如期|提前)?(?:实现了?)?$/
// 「…到388家，是五年前的4倍」
// 「由18亿元跃升至74亿元」「从80亿元壮大到320亿元」「由2015年的31.5%跃升而来」 are told in many verbs; what counts is 到 or 至.
const leaping = /^(?:以上|左右)?[，,]?[\u4e00-\u9fff]{0,4}(?:到|至|为)(?:的|约|近|超过|超)*$/
const timesOf =
  /^(?:以上)?[，,、](?:总量|数量|规模)?(?:达到?|是|为|相当于)[^，,。；;、\d]{0,6}(?:(?:19|20)\d\d年)?[^，,。；;、\d]{0,4}的(?:近|约)?$/

const comparing = /(?:比|较)[^，,。；、]{0,16}$/
const changed = new RegExp(
  `^(?:同期)?(?:实际|净|大幅|累计|年均|平均每年|共)*(?:${rises}|${drops}|翻)了?(?:约|近|超过|超|将近|达)*$`,
)
const before = /^(?:左右|以上)?[，,、](?:比|较)[^，,。；、\d]{0,3}(?:[^，,。；、]{0,12}的)?(?:约|近)?$/
const after = /^[，,、](?:达到?|增加到|增至|为)(?:了|约|近)?$/

/** All of them in a passage, in its order. */
export function changeEndsIn(passage: Passage): ChangeEnds[] {
  return passage.statements.flatMap((_, i) => {
    const other = changeAhead(passage, i) ?? comparedAt(passage, i) ?? baseBehind(passage, i)
    return [...startingAt(passage, i), ...(other ? [other] : [])]
  })
}

const mostChanges = 3 // 「增长50%，年均增长8.4%，是2020年的1.5倍」

function startingAt({ text, statements }: Passage, i: number): ChangeEnds[] {
  const [from, to] = [statements[i], statements[i + 1]]
  if (!from || !to || !areEnds(text, from, to)) return []
  const found: ChangeEnds[] = []
  for (let j = i + 2; j < i + 2 + mostChanges; j++) {
    const [last, change] = [statements[j - 1], statements[j]]
    if (!last || !change || isOverLastYear(change)) break
    const words = text.slice(last.end, change.at)
    const multiplied = change.figure.basis === 'multiple' && (multiplying.test(words) || timesOf.test(words))
    if (!multiplied && !(changing.test(words) && ofChange.test(words))) break
    found.push({ from, to, change, words })
  }
  return found
}

const areEnds = (text: string, from: Statement, to: Statement): boolean =>
  isSameUnit(from, to) &&
  beginning.test(from.before) &&
  (reaching.test(text.slice(from.end, to.at)) || leaping.test(text.slice(from.end, to.at)))

const leadingIn =
  /^(?:以上|左右)?[，,、]?(?:即|已)?(?:由|从)[^，,。；;\d]{0,10}(?:(?:19|20)\d\d年)?[^，,。；;\d]{0,6}$/

/** 「翻了一番，由410亿元增加到826亿元」, 「同比下降7.1%，由上年的42微克/立方米降至39微克/立方米」. */
function changeAhead({ text, statements }: Passage, i: number): ChangeEnds | null {
  const [change, from, to] = [statements[i], statements[i + 1], statements[i + 2]]
  if (!change || !from || !to || !isSameUnit(from, to) || isSameUnit(change, from)) return null
  const between = text.slice(change.end, from.at)
  if (
    !leadingIn.test(between) ||
    !(reaching.test(text.slice(from.end, to.at)) || leaping.test(text.slice(from.end, to.at)))
  )
    return null
  if (isOverLastYear(change) && !/上年|去年/.test(between)) return null
  if (!ofChange.test(change.before) && change.figure.basis !== 'multiple') return null
  return { from, to, change, words: change.before }
}

const against = /(?:比|较|是|为|达到|相当于|同比)(?<than>[^，,。；;、]{0,24})$/
const ofVerb = new RegExp(`(?:${rises}|${drops}|的|净|实际|又|翻|近|约|了)+$`)
const lastYear = /^(?:上年|去年|上年同期|去年同期|同期)$/
const joining = /^(?:左右|以上)?[，,（(；;][“"]?(?<when>[^，,。；;（）()]{2,16})$/
const being = /(?:为|是|仅|仅为|只有|完成|累计完成|累计|共|入库|达|有|实现)*$/

/** 「32亿元，较2020年翻了一番，2020年为15.4亿元」: what the change is against stands behind it, under the same words. */
function baseBehind({ text, statements }: Passage, i: number): ChangeEnds | null {
  const [first, second, from] = [statements[i], statements[i + 1], statements[i + 2]]
  if (!first || !second || !from) return null
  const between = text.slice(first.end, second.at)
  const isChange = (words: string): boolean => ofChange.test(words) || change.figure.basis === 'multiple'
  // 「增长4.2倍，达到3.9亿元，2020年为0.75亿元」
  const [to, change, words] = after.test(between) ? [second, first, first.before] : [first, second, between]
  if (!isSameUnit(to, from) || isSameUnit(change, from) || !isChange(words)) return null
  const when = joining.exec(text.slice(second.end, from.at))?.groups?.when
  if (when === undefined) return null
  const said = when.replace(/[“”"]/g, '').replace(being, '')
  const than = (against.exec(words.replace(/[“”"]/g, ''))?.groups?.than ?? '').replace(ofVerb, '')
  const sameWords = than.length >= 2 && (said === than || said.startsWith(than))
  const year = /^(?:19|20)\d\d年$/.test(said)
  const fits = lastYear.test(said) ? lastYear.test(than) || than === '' : sameWords || (year && to === second)
  return fits ? { from, to, change, words } : null
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
    return { from, to: earlier, change, words: text.slice(from.end, change.at) }
  if (change.figure.unit === from.figure.unit) return null // 「比上年的5个增加3个，达到…」 is read as level and increment elsewhere
  return later && isSameUnit(later, from) && after.test(text.slice(change.end, later.at))
    ? { from, to: later, change, words: text.slice(from.end, change.at) }
    : null
}

const isSameUnit = (a: Statement, b: Statement): boolean =>
  a.figure.unit === b.figure.unit &&
  a.figure.unit !== '' &&
  a.figure.basis !== 'rank' &&
  a.figure.unit !== '位'
