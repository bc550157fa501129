import { REGION_SIGNS } from '../lexicon/organs.ts'
import type { AgencyDraft } from '../recognizer.ts'
import { afterQuantifier, opensClass, readClass } from './agency-class.ts'
import { carry, giveRegion, type Member, plainMember, spellOut } from './agency-meant.ts'
import { isTailNoun, type Part, readParts } from './agency-member.ts'
import { type Bracket, cutList, type Letters, lettersOf, offsetOf, type Piece } from './agency-pieces.ts'
import { endsLikeUnit, isClassNoun, isLevel } from './agency-shape.ts'

// Business lines are short nouns (外贸, 口岸); a longer bracket says something else.
const LINE_LIMIT = 6

// 「各区县（自治县）政府」 too.
const LEVEL_SIGNS = '市县区州旗盟乡镇街道自治、，,（()）'

function isLevels(text: string, bracket: Bracket): boolean {
  if (bracket.end - bracket.start > 8) return false
  for (let i = bracket.start; i < bracket.end; i++) if (!LEVEL_SIGNS.includes(text[i] ?? '.')) return false
  return true
}

function inner(text: string, bracket: Bracket): string {
  return text.slice(bracket.start + 1, bracket.end - 1).replace(/\s+/g, '')
}

// 「（含…）」「（以下简称…）」 define the member before them.
const DEFINITIONS = [
  '含',
  '包括',
  '包含',
  '以下',
  '下同',
  '简称',
  '不含',
  '除',
  '列',
  '排',
  '首',
  '第一',
  '按',
  '共同',
  '分工',
  '负责',
]

// The longest second name in brackets: 「某区精神文明建设委员会办公室」.
const ALIAS_LIMIT = 20

/** Business lines (外贸、口岸) or a second name (区文明办): both say which part of the body is meant. */
function linesIn(content: string): string[] {
  if (DEFINITIONS.some(word => content.startsWith(word))) return []
  const lines = content.split(/[、，,；;]/).filter(line => line !== '')
  const fit = lines.every(
    line => !isClassNoun(line) && line.length <= (endsLikeUnit(line) ? ALIAS_LIMIT : LINE_LIMIT),
  )
  return fit ? lines : []
}

function markIn(content: string): 'lead' | 'support' | undefined {
  if (content.startsWith('牵头') || content.startsWith('主办') || content.startsWith('主责')) return 'lead'
  return content.startsWith('配合') || content.startsWith('参与') || content.startsWith('协办')
    ? 'support'
    : undefined
}

function describe(text: string, member: Member, piece: Piece): Member {
  for (const bracket of piece.brackets) {
    if (bracket.start < member.end || isLevels(text, bracket)) continue
    const content = inner(text, bracket)
    const mark = markIn(content)
    if (mark) return { ...member, mark }
    const lines = member.class === undefined ? linesIn(content) : []
    if (lines.length > 0) return { ...member, lines }
  }
  return member
}

function draftOf(part: Part, letters: Letters): Member {
  const start = offsetOf(letters, part.from)
  const end = offsetOf(letters, part.to - 1) + 1
  if (part.kind === null) {
    // 「区、市政府」: several levels are one open class.
    const levels = part.name.includes('、') && isLevel(part.name.slice(0, part.name.indexOf('、')))
    return levels ? { name: part.name, start, end, class: part.name } : { name: part.name, start, end }
  }
  const draft = { name: part.name, start, end, class: part.kind.words }
  return part.kind.quantifier ? { ...draft, quantifier: part.kind.quantifier } : draft
}

// 「下同」「以下简称…」「不再列出」 speak of the list and are not in it.
const NOT_MEMBERS = [
  '下同',
  '以下',
  '均',
  '列第一',
  '列在',
  '排在',
  '排名',
  '首位',
  '不再',
  '为牵头',
  '并',
  '具体',
]

const statementSigns = new Set(NOT_MEMBERS.map(word => word[0]))

function opensStatement(words: string): boolean {
  return statementSigns.has(words[0]) && NOT_MEMBERS.some(word => words.startsWith(word))
}

/** Pieces such as `市` in `各市、县政府`: levels of one class, to be read together with what follows. */
function joinLevels(text: string, pieces: Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.open < 0 && text[last.end] === '、' && sharesClass(text, last, piece)) {
      joined[joined.length - 1] = {
        ...piece,
        start: last.start,
        brackets: [...last.brackets, ...piece.brackets],
      }
    } else joined.push(piece)
  }
  return joined
}

// What the left part of such a class ends with; a bracket may stand behind it.
const LEVEL_ENDS = '委省市县区州旗盟乡镇地）)'

function sharesClass(text: string, left: Piece, right: Piece): boolean {
  if (!LEVEL_ENDS.includes(text[left.end - 1] ?? '.')) return false
  const before = lettersOf(text, left, () => false).text
  // 「市委、市政府各部门」: two bodies of one level limit one class.
  if (before.length === 2 && before.endsWith('委')) {
    return opensClass(before + lettersOf(text, right, () => false).text)
  }
  const levels = before.slice(afterQuantifier(before, 0).end).split('、')
  if (!levels.every(isLevel)) return false
  const first = lettersOf(text, right, () => false).text.slice(0, 1)
  return levels.at(-1) === '乡' || levels.at(-1) === '镇'
    ? first === '镇' || first === '乡'
    : REGION_SIGNS.includes(first)
}

function isLine(letters: string): boolean {
  return letters.length <= LINE_LIMIT && !endsLikeUnit(letters) && readClass(letters) === null
}

/** Reads a list of responsible units and keeps what a bracket says of a member's role. */
export function readMembers(text: string, start: number, end: number): Member[] {
  const members: Member[] = []
  // The member whose bracket was opened and never closed: the words after it are its business lines.
  let lined: Member | undefined
  let before = ''
  for (const piece of joinLevels(text, cutList(text, start, end))) {
    const letters = lettersOf(text, piece, bracket => isLevels(text, bracket))
    const words = letters.text
    const tail = isTailNoun(words) && before.includes('等')
    before = words
    if (tail || opensStatement(words)) continue
    if (lined && isLine(words)) {
      lined.lines = [...(lined.lines ?? []), words]
      continue
    }
    for (const part of readParts(words)) {
      members.push(carry(describe(text, draftOf(part, letters), piece), members.at(-1)))
    }
    lined = piece.open >= 0 ? members.at(-1) : undefined
  }
  spellOut(members)
  giveRegion(members)
  return members
}

/** Reads a list of responsible units: `区财政局、商务局(外贸、口岸),有关镇街、功能区`. */
export function readAgencyList(text: string, start: number, end: number): AgencyDraft[] {
  return readMembers(text, start, end).map(plainMember)
}
