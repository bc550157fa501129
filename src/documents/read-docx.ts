import { textOfHtml } from './read-html.ts'
import { damagedDocument } from './sniff-format.ts'

/**
 * The text of a Word document: a paragraph a line, a table row a line. Word numbers its lists without writing the numbers
 * into the text; mammoth gives lists as HTML, so the page's reader writes them out.
 */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  const mammoth = (await import('mammoth')).default
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      // Pictures would come as data addresses many times the size of the text.
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return await textOfHtml(value)
  } catch (cause) {
    throw damagedDocument('docx', cause)
  }
}
