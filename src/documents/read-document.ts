import { decode } from './decode.ts'
import { largestDocument, tooLarge } from './limits.ts'
import { sniffFormat } from './sniff-format.ts'
import { UnreadableDocument } from './unreadable-document.ts'

export type DocumentFormat = 'text' | 'markdown' | 'html' | 'docx' | 'xlsx' | 'pdf'
export type ReadDocument = { text: string; format: DocumentFormat }

/** Turns a file's bytes into text, whatever it is called: the content says what it is, the name only breaks ties. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (bytes.length > largestDocument) throw tooLarge(bytes.length)
  if (bytes.length === 0) throw emptyDocument('0')
  const format = sniffFormat(bytes, name)
  const text = await textOf(format, bytes)
  if (!/\S/.test(text)) throw format === 'pdf' ? scannedPdf() : emptyDocument(String(bytes.length))
  return { text, format }
}

async function textOf(format: DocumentFormat, bytes: Uint8Array): Promise<string> {
  switch (format) {
    case 'text':
    case 'markdown':
      return decode(bytes)
    case 'html': {
      const { textOfHtml } = await import('./read-html.ts')
      return await textOfHtml(decode(bytes))
    }
    case 'docx': {
      const { textOfDocx } = await import('./read-docx.ts')
      return await textOfDocx(bytes)
    }
    case 'xlsx': {
      const { textOfXlsx } = await import('./read-xlsx.ts')
      return await textOfXlsx(bytes)
    }
    case 'pdf': {
      const { textOfPdf } = await import('./read-pdf.ts')
      return await textOfPdf(bytes)
    }
  }
}

const emptyDocument = (length: string): UnreadableDocument =>
  new UnreadableDocument('empty', {
    zh: {
      what: '文件里没有文字',
      where: `全文 ${length} 字节`,
      remedy: '请检查文件是否上传或保存完整',
    },
    en: {
      what: 'There is no text in the file',
      where: `all ${length} bytes`,
      remedy: 'Check that it was uploaded or saved completely',
    },
  })

const scannedPdf = (): UnreadableDocument =>
  new UnreadableDocument('no-text', {
    zh: {
      what: 'PDF 里只有图像，没有文字层，多半是扫描件',
      where: '所有页面',
      remedy: '请先做文字识别（OCR），或使用来源网页的文字版',
    },
    en: {
      what: 'The PDF holds images without a text layer, most likely a scan',
      where: 'every page',
      remedy: 'Run text recognition (OCR) first, or use the text of the web page it came from',
    },
  })
