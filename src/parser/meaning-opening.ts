import { deeds, namesLikeOpenings, openingWords, stages } from './lexicon/metrics.ts'
import { type Phrase, says } from './meaning-predicate.ts'
import { each, wordFrom, wordsFrom } from './recognizers/figure-words.ts'
import { digitOf } from './recognizers/numeral.ts'

// What opens a phrase and is no part of the name: when (「全年」), how (「累计」), and the deed (「新建」).

type Opening = 'manner' | 'deed' | 'name'
const openings = wordsFrom<Opening>([
  ...each('manner', openingWords.join(' ')),
  ...each('deed', deeds.join(' ')),
  ...each('name', namesLikeOpenings.join(' ')),
])
const grants = ['提供', '发放', '给予', '颁发', '拨付']
const sited = wordsFrom(
  each(
    true,
    '新建 建设 建成 实施 开展 打造 设立 布局 推广 培育 完成 组织 新增 建立 举办 配建 改造 推进 减少 取消',
  ),
)
const stageWords = wordsFrom(each(true, stages.join(' ')))

const dated =
  /(?:到|至|截至|自|在)?(?:(?:(?:19|20)\d\d年?[到至—-])?(?:19|20)(\d\d)|[１２][０-９]{3}|[〇一二三四五六七八九十]{1,4})年(?:\d\d?月)?(?:底|末|初|内|度|间|来|以来|全年)?前?|\d\d?月(?:底|末|初|份)?前?|(?:“?十[一二三四五]五”?|计划)(?:期间|时期|末|期末)/y

/** Takes time, adverbs and deeds off the front of a phrase: 「力争到2025年」「全年累计完成」「新建」. */
export function trimOpening(text: string, phrase: Phrase): void {
  // Each turn takes a word off, so the length of the phrase bounds them.
  while (phrase.start < phrase.end) if (!takeOpening(text, phrase)) return
}

const blanks = ' 　\t\n、）)'

function takeOpening(text: string, phrase: Phrase): boolean {
  if (blanks.includes(text.charAt(phrase.start))) {
    phrase.start++
    return true
  }
  if (text.startsWith('新增', phrase.start) || text.startsWith('净增', phrase.start)) {
    phrase.said |= says.added // and stays: 「新增就业」 is the metric
    return false
  }
  if (trimDate(text, phrase)) return true
  if (isComparison(text, phrase.start)) {
    phrase.start = phrase.end
    phrase.said |= says.compared
    return false
  }
  const found = wordFrom(openings, text, phrase.start, phrase.end)
  if (found === undefined || found[1] === 'name') return false
  if (phrase.end - phrase.start - found[0].length === 1) return false // 「建房」 is no deed to a 房
  phrase.start += found[0].length
  if (found[1] === 'deed') phrase.said |= says.deed
  if (found[0] === '为' || found[0] === '对') cutReceiver(text, phrase)
  return true
}

// 「为低收入老年人发放高龄补贴」: the grant is measured, not who gets it.
function cutReceiver(text: string, phrase: Phrase): void {
  const name = text.slice(phrase.start, phrase.end)
  for (const grant of grants) {
    const at = name.indexOf(grant)
    if (at >= 0 && at + grant.length + 1 < name.length) phrase.start += at + grant.length
  }
}

function trimDate(text: string, phrase: Phrase): boolean {
  if (!mayOpenDate(text.charCodeAt(phrase.start))) return false
  dated.lastIndex = phrase.start
  const date = dated.exec(text)
  if (date === null || phrase.start + date[0].length > phrase.end) return false
  phrase.start += date[0].length
  if (date[1] !== undefined) phrase.year = lastYearIn(date[0])
  return true
}

// 「2029—2031年5月」 is 2031.
const lastYearIn = (date: string): number =>
  Number(date.slice(0, date.lastIndexOf('年')).replace(/\D/g, '').slice(-4))

const dateOpenings = new Set([...'到至截自在“计〇一二三四五六七八九十'].map(char => char.charCodeAt(0)))
const mayOpenDate = (code: number): boolean => digitOf(code) >= 0 || dateOpenings.has(code)

// 「比2010年」「是“十一五”时期的」「较上年」 name what is compared with, not what is measured. 「比重」「较大」 do.
function isComparison(text: string, at: number): boolean {
  const next = text.charAt(at + 1)
  switch (text.charAt(at)) {
    case '比':
      return !'重例率值'.includes(next)
    case '较':
      return !'大好高多'.includes(next)
    case '是':
      return true
    case '高':
    case '低':
      return next === '于'
    default:
      return text.startsWith('相当于', at)
  }
}

const NOT = '不'.charCodeAt(0)
const ADD = '加'.charCodeAt(0)

/** Most phrases hold neither character, and the words are looked for only in those that do. */
function mentions(text: string, phrase: Phrase, code: number): boolean {
  for (let i = phrase.start; i < phrase.end; i++) if (text.charCodeAt(i) === code) return true
  return false
}

const bounds = ['不低于', '不少于', '不超过', '不高于', '不得低于', '不得超过']

/** 「奖励份额不低于奖励总额的50%」 measures 奖励份额; 「上网率位列省直部门第1名」 the 上网率. */
export function cutComparison(text: string, phrase: Phrase, isRank: boolean): void {
  if (!isRank && !mentions(text, phrase, NOT)) return
  const name = text.slice(phrase.start, phrase.end)
  for (const word of isRank ? rankVerbs : bounds) {
    const at = name.indexOf(word)
    if (at > 1 && phrase.start + at < phrase.end) phrase.end = phrase.start + at
  }
}
const rankVerbs = ['位列', '位居', '名列', '稳居', '跃居', '居于', '排在']

/** 「中央财政将增加支出」: 支出 is measured, and by how much it grows. 「增加值」 is a name. */
export function cutIncrease(text: string, phrase: Phrase): void {
  if (!mentions(text, phrase, ADD)) return
  const at = text.slice(phrase.start, phrase.end).lastIndexOf('增加')
  const from = phrase.start + at + 2
  if (at < 1 || phrase.end - from < 2 || '值额幅率'.includes(text.charAt(from))) return
  phrase.start = from
  phrase.said |= says.growth
}

const strides = [
  '连跨',
  '连上',
  '连过',
  '连续',
  '跃上',
  '迈上',
  '跨上',
  '站上',
  '再上',
  '突破',
  '跨越',
  '迈过',
  '跃过',
  '冲破',
]
const roundMarks = ['台阶', '大关', '关口']

/** 「经济总量连跨两个百亿台阶」 names 经济总量. */
export function cutStride(text: string, phrase: Phrase): void {
  if (!'阶关口'.includes(text.charAt(phrase.end - 1))) return
  const name = text.slice(phrase.start, phrase.end)
  if (!roundMarks.some(mark => name.endsWith(mark))) return
  for (const stride of strides) {
    const at = name.indexOf(stride)
    if (at > 1 && phrase.start + at < phrase.end) phrase.end = phrase.start + at
  }
}

/** 「完善体系、建成驿站5处」: where the last joined part opens with a deed of its own, the name begins there. */
export function cutEarlierDeeds(text: string, phrase: Phrase): void {
  if (text.charAt(phrase.start) === '在') cutPlace(text, phrase)
  let quoted = 0
  for (let i = phrase.end - 1; i > phrase.start; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x201d) quoted++
    else if (code === 0x201c) quoted--
    else if (quoted === 0 && (code === 0x3001 || code === 0x5df2) && opensWithDeed(text, i + 1, phrase.end)) {
      phrase.start = i + 1
      return
    }
  }
}

// 「在边境地区、集体经济薄弱村新建各类棚室」 is about 棚室; 「在建项目」 is a name.
function cutPlace(text: string, phrase: Phrase): void {
  for (let i = phrase.start + 3; i < phrase.end - 3; i++)
    if (wordFrom(sited, text, i, phrase.end) !== undefined) {
      phrase.start = i
      return
    }
}

const opensWithDeed = (text: string, at: number, end: number): boolean =>
  wordFrom(openings, text, at, end)?.[1] === 'deed' || text.startsWith('新增', at)

/** The stage word that opens `[at, end)`, or ''. */
export const stageAt = (text: string, at: number, end: number): string =>
  wordFrom(stageWords, text, at, end)?.[0] ?? ''
