import { afterQuantifier, type OpenClass, opensClass, quantifierAt, readClass } from './agency-class.ts'
import { endsLikeUnit, endsStrongly, isClassNoun, isGovernment, isLevel } from './agency-shape.ts'

/** A part of a list member: its letters `[from, to)` are one unit, or one class. */
export type Part = {
  readonly from: number
  readonly to: number
  readonly name: string
  readonly kind: OpenClass | null
}

const JOINERS = '和与及暨'

/** Whether the joiner between two texts stands between two members rather than inside one name. */
function joins(left: string, joiner: string, right: string): boolean {
  if (left === '' || right === '') return left === '' || opensClass(left)
  if (joiner === '及') return endsLikeUnit(left) || opensClass(left) || opensClass(right)
  if (opensClass(right)) return true
  // 「各县党委和政府」 is one class.
  if (left.endsWith('党委') && (right === '政府' || right === '人民政府')) return false
  // 「各设区市和省直管县政府」 is one class of two levels.
  if (opensClass(left)) return !(isGovernment(right) && isLevel(left.slice(afterQuantifier(left, 0).end)))
  return (endsStrongly(left) || isPlace(left, right)) && (endsLikeUnit(right) || isClassNoun(right))
}

// 「甲市和乙市政府」: both sides are places and the ending is shared.
function isPlace(left: string, right: string): boolean {
  return left.length > 2 && '市县区州'.includes(left.slice(-1)) && isGovernment(right)
}

// What 等 is followed by when it closes an enumeration; longest first.
const TAIL_NOUNS = [
  '部门和单位',
  '部门及单位',
  '部门单位',
  '多个部门',
  '相应部门',
  '部门',
  '单位',
  '方面',
  '机构',
  '机关',
  '地方',
  '地',
]

/** Whether the words are no more than the noun after 等: `单位` of `等部门、单位`. */
export function isTailNoun(words: string): boolean {
  return TAIL_NOUNS.includes(words)
}

function afterTailNoun(text: string): number {
  return TAIL_NOUNS.find(noun => text.startsWith(noun))?.length ?? 0
}

/** Where a 等 that closes an enumeration stands: at the end, or before 部门, 有关部门 or a joiner; else -1. */
function closingEtc(text: string): number {
  for (let at = text.indexOf('等'); at >= 0; at = text.indexOf('等', at + 1)) {
    const rest = text.slice(at + 1)
    const closes =
      at === 0 ||
      rest === '' ||
      afterTailNoun(rest) > 0 ||
      opensClass(rest) ||
      JOINERS.includes(rest.slice(0, 1))
    if (closes) return at
  }
  return -1
}

type Joint = { readonly leftEnd: number; readonly rightStart: number }

/** The first joiner that divides the text into two members. */
function findJoint(text: string): Joint | null {
  const quantifier = quantifierAt(text)
  // In 「中央和国家机关有关部门」 the joiner belongs to the scope.
  const floor = quantifier > 0 && opensClass(text) ? quantifier : 0
  for (let at = Math.max(1, floor); at < text.length - 1; at++) {
    const joiner = text[at] ?? ''
    if (!JOINERS.includes(joiner)) continue
    const leftEnd = joiner === '及' && text[at - 1] === '以' ? at - 1 : at
    const its = joiner === '及' && text[at + 1] === '其' && text[at + 2] !== '他' && text[at + 2] !== '它'
    const rightStart = its ? at + 2 : at + 1
    if (joins(text.slice(0, leftEnd), joiner, text.slice(rightStart))) return { leftEnd, rightStart }
  }
  return null
}

// A member longer than this is a sentence.
const MEMBER_LIMIT = 40
// 「甲局和乙局以及丙局」: no member of the genre is divided more often.
const JOIN_LIMIT = 12

/** The offset after the joiners that a text begins with. */
function afterJoiners(text: string): number {
  if (text.startsWith('以及')) return 2
  let at = 0
  while (JOINERS.includes(text[at] ?? '.')) at++
  return at
}

type Step = { readonly end: number; readonly next: number }

/** The first member of a text: where it ends and where the next begins (-1: there is none). */
function firstMember(text: string): Step {
  const etc = closingEtc(text)
  const joint = findJoint(etc >= 0 ? text.slice(0, etc) : text)
  if (joint) return { end: joint.leftEnd, next: joint.rightStart }
  if (etc < 0) return { end: text.length, next: -1 }
  const rest = text.slice(etc + 1)
  return { end: etc, next: etc + 1 + (opensClass(rest) ? 0 : afterTailNoun(rest)) }
}

const known = new Map<string, readonly Part[]>()
// A document names the same few dozen units again and again; the store is emptied when hostile text fills it.
const KNOWN_LIMIT = 2000
// A longer slice would keep its whole document alive: V8 copies those of up to twelve units.
const KNOWN_LENGTH = 12

/** Divides the letters of one list member into the units and classes that it names. */
export function readParts(letters: string): readonly Part[] {
  const before = known.get(letters)
  if (before) return before
  const parts = divide(letters)
  if (known.size >= KNOWN_LIMIT) known.clear()
  if (letters.length <= KNOWN_LENGTH) known.set(letters, parts)
  return parts
}

function divide(letters: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (let n = 0; n < JOIN_LIMIT; n++) {
    from += afterJoiners(letters.slice(from))
    const text = letters.slice(from)
    if (text === '' || text.length > MEMBER_LIMIT) break
    const { end, next } = firstMember(text)
    const name = text.slice(0, end)
    if (name !== '') parts.push({ from, to: from + end, name, kind: readClass(name) })
    if (next < 0) break
    from += next
  }
  return parts
}
