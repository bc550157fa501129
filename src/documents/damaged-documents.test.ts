import fc from 'fast-check'
import { expect, test } from 'vitest'
import { docxOf, gbk, paragraph, pdfOf, tableRow, zipOf } from '../../test/cli-made-documents.ts'
import { readDocument } from './read-document.ts'
import { UnreadableDocument } from './unreadable-document.ts'

const whole: Readonly<Record<string, Uint8Array>> = {
  text: Buffer.from('澄湖市2026年工作要点\r\n一、稳增长。由市发展改革委牵头，6月底前完成；\n'),
  gbk: Buffer.concat([gbk.chenghu, Buffer.from('\r\n2026\r\n'), gbk.chenghu]),
  wide: Buffer.from('\ufeff澄湖市2026年工作要点\r\n', 'utf16le'),
  html: Buffer.from(
    '<!doctype html><html><body><table><tr><td>一</td></tr></table><ol><li>二</li></ol></body></html>',
  ),
  docx: docxOf(`${paragraph('工作方案')}<w:tbl>${tableRow('1', '新建学校')}</w:tbl>`),
  xlsx: zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
  pdf: pdfOf([['工作方案'], ['第二页']]),
}

const damages = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
  maxLength: 6,
})
const cut = fc.double({ min: 0, max: 1, noNaN: true })

test.each(Object.entries(whole))(
  'a damaged or cut %s file is read or refused, never a crash',
  async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(damages, cut, async (changes, end) => {
        const broken = new Uint8Array(bytes.subarray(0, Math.ceil(bytes.length * Math.max(end, 0.2))))
        for (const { at, byte } of changes) broken[Math.floor(at * (broken.length - 1))] = byte
        const outcome: unknown = await readDocument(broken, 'plan').catch(error => error)
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableDocument)
        else expect(outcome).toMatchObject({ text: expect.any(String) })
      }),
      { numRuns: 60, seed: 20_260_101 },
    )
  },
)

test('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
      const outcome: unknown = await readDocument(bytes, 'plan.txt').catch(error => error)
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UnreadableDocument)
    }),
    { numRuns: 500, seed: 20_260_101 },
  )
})
