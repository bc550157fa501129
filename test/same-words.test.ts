import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadSimplifier } from '../src/documents/simplify.ts'
import type { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/parser/index.ts'

// The same words set otherwise are the same plan: copied with other line ends, indents, blank lines, marks or quotes,
// set in a newspaper's column, run together in one line, or printed in full-width digits.

const wordsOf = (text: string): string => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}%]/gu, '')

const paragraphs = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/** Breaks every paragraph after so many half-widths, as a column of print does. */
function setInColumn(text: string, width: number, indent: string): string {
  return paragraphs(text)
    .map(paragraph => {
      let column = ''
      let used = 0
      for (const character of indent + paragraph) {
        const wide = character.charCodeAt(0) > 0xff ? 2 : 1
        if (used + wide > width) {
          column += '\n'
          used = 0
        }
        column += character
        used += wide
      }
      return column
    })
    .join('\n')
}

const settings: Record<string, (text: string) => string> = {
  'line ends of another system': text => text.replaceAll('\n', '\r\n'),
  'a blank line after every line': text => text.replaceAll('\n', '\n\n'),
  'indented paragraphs': text => paragraphs(text).join('\n　　'),
  'a column of twenty characters': text => setInColumn(text, 40, '　　'),
  'a column of thirty characters': text => setInColumn(text, 60, '  '),
  'half-width marks': text =>
    text.replaceAll(/[，；：（）]/g, mark => ',;:()'['，；：（）'.indexOf(mark)] ?? mark),
  'full-width marks': text =>
    text.replaceAll(/[,;:()]/g, mark => '，；：（）'[',;:()'.indexOf(mark)] ?? mark),
  'straight quotes': text => text.replaceAll(/[“”]/g, '"'),
  'full-width digits': text =>
    text.replaceAll(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
}

const simplify = await loadSimplifier()
const read = (text: string): Plan => parsePlan(text, { name: 'plan.txt', sha256: '0'.repeat(64), simplify })

/** What a plan says, without where it stands or how it is set. */
const saidIn = (plan: Plan) =>
  plan.clauses.map(({ text, kind, lead, support, figures }) => ({
    words: wordsOf(text),
    kind,
    lead: lead.map(agency => wordsOf(agency.name)),
    support: support.map(agency => wordsOf(agency.name)),
    figures: figures.map(({ value, high, unit, op }) => ({ value, high, unit, op })),
  }))

describe.each(['work-report', 'work-plan', 'opinion', 'key-points'])('%s', slug => {
  const text = readFileSync(new URL(`../fixtures/plans/${slug}/source.txt`, import.meta.url), 'utf8')
  const said = saidIn(read(text))

  test.each(Object.entries(settings))('says the same with %s', (_, set) => {
    const other = saidIn(read(set(text)))
    const lost = said.filter(clause => !other.some(each => JSON.stringify(each) === JSON.stringify(clause)))
    expect(lost).toEqual([])
    expect(other.length).toBe(said.length)
  })
})
