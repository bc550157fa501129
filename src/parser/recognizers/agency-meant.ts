import type { AgencyDraft } from '../recognizer.ts'
import {
  endsLikeUnit,
  isGovernment,
  isLevel,
  isLocalOrgan,
  isOrganStem,
  regionOf,
  regionShown,
} from './agency-shape.ts'

// What a list means beyond what each member prints: quantifiers, endings and region words given once.

/** A member as read, with what its bracket says of its role: `市教育局（牵头）`. */
export type Member = AgencyDraft & { mark?: 'lead' | 'support' }

/** A member without what only a note needs. */
export function plainMember(member: Member): AgencyDraft {
  if (member.mark === undefined) return member
  const { mark: _, ...agency } = member
  return agency
}

/** `镇街、功能区` after `有关`: bare words of kind share the quantifier before them. */
export function carry(member: Member, before: Member | undefined): Member {
  if (!before?.quantifier || before.class === undefined) return member
  if (member.class !== undefined)
    return member.quantifier ? member : { ...member, quantifier: before.quantifier }
  // 「各市、县人社局、民政局」: the levels hold for the organs behind them.
  const levelled =
    before.class.includes('、') || isLevel(before.class.slice(0, 1)) || isLocalOrgan(before.class)
  if (!levelled || isGovernment(before.class) || !isLocalOrgan(member.name)) return member
  return { ...member, class: member.name, quantifier: before.quantifier }
}

// A place in 「甲州、乙山市政府」 has two to four signs.
const PLACE_LIMIT = 4
const SHARED = [
  '管委会',
  '管委',
  '市人民政府',
  '县人民政府',
  '区人民政府',
  '市政府',
  '县政府',
  '区政府',
  '州政府',
  '旗政府',
]

/** The ending that a member shares with the bare words before it: 市政府 of `甲州、乙山市政府`, 局 of `发改、财政局`. */
function sharedEnding(name: string): string {
  const ending = SHARED.find(word => name.endsWith(word) && name.length - word.length >= 2)
  // 「高新区、经开区管委会」: only zones share this ending.
  if (ending?.startsWith('管委')) return name.endsWith(`区${ending}`) ? ending : ''
  if (ending) return ending
  return ['局', '厅'].find(sign => name.endsWith(sign) && isOrganStem(bareStem(name, sign))) ?? ''
}

function bareStem(name: string, sign: string): string {
  const stem = name.slice(0, -sign.length)
  return regionOf(name) ? stem.slice(1) : stem
}

function takesEnding(member: Member, ending: string): boolean {
  if (member.class !== undefined || member.lines) return false
  if (ending.startsWith('管委')) return member.name.endsWith('区') && member.name.length > 2
  if (!ending.endsWith('政府'))
    return isOrganStem(regionOf(`${member.name}局`) ? member.name.slice(1) : member.name)
  return member.name.length <= PLACE_LIMIT && !isGovernment(member.name) && isBarePlace(member.name)
}

function isBarePlace(name: string): boolean {
  return '市县区州'.includes(name.slice(-1)) ? name.length > 2 : !endsLikeUnit(name)
}

// A name that ends so has its ending already.
const COMPLETE = '局厅会府部心镇办街院'

/** `甲、乙市政府`: places and stems before a shared ending get it back. */
export function spellOut(members: Member[]): void {
  for (let i = members.length - 1; i > 0; i--) {
    if (COMPLETE.includes(members[i - 1]?.name.slice(-1) ?? '.')) continue
    const ending = sharedEnding(members[i]?.name ?? '')
    if (ending !== '') giveEnding(members, i - 1, ending)
  }
}

function giveEnding(members: Member[], last: number, ending: string): void {
  const government = ending.endsWith('政府')
  for (let i = last; i >= 0; i--) {
    const member = members[i]
    if (!member || !takesEnding(member, ending)) break
    const name =
      government && member.name.endsWith(ending.slice(0, 1)) ? member.name.slice(0, -1) : member.name
    members[i] = { ...member, name: name + ending }
  }
}

const regional = new Map<string, Map<string, string>>()
// Names of one region in use; the store is emptied when hostile text fills it.
const REGIONAL_LIMIT = 1000

// A longer slice would keep its whole document alive.
const REGIONAL_LENGTH = 12

// The joined name is kept: it is asked for its shape again and again, and a new string has to be hashed each time.
function inRegion(region: string, name: string): string {
  if (name.length > REGIONAL_LENGTH) return region + name
  let names = regional.get(region)
  if (!names || names.size >= REGIONAL_LIMIT) {
    names = new Map()
    regional.set(region, names)
  }
  const joined = names.get(name) ?? region + name
  names.set(name, joined)
  return joined
}

/** `区财政局、发改局`: the region word is given once; the organs that are certainly the region's get it back. */
export function giveRegion(members: Member[]): void {
  const first = members.findIndex(isLocal)
  const region = regionShown(members[first]?.name ?? '')
  if (region === '' || sharesNone(members, first, region)) return
  for (let i = first + 1; i < members.length; i++) {
    const member = members[i]
    if (member && member.class === undefined && isLocalOrgan(member.name))
      members[i] = { ...member, name: inRegion(region, member.name) }
  }
}

function isLocal({ name, class: words }: Member): boolean {
  return words === undefined && (regionShown(name) !== '' || isLocalOrgan(name))
}

/** Where most repeat the word, one without it is somebody else's: 「省财政厅、省水利厅、税务局」. */
function sharesNone(members: readonly Member[], first: number, region: string): boolean {
  let bare = 0
  let repeated = 0
  for (let i = first + 1; i < members.length; i++) {
    const { name, class: words } = members[i] as Member
    if (words !== undefined) continue
    if (isLocalOrgan(name)) bare++
    else if (regionOf(name) === region) repeated++
  }
  return bare === 0 || (repeated > 0 && repeated >= bare)
}
