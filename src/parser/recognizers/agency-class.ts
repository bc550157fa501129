import { SCOPES } from '../lexicon/organs.ts'
import { isClassNoun } from './agency-shape.ts'

/** An open class: the words without scope and quantifier, and how it is quantified. */
export type OpenClass = { readonly words: string; readonly quantifier: 'all' | 'relevant' | null }

const scopes = new Set(SCOPES)

/** Whether the words before 各 or 有关 only limit the class (`市政府各部门`), so that they are no part of its name. */
export function isScope(words: string): boolean {
  return words === '' || scopes.has(words.replaceAll('、', ''))
}

const QUANTIFIERS = ['各', '有关', '相关']

/** Where 各, 有关 or 相关 stands in a member, or -1. */
export function quantifierAt(text: string): number {
  if (text.startsWith('其他') || text.startsWith('其它')) return 0
  let first = -1
  for (const word of QUANTIFIERS) {
    const at = text.indexOf(word)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

const RELEVANT = ['有关', '相关', '其他', '其它']

/** The length of one quantifying word at `at`, or 0. */
function quantifierLength(text: string, at: number): number {
  if (RELEVANT.some(word => text.startsWith(word, at))) return 2
  if (text[at] !== '各') return 0
  const next = text[at + 1]
  // 「各级单位」 and 「各地教育部门」 are classes of 单位 and 教育部门; 「各地」 and 「各地区」 of places.
  if (next === '级' && text.length > at + 2) return 2
  return next === '地' && text.length > at + 3 && !'区方市州县'.includes(text[at + 2] ?? '') ? 2 : 1
}

/** After 各, 有关 and the like, also several of them (`各有关`, `各级`, `各地相关`). */
export function afterQuantifier(text: string, at: number): { end: number; relevant: boolean } {
  let end = at
  let relevant = false
  for (let length = quantifierLength(text, end); length > 0; length = quantifierLength(text, end)) {
    if (text[end] !== '各') relevant = true
    end += length
  }
  return { end, relevant }
}

// 「区属国有企业」 「市直部门」: the owner limits the kind.
const OWNED = /^[省市区县州旗](属|直属|直)/

function isKind(name: string): boolean {
  if (isClassNoun(name)) return true
  const owner = OWNED.exec(name)?.[0]
  return owner !== undefined && isClassNoun(name.slice(owner.length))
}

/** Reads a kind of body: `有关镇街`, `市政府各部门`, `某领导小组各成员单位`; null for one body. */
export function readClass(name: string): OpenClass | null {
  const at = quantifierAt(name)
  if (at < 0) return isKind(name) ? { words: name, quantifier: null } : null
  const { end, relevant } = afterQuantifier(name, at)
  const rest = name.slice(end)
  if (rest === '') return null
  const before = name.slice(0, at)
  return { words: isScope(before) ? rest : before + rest, quantifier: relevant ? 'relevant' : 'all' }
}

/** Whether the text begins with a class: a scope or nothing, then a quantifier. */
export function opensClass(text: string): boolean {
  const at = quantifierAt(text)
  return at >= 0 && isScope(text.slice(0, at))
}
