import {
  CLASS_NOUNS,
  HIGHER_BODIES,
  LEVELS,
  LOCAL_BODIES,
  NOT_UNITS,
  ORGAN_SIGNS,
  ORGAN_STEMS,
  REGION_SIGNS,
  STRONG_ENDINGS,
  UNIT_SIGNS,
  UNIT_WORDS,
} from '../lexicon/organs.ts'

// Endings are kept under their last sign, so that a name is asked only for the few that it could have.
function byLastSign(words: readonly string[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const word of words) {
    const last = word.slice(-1)
    table.set(last, [...(table.get(last) ?? []), word])
  }
  return table
}

function endsIn(table: Map<string, string[]>, name: string): boolean {
  const words = table.get(name.slice(-1))
  return words?.some(word => name.endsWith(word)) ?? false
}

const words = byLastSign(UNIT_WORDS)
const strong = byLastSign(STRONG_ENDINGS)
const others = byLastSign(NOT_UNITS)
const classes = new Set(CLASS_NOUNS)
const levels = new Set(LEVELS)
const stems = new Set(ORGAN_STEMS)
const organSigns = byLastSign(ORGAN_SIGNS)
const higher = new Map<string, string[]>()
for (const word of HIGHER_BODIES)
  higher.set(word.slice(0, 1), [...(higher.get(word.slice(0, 1)) ?? []), word])
const localBodies = new Set(LOCAL_BODIES)

/** Whether a name ends as names of public bodies end: `科技和工信局`, `国际商贸城管委`, `温泉街道`. */
export function endsLikeUnit(name: string): boolean {
  return name.length > SHAPE_LENGTH ? looksLikeUnit(name) : shapeOf(name).unit
}

function looksLikeUnit(name: string): boolean {
  if (name.length < 2) return false
  if (endsIn(words, name)) return true
  return UNIT_SIGNS.includes(name.slice(-1)) && !endsIn(others, name)
}

/** Whether a name is complete before 和 or 与: `司法局和…` is, `住房和…` is not. */
export function endsStrongly(name: string): boolean {
  return name.length > SHAPE_LENGTH ? looksStrong(name) : shapeOf(name).strong
}

function looksStrong(name: string): boolean {
  return name.length > 1 && endsIn(strong, name) && !endsIn(others, name)
}

/** Whether the word is a kind of body rather than one body: `镇街`, `功能区`, `部门`. */
export function isClassNoun(name: string): boolean {
  return classes.has(name)
}

/** Whether the word is one level of administration: `市` in `各市、县政府`. */
export function isLevel(name: string): boolean {
  return levels.has(name)
}

/** Whether the name is that of a government of places to be named before it: `云台市政府`, `县（市、区）人民政府`. */
export function isGovernment(name: string): boolean {
  return name.endsWith('政府')
}

// 「区委」 is a body of its own, 「市场监管局」 and 「市政工程处」 have 市 in their stem.
const NOT_AFTER_REGION = [
  '委',
  '场',
  '直',
  '级',
  '属',
  '域',
  '政公用',
  '政工程',
  '政园林',
  '政管理',
  '政设施',
  '政府',
]

/** The region word that opens a local organ's name (区 of `区财政局`, not of `区委宣传部`), or an empty string. */
export function regionOf(name: string): string {
  const first = name.slice(0, 1)
  if (name.length < 3 || !REGION_SIGNS.includes(first)) return ''
  return NOT_AFTER_REGION.some(word => name.startsWith(word, 1)) ? '' : first
}

/** The region that the name of a local organ shows, of `区财政局`, `区委宣传部` and `区政府办公室` alike, or an empty string. */
export function regionShown(name: string): string {
  const first = name.slice(0, 1)
  if (name.length < 4 || !REGION_SIGNS.includes(first)) return ''
  return name.startsWith('委', 1) || name.startsWith('政府', 1) ? first : regionOf(name)
}

type Shape = {
  readonly unit: boolean
  readonly local: boolean
  readonly post: boolean
  readonly strong: boolean
}
const shapes = new Map<string, Shape>()
// As many names as a long document has; the store is emptied when hostile text fills it.
const SHAPES_LIMIT = 2000
// A longer slice would keep its whole document alive: V8 copies those of up to twelve units.
const SHAPE_LENGTH = 12

function shapeOf(name: string): Shape {
  const before = shapes.get(name)
  if (before) return before
  const shape = {
    unit: looksLikeUnit(name),
    local: looksLocal(name),
    post: looksLikePost(name),
    strong: looksStrong(name),
  }
  if (shapes.size >= SHAPES_LIMIT) shapes.clear()
  shapes.set(name, shape)
  return shape
}

/** Whether the short name is that of a local organ without its region word: `发改局`, `贸促会`, `残联`. */
export function isLocalOrgan(name: string): boolean {
  return name.length > SHAPE_LENGTH ? looksLocal(name) : shapeOf(name).local
}

function looksLocal(name: string): boolean {
  if (localBodies.has(name)) return true
  const signs = organSigns.get(name.slice(-1))
  if (!signs || isHigher(name)) return false
  return signs.some(sign => name.endsWith(sign) && isOrganStem(name.slice(0, -sign.length)))
}

function isHigher(name: string): boolean {
  const openings = higher.get(name.slice(0, 1))
  if (!openings || name.startsWith('市场') || name.startsWith('市政')) return false
  return openings.some(word => name.startsWith(word))
}

// 「政务服务和公共资源交易」: two stems, seldom three; what is longer is no short name.
const STEM_LIMIT = 16

/** Whether the words say what local organs are for: `财政` in `发改、财政、商务局`, `科技和教育`. */
export function isOrganStem(name: string): boolean {
  return name.length <= STEM_LIMIT && madeOfStems(name, 0)
}

function madeOfStems(name: string, from: number): boolean {
  if (stems.has(name.slice(from))) return true
  for (let to = from + 2; to <= name.length - 2; to++) {
    if (!stems.has(name.slice(from, to))) continue
    const next = name[to] === '和' || name[to] === '与' ? to + 1 : to
    if (madeOfStems(name, next)) return true
  }
  return false
}

// Posts that people hold: a table of institutions has no place for them.
const posts = byLastSign([
  '市长',
  '县长',
  '区长',
  '省长',
  '州长',
  '旗长',
  '镇长',
  '乡长',
  '局长',
  '厅长',
  '处长',
  '科长',
  '部长',
  '署长',
  '院长',
  '校长',
  '会长',
  '秘书长',
  '董事长',
  '组长',
  '专员',
  '书记',
  '主任',
  '主席',
  '常委',
  '总经理',
  '经理',
  '总监',
  '负责人',
  '责任人',
  '领导',
  '同志',
  '河长',
  '林长',
  '链长',
  '田长',
  '路长',
  '湖长',
  '班长',
  '党工委书记',
  '负总责',
  '领导小组组长',
  '秘书',
])
// A name behind the post: 「副市长某某某」.
const PERSON = /(副[市县区省]长|局长|书记|主任|秘书长|常委|组长)[\u4e00-\u9fff]{2,3}$/

/** Whether the words are a post or the person who holds it: `市教育局局长`, `区委书记`. */
export function isPost(name: string): boolean {
  return name.length > SHAPE_LENGTH ? looksLikePost(name) : shapeOf(name).post
}

function looksLikePost(name: string): boolean {
  return endsIn(posts, name) || (PERSON.test(name) && !looksLikeUnit(name))
}
