import { expect, test } from 'vitest'
import { gbk } from '../../test/cli-made-documents.ts'
import { decode } from './decode.ts'
import { UnreadableDocument } from './unreadable-document.ts'

const text =
  '澄湖市2026年工作要点\r\n一、稳增长。由市发展改革委牵头，6月底前完成；\n（二）“三个一批”——新建学校3所。\n'
const utf16 = (swapped: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return swapped ? bytes.swap16() : bytes
}
const bom = {
  utf8: Buffer.from([0xef, 0xbb, 0xbf]),
  littleEndian: Buffer.from([0xff, 0xfe]),
  bigEndian: Buffer.from([0xfe, 0xff]),
}

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.concat([bom.utf8, Buffer.from(text)])],
  ['UTF-16LE with a byte order mark', Buffer.concat([bom.littleEndian, utf16(false)])],
  ['UTF-16BE with a byte order mark', Buffer.concat([bom.bigEndian, utf16(true)])],
  ['UTF-16LE without one', utf16(false)],
  ['UTF-16BE without one', utf16(true)],
])('%s decodes to the same text, its byte order mark left out', (_, bytes) => {
  expect(decode(bytes)).toBe(text)
})

test('GBK decodes, with ASCII between its pairs', () => {
  const bytes = Buffer.concat([gbk.chenghu, Buffer.from('(2026)\r\n'), gbk.chenghu])
  expect(decode(bytes)).toBe('澄湖市落实方案(2026)\r\n澄湖市落实方案')
})

test('GB18030 decodes a character that only its four-byte form has', () => {
  // 「𠮷」 U+20BB7, in personal and shop names.
  expect(decode(Buffer.concat([gbk.chenghu, Buffer.from([0x95, 0x34, 0xb2, 0x35])]))).toBe('澄湖市落实方案𠮷')
})

test('a byte order mark inside the text stays', () => {
  expect(decode(Buffer.from('一\ufeff二'))).toBe('一\ufeff二')
})

test('a text of ASCII alone is text', () => {
  expect(decode(Buffer.from('1. Build three schools by 2026.'))).toBe('1. Build three schools by 2026.')
})

const refused = (bytes: Uint8Array): UnreadableDocument => {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof UnreadableDocument) return error
    throw error
  }
  throw new Error('decoded')
}

const prefix = Buffer.from('澄湖市人民政府办公室关于印发工作要点的通知')

test.each([
  ['a byte that UTF-8 never has', Buffer.concat([prefix, Buffer.from([0xff]), prefix]), prefix.length],
  [
    'a character that breaks off',
    Buffer.concat([prefix, Buffer.from([0xe4, 0xb8]), prefix]),
    prefix.length + 2,
  ],
  ['a text cut inside its last character', prefix.subarray(0, prefix.length - 1), prefix.length - 2],
])('UTF-8 with %s names the byte instead of being read as GBK', (_, bytes, offset) => {
  const error = refused(bytes)
  expect(error.code).toBe('undecodable')
  expect(error.explanations.zh.where).toBe(`第 ${offset} 字节`)
  expect(error.explanations.en.where).toBe(`byte ${offset}`)
  expect(error.message).toContain('UTF-8')
})

test('GBK with a byte that no pair may end in names that byte', () => {
  const error = refused(Buffer.concat([gbk.chenghu, Buffer.from([0xb3, 0x20]), gbk.chenghu]))
  expect(error.code).toBe('undecodable')
  expect(error.explanations.en.where).toBe(`byte ${gbk.chenghu.length + 1}`)
  expect(error.message).toContain('GB18030')
})

test('UTF-16 with half a surrogate pair names its place', () => {
  const error = refused(Buffer.concat([bom.littleEndian, Buffer.from('一\ud800二', 'utf16le')]))
  expect(error.code).toBe('undecodable')
  expect(error.explanations.en.where).toMatch(/^byte [4-7]$/)
})

test('a program is binary and not text', () => {
  const error = refused(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 3, 0, 62, 0, 1, 0, 0, 0]))
  expect(error.code).toBe('binary')
})

test('one control character in a long text is dirt, and stays', () => {
  const dirty = `${'澄湖市工作要点。'.repeat(50)}\u0001${'完'.repeat(50)}`
  expect(decode(Buffer.from(dirty))).toBe(dirty)
})
