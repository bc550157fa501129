import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

// The samples come with the program; the shared folders beside it hold real documents where there are any.
const folders = {
  documents: ['../shared/documents', 'fixtures/plans'],
  corpus: ['../shared/corpus', 'fixtures/plans'],
}

/** Where the texts of a set come from: the first folder that is there. */
export const folderOf = set => folders[set].find(folder => existsSync(join(root, folder)))

/** The texts of a set, each with its length in bytes of UTF-8. */
export function loadTexts(set) {
  const folder = join(root, folderOf(set))
  return readdirSync(folder, { recursive: true })
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file => {
      const bytes = readFileSync(join(folder, file))
      return { name: file, text: bytes.toString('utf8').replace(/^\ufeff/, ''), bytes: bytes.length }
    })
}

export const bytesIn = texts => texts.reduce((sum, { bytes }) => sum + bytes, 0)

/**
 * Ten times the text: every document with the nine that follow it, so that each stands in ten files. A document printed
 * ten times would not do, for the reader reads a reprint once.
 */
export const tenfold = texts =>
  texts.map(({ name }, i) => {
    const text = Array.from({ length: 10 }, (_, k) => texts[(i + k) % texts.length].text).join('\n')
    return { name, text, bytes: Buffer.byteLength(text) }
  })

/** Whole lines, evenly from all texts, of about so many bytes: for contestants too slow to read everything. */
export function sampleLines(texts, bytes) {
  const lines = texts.flatMap(({ text }) => text.split(/[\r\n]+/).filter(line => line.trim() !== ''))
  const step = Math.max(1, Math.floor(bytesIn(texts) / bytes))
  return lines
    .filter((_, i) => i % step === 0)
    .map((text, i) => ({ name: `line ${i}`, text, bytes: Buffer.byteLength(text) }))
}
