import { REGION_SIGNS } from '../lexicon/organs.ts'
import type { AgencyDraft } from '../recognizer.ts'
import { type Part, readParts } from './agency-member.ts'
import { type Bracket, cutList, type Letters, lettersOf, type Piece } from './agency-pieces.ts'
import {
  endsLikeUnit,
  isClassNoun,
  isGovernment,
  isLevel,
  isLocalOrgan,
  isOrganStem,
  regionOf,
} from './agency-shape.ts'

/** A member as read, with what its bracket says of its role: `市教育局（牵头）`. */
export type Member = AgencyDraft & { mark?: 'lead' | 'support' }

// Business lines are short nouns (科技, 工信); a longer bracket says something else.
const LINE_LIMIT = 6

const LEVEL_SIGNS = '市县区州旗盟乡镇街道、，,（()）'

function isLevels(text: string, bracket: Bracket): boolean {
  if (bracket.end - bracket.start > 8) return false
  for (let i = bracket.start; i < bracket.end; i++) if (!LEVEL_SIGNS.includes(text[i] ?? '.')) return false
  return true
}

function inner(text: string, bracket: Bracket): string {
  return text.slice(bracket.start + 1, bracket.end - 1).replace(/\s+/g, '')
}

// 「（含…）」「（以下简称…）」 define the member before them.
const DEFINITIONS = ['含', '包括', '包含', '以下', '下同', '简称', '不含', '除']

function linesIn(content: string): string[] {
  if (DEFINITIONS.some(word => content.startsWith(word))) return []
  const lines = content.split(/[、，,；;]/).filter(line => line !== '')
  const fit = lines.every(line => line.length <= LINE_LIMIT && !endsLikeUnit(line) && !isClassNoun(line))
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
  const start = letters.at[part.from] ?? 0
  const end = (letters.at[part.to - 1] ?? 0) + 1
  if (part.kind === null) {
    // 「区、市政府」: several levels are one open class.
    const levels = part.name.includes('、') && isLevel(part.name.slice(0, part.name.indexOf('、')))
    return levels ? { name: part.name, start, end, class: part.name } : { name: part.name, start, end }
  }
  const draft = { name: part.name, start, end, class: part.kind }
  return part.quantifier ? { ...draft, quantifier: part.quantifier } : draft
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

function sharesClass(text: string, left: Piece, right: Piece): boolean {
  const before = lettersOf(text, left, () => false).text
  const levels = before.slice(before.lastIndexOf('各') + 1).split('、')
  if (!levels.every(isLevel)) return false
  const first = lettersOf(text, right, () => false).text.slice(0, 1)
  return levels.at(-1) === '乡' || levels.at(-1) === '镇'
    ? first === '镇' || first === '乡'
    : REGION_SIGNS.includes(first)
}

/** `镇街、功能区` after `有关`: bare words of kind share the quantifier before them. */
function carry(member: Member, before: Member | undefined): Member {
  if (!before?.quantifier || before.class === undefined) return member
  if (member.class !== undefined)
    return member.quantifier ? member : { ...member, quantifier: before.quantifier }
  // 「各市、县人社局、民政局」: the levels hold for the organs behind them.
  const levelled =
    before.class.includes('、') || isLevel(before.class.slice(0, 1)) || isLocalOrgan(before.class)
  if (!levelled || isGovernment(before.class) || !isLocalOrgan(member.name)) return member
  return { ...member, class: member.name, quantifier: before.quantifier }
}

// A place in 「济南、青岛市政府」 has two to four signs.
const PLACE_LIMIT = 4
const SHARED = ['市人民政府', '县人民政府', '区人民政府', '市政府', '县政府', '区政府', '州政府', '旗政府']

/** The ending that a member shares with the bare words before it: 市政府 of `济南、青岛市政府`, 局 of `发改、财政局`. */
function sharedEnding(name: string): string {
  const ending = SHARED.find(word => name.endsWith(word) && name.length - word.length >= 2)
  if (ending) return ending
  return ['局', '厅'].find(sign => name.endsWith(sign) && isOrganStem(bareStem(name, sign))) ?? ''
}

function bareStem(name: string, sign: string): string {
  const stem = name.slice(0, -sign.length)
  return regionOf(name) ? stem.slice(1) : stem
}

function takesEnding(member: Member, ending: string): boolean {
  if (member.class !== undefined || member.lines) return false
  if (!ending.endsWith('政府'))
    return isOrganStem(regionOf(`${member.name}局`) ? member.name.slice(1) : member.name)
  return member.name.length <= PLACE_LIMIT && !isGovernment(member.name) && isBarePlace(member.name)
}

function isBarePlace(name: string): boolean {
  return '市县区州'.includes(name.slice(-1)) ? name.length > 2 : !endsLikeUnit(name)
}

function spellOut(members: Member[]): void {
  for (let i = members.length - 1; i > 0; i--) {
    const ending = sharedEnding(members[i]?.name ?? '')
    if (ending === '') continue
    for (let j = i - 1; j >= 0; j--) {
      const member = members[j]
      if (!member || !takesEnding(member, ending)) break
      const level = ending.slice(0, 1)
      const name =
        ending.endsWith('政府') && member.name.endsWith(level) ? member.name.slice(0, -1) : member.name
      members[j] = { ...member, name: name + ending }
    }
  }
}

/** `区财政局、发改局`: the region word is given once; the organs that are certainly the region's get it back. */
function giveRegion(members: Member[]): void {
  const region = regionOf(members[0]?.name ?? '')
  if (region === '' || !members[0] || members[0].class !== undefined) return
  const rest = members.slice(1).filter(member => member.class === undefined)
  const repeated = rest.filter(member => regionOf(member.name) === region).length
  if (repeated * 2 > rest.length) return
  for (let i = 1; i < members.length; i++) {
    const member = members[i]
    if (member && member.class === undefined && isLocalOrgan(member.name))
      members[i] = { ...member, name: region + member.name }
  }
}

/** Reads a list of responsible units and keeps what a bracket says of a member's role. */
export function readMembers(text: string, start: number, end: number): Member[] {
  const members: Member[] = []
  // The member whose bracket was opened and never closed: the words after it are its business lines.
  let lined: Member | null = null
  for (const piece of joinLevels(text, cutList(text, start, end))) {
    const letters = lettersOf(text, piece, bracket => isLevels(text, bracket))
    if (NOT_MEMBERS.some(word => letters.text.startsWith(word))) continue
    if (
      lined &&
      letters.text.length <= LINE_LIMIT &&
      !endsLikeUnit(letters.text) &&
      readParts(letters.text)[0]?.kind === null
    ) {
      lined.lines = [...(lined.lines ?? []), letters.text]
      continue
    }
    lined = null
    for (const part of readParts(letters.text)) {
      const last = members.at(-1)
      members.push(carry(describe(text, draftOf(part, letters), piece), last))
    }
    if (piece.open >= 0) lined = members.at(-1) ?? null
  }
  spellOut(members)
  giveRegion(members)
  return members
}

/** Reads a list of responsible units: `区财政局、科技和工信局(科技、工信),有关镇街、功能区`. */
export function readAgencyList(text: string, start: number, end: number): AgencyDraft[] {
  return readMembers(text, start, end).map(({ mark: _, ...agency }) => agency)
}
