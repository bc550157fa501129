import { guessedKind } from '../../model/suggest-organisation.ts'
import { type Kind, kindOfWord } from './agency-kinds.ts'

// A block out of WPS or Excel: a row an agency, its cells name, kind, aliases. Tabs part cells, as the clipboard has them.

export type PastedAgency = {
  readonly name: string
  readonly kind: Kind
  /** Whether the kind was guessed by the name, since the row says none. */
  readonly isGuessed: boolean
  readonly aliases: readonly string[]
}

export type PastedRow =
  | ({ readonly state: 'new' } & PastedAgency)
  | { readonly state: 'known' | 'twice' | 'short'; readonly name: string }
  | { readonly state: 'no-kind'; readonly name: string; readonly word: string }

const heads = new Set(['单位', '单位名称', '名称', '全称', '名字', 'agency', 'name'])

/** Rows of a pasted block. `isKnown` says whether a full name is registered already. */
export function readPastedAgencies(text: string, isKnown: (name: string) => boolean): PastedRow[] {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.split('\t').map(cell => cell.trim()))
    .filter(cells => cells.some(cell => cell !== ''))
  const isHead = heads.has((lines[0]?.[0] ?? '').toLowerCase())
  const seen = new Set<string>()
  return lines.slice(isHead ? 1 : 0).map(([name = '', kindWord = '', aliasCell = '']) => {
    if (name.length < 2) return { state: 'short', name }
    if (seen.has(name)) return { state: 'twice', name }
    seen.add(name)
    if (isKnown(name)) return { state: 'known', name }
    const kind = kindWord === '' ? guessedKind(name) : kindOfWord(kindWord)
    if (kind === undefined) return { state: 'no-kind', name, word: kindWord }
    const aliases = aliasCell.split(/[、,，;；/\s]+/u).filter(each => each !== '' && each !== name)
    return { state: 'new', name, kind, isGuessed: kindWord === '', aliases: [...new Set(aliases)] }
  })
}

export const newOnes = (rows: readonly PastedRow[]): PastedAgency[] =>
  rows.flatMap(row => (row.state === 'new' ? [row] : []))
