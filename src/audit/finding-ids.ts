import type { AuditFinding } from './finding.ts'

const wordsBefore = 8 // characters: two figures printed alike stand behind different words
const mostWords = 16
const mostPlaces = 6

/**
 * One identity a finding, in order: its code and the words that it stands on, so that what was decided of it holds after
 * another reading or a correction elsewhere. Where all of that is alike, the order decides. `text` is the original.
 */
export function auditFindingIds(
  findings: readonly Pick<AuditFinding, 'code' | 'where'>[],
  text: string,
): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ code, where }) => {
    const words = where.slice(0, mostPlaces).map(({ span: [start, end] }) => {
      const own = text.slice(start, Math.min(end, start + mostWords))
      const before = text.slice(Math.max(0, start - wordsBefore), start)
      return storable(before.slice(before.search(/[^。；！？\n]*$/)) + own)
    })
    const more = where.length > mostPlaces ? [String(where.length)] : []
    const id = [code, ...words, ...more].join('|')
    const nth = (seen.get(id) ?? 0) + 1
    seen.set(id, nth)
    return nth === 1 ? id : `${id}#${nth}`
  })
}

// Blanks are layout, and half a surrogate pair cannot be sent or stored.
const storable = (words: string): string => words.replace(/[\p{C}\s]+/gu, '')
