import { expect, test } from 'vitest'
import { withoutMetadata } from './evidence-image.ts'

// Pictures put together by hand, part by part, so that each test says which part it is about.

const text = (words: string) => [...Buffer.from(words, 'latin1')]
const segment = (marker: number, ...body: number[]) => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 255,
  ...body,
]
const soi = [0xff, 0xd8]
const eoi = [0xff, 0xd9]
const jfif = segment(0xe0, ...text('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0)
const tables = segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1))
// Within a scan FF00 is a byte of the picture and FFD0 a restart: neither ends it.
const scan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 7, 0xff, 0, 9, 0xff, 0xd0, 5]
const secondScan = [...segment(0xda, 1, 1, 0, 0, 63, 0), 8]

/** Exif of one entry, with GPS words behind it, in the byte order of II or MM. */
function exif(orientation: number, order: 'II' | 'MM' = 'MM'): number[] {
  const short = (value: number) => (order === 'MM' ? [0, value] : [value, 0])
  const long = (value: number) => (order === 'MM' ? [0, 0, 0, value] : [value, 0, 0, 0])
  const tag = order === 'MM' ? [1, 0x12] : [0x12, 1]
  const entry = [...tag, ...short(3), ...long(1), ...short(orientation), 0, 0]
  const tiff = [...text(order), ...short(42), ...long(8), ...short(1), ...entry, ...long(0)]
  return segment(0xe1, ...text('Exif\0\0'), ...tiff, ...text('GPSLatitude'))
}

const jpeg = (...parts: number[][]) => Uint8Array.from([soi, ...parts].flat())
const pure = (type: string, bytes: Uint8Array) => withoutMetadata(`image/${type}`, bytes)
const holds = (bytes: Uint8Array | null, words: string) =>
  Buffer.from(bytes ?? []).includes(words, 0, 'latin1')

test('a JPEG loses Exif, XMP, IPTC and comments, and keeps every byte of its picture', () => {
  const telling = [exif(1), segment(0xe1, ...text('http://ns.adobe.com/xap/1.0/\0<x/>'))]
  const more = [segment(0xed, ...text('Photoshop 3.0\0')), segment(0xfe, ...text('拍摄地点'))]
  const icc = segment(0xe2, ...text('ICC_PROFILE\0'), 1, 1)
  const before = jpeg(jfif, ...telling, icc, ...more, tables, scan, secondScan, eoi)
  expect(pure('jpeg', before)).toEqual(jpeg(jfif, icc, tables, scan, secondScan, eoi))
})

test.each(['II', 'MM'] as const)('a JPEG held on its side (%s) stays so, and says nothing else', order => {
  const after = pure('jpeg', jpeg(jfif, exif(6, order), tables, scan, eoi))
  expect(holds(after, 'GPS')).toBe(false)
  const again = pure('jpeg', after ?? new Uint8Array())
  expect(again).toEqual(after)
  const at = Buffer.from(after ?? []).indexOf('Exif', 0, 'latin1')
  expect(after?.slice(at + 16, at + 26)).toEqual(Uint8Array.from([1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))
})

test('what cameras put behind the picture is left out: previews with Exif of their own, moving pictures', () => {
  const before = jpeg(jfif, segment(0xe2, ...text('MPF\0')), tables, scan, eoi, soi, exif(1), eoi)
  expect(pure('jpeg', before)).toEqual(jpeg(jfif, tables, scan, eoi))
})

test('a picture that breaks off within a part is refused', () => {
  expect(pure('jpeg', jpeg(jfif, exif(1).slice(0, 20)))).toBeNull()
  expect(pure('jpeg', Uint8Array.from(text('GIF89a')))).toBeNull()
  expect(pure('png', Uint8Array.from(text('\u0089PNG\r\n\u001a\n')))).toBeNull()
})

const chunk = (name: string, ...body: number[]) => [0, 0, 0, body.length, ...text(name), ...body, 1, 2, 3, 4]
const png = (...chunks: number[][]) => Uint8Array.from([...text('\u0089PNG\r\n\u001a\n'), ...chunks.flat()])

test('a PNG loses Exif, texts and its time', () => {
  const telling = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].map(name => chunk(name, 1, 2))
  const [head, colour, data, end] = [chunk('IHDR', 1), chunk('gAMA', 2), chunk('IDAT', 3), chunk('IEND')]
  expect(pure('png', png(head, colour, ...telling, data, end))).toEqual(png(head, colour, data, end))
})

const riff = (...chunks: number[][]) => {
  const body = chunks.flat()
  return Uint8Array.from([...text('RIFF'), body.length + 4, 0, 0, 0, ...text('WEBP'), ...body])
}
const part = (name: string, ...body: number[]) => [...text(name), body.length, 0, 0, 0, ...body]

test('a WebP loses Exif and XMP, and no longer says that it has them', () => {
  const before = riff(part('VP8X', 0x1c, 0), part('VP8 ', 5, 6), part('EXIF', 7, 8), part('XMP ', 9, 9))
  expect(pure('webp', before)).toEqual(riff(part('VP8X', 0x10, 0), part('VP8 ', 5, 6)))
})
