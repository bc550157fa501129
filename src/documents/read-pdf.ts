import { readRadicalsAsHan } from './radicals.ts'
import { damagedDocument, encryptedDocument } from './sniff-format.ts'

/** The text of a PDF, its lines as printed, page after page. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy, extractText } = await import('unpdf')
  try {
    // pdf.js takes the memory it is given away from the caller, whose bytes are still to be hashed.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text: pages } = await extractText(pdf, { mergePages: false })
    await pdf.destroy()
    return readRadicalsAsHan(
      pages
        .map(page => page.trimEnd())
        .filter(page => page !== '')
        .join('\n'),
    )
  } catch (cause) {
    throw (cause as Error)?.name === 'PasswordException' ? encryptedDocument() : damagedDocument('pdf', cause)
  }
}
