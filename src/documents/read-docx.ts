import { writeOutNumbers } from './docx-numbering.ts'
import { textOfHtml } from './read-html.ts'
import { damagedDocument } from './sniff-format.ts'
import { unzipEntry, zipEntries } from './zip-archive.ts'

/** The text of a Word document: a paragraph a line, a table row a line, automatic numbers written out. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const mammoth = (await import('mammoth')).default
  try {
    const { value } = await mammoth.convertToHtml(
      // mammoth takes an opened archive as `file`, which its types leave out. Ours has the numbers in the text.
      { file: archiveOf(bytes) } as never,
      // Pictures would come as data addresses many times the size of the text.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return await textOfHtml(value)
  } catch (cause) {
    throw damagedDocument('docx', cause)
  }
}

const numberingPart = 'word/numbering.xml'
const stylesPart = 'word/styles.xml'

/** What mammoth asks of an archive: whether a part exists, and its content as bytes, text or base64. */
function archiveOf(bytes: Uint8Array) {
  const entries = new Map((zipEntries(bytes) ?? []).map(entry => [entry.name, entry]))
  const contentOf = (name: string): Buffer => {
    const entry = entries.get(name)
    if (!entry) throw new Error(`${name} is missing`)
    return unzipEntry(bytes, entry)
  }
  const textIn = (name: string): string => (entries.has(name) ? contentOf(name).toString('utf8') : '')
  const partOf = (name: string): Buffer => {
    const content = contentOf(name)
    if (!/^word\/document\d*\.xml$/.test(name) || !entries.has(numberingPart)) return content
    return Buffer.from(writeOutNumbers(content.toString('utf8'), textIn(numberingPart), textIn(stylesPart)))
  }
  return {
    // Numbered once, in the text; mammoth's own lists know neither 「一、」 nor 「（一）」.
    exists: (name: string): boolean => name !== numberingPart && entries.has(name),
    read: async (name: string, encoding?: 'base64' | 'utf-8'): Promise<string | Uint8Array> => {
      const part = partOf(name)
      return encoding === undefined ? new Uint8Array(part) : part.toString(encoding)
    },
  }
}
