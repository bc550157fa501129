import { largestUnpacked, tooLarge } from './limits.ts'
import type { DocumentFormat } from './read-document.ts'
import { type Explanation, type UnreadableCode, UnreadableDocument } from './unreadable-document.ts'
import { zipEntries } from './zip-archive.ts'

/** Tells the format by content first and by name second; throws `UnreadableDocument` for formats that are known but not read. */
export function sniffFormat(bytes: Uint8Array, name: string): DocumentFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headLength)).toString(
    'latin1',
  )
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return formatInArchive(bytes)
  // The header may follow a few bytes of mail or printer preamble, which readers of PDF have always tolerated.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw inOleContainer(bytes)
  if (head.startsWith('{\\rtf')) throw refusal('unsupported-format', rtf)
  if (imageSignatures.some(signature => head.startsWith(signature))) throw refusal('image', image)
  if (looksLikeHtml(head)) return 'html'
  return formatByName(name, head)
}

// HTML written by office programs opens with comments and name spaces; the tag that decides comes within this much.
const headLength = 4096

const imageSignatures = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*']

const looksLikeHtml = (head: string): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
    head,
  )

function formatByName(name: string, head: string): DocumentFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase()
  if (extension === 'md' || extension === 'markdown') return 'markdown'
  if ((extension === 'html' || extension === 'htm') && /<[a-z]+[\s>/]/i.test(head)) return 'html'
  return 'text'
}

function formatInArchive(bytes: Uint8Array): DocumentFormat {
  const entries = zipEntries(bytes)
  if (!entries) throw refusal('damaged', damagedArchive)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > largestUnpacked) throw tooLarge(unpacked)
  if (entries.some(entry => entry.encrypted)) throw refusal('encrypted', encrypted)
  const has = (start: string): boolean => entries.some(entry => entry.name.startsWith(start))
  if (has('word/')) return 'docx'
  if (has('xl/')) return 'xlsx'
  if (has('OFD.xml')) throw refusal('unsupported-format', ofd)
  throw refusal('unsupported-format', archive)
}

/** An encrypted docx or xlsx is an OLE container that holds an `EncryptedPackage`; without one it is an old Office file. */
function inOleContainer(bytes: Uint8Array): UnreadableDocument {
  const marker = Buffer.from('EncryptedPackage', 'utf16le')
  const found = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(marker)
  return found ? refusal('encrypted', encrypted) : refusal('old-format', oldFormat)
}

type Wording = { zh: Explanation; en: Explanation }

const refusal = (code: UnreadableCode, wording: Wording): UnreadableDocument =>
  new UnreadableDocument(code, wording)

/** For the PDF reader, which learns of a password only from inside. */
export const encryptedDocument = (): UnreadableDocument => refusal('encrypted', encrypted)

const encrypted: Wording = {
  zh: { what: '文件有密码保护', where: '整个文件', remedy: '请用密码打开后另存为没有密码的副本' },
  en: {
    what: 'The file is protected by a password',
    where: 'the whole file',
    remedy: 'Open it with its password and save a copy without one',
  },
}

const oldFormat: Wording = {
  zh: {
    what: '这是旧版 Office 或 WPS 格式（doc、xls、wps、et）',
    where: '文件头',
    remedy: '请用 WPS 或 Word 打开后另存为 docx 或 xlsx',
  },
  en: {
    what: 'This is an old Office or WPS format (doc, xls, wps, et)',
    where: 'file header',
    remedy: 'Open it in WPS or Word and save it as docx or xlsx',
  },
}

const rtf: Wording = {
  zh: { what: '暂不支持 RTF 格式', where: '文件头', remedy: '请用 WPS 或 Word 打开后另存为 docx' },
  en: {
    what: 'RTF is not supported',
    where: 'file header',
    remedy: 'Open it in WPS or Word and save it as docx',
  },
}

const ofd: Wording = {
  zh: { what: '暂不支持 OFD 版式文件', where: '文件内容', remedy: '请用版式阅读器导出为 PDF 或文本' },
  en: {
    what: 'OFD is not supported',
    where: 'file content',
    remedy: 'Export it as PDF or text from an OFD viewer',
  },
}

const image: Wording = {
  zh: { what: '这是一张图片', where: '文件头', remedy: '请先做文字识别（OCR），再读取识别出的文字' },
  en: {
    what: 'This is an image',
    where: 'file header',
    remedy: 'Run text recognition (OCR) and read the text it gives',
  },
}

const archive: Wording = {
  zh: { what: '这是压缩包，不是 docx 或 xlsx', where: '文件内容', remedy: '请解压后逐个读取其中的文件' },
  en: {
    what: 'This is an archive, neither docx nor xlsx',
    where: 'file content',
    remedy: 'Unpack it and read the files in it',
  },
}

const damagedArchive: Wording = {
  zh: { what: '文件不完整，像是没有下载完', where: '压缩目录（文件末尾）', remedy: '请从来源重新下载' },
  en: {
    what: 'The file is incomplete, as if a download had broken off',
    where: 'archive directory (end of file)',
    remedy: 'Download it again from its source',
  },
}

/** A file whose container is whole and whose inside is not. */
export const damagedDocument = (format: string, cause: unknown): UnreadableDocument =>
  new UnreadableDocument(
    'damaged',
    {
      zh: {
        what: `${format} 文件已损坏：${messageOf(cause)}`,
        where: '文件内容',
        remedy: '请从来源重新下载，或打开后另存一份',
      },
      en: {
        what: `The ${format} file is damaged: ${messageOf(cause)}`,
        where: 'file content',
        remedy: 'Download it again from its source, or open it and save a copy',
      },
    },
    { cause },
  )

const messageOf = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? ''
