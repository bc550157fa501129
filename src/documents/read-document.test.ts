import { describe, expect, test } from 'vitest'
import { docxOf, oleContainer, paragraph, pdfOf, tableRow, zipOf } from '../../test/cli-made-documents.ts'
import { ownTime } from '../../test/own-time.ts'
import { largestDocument } from './limits.ts'
import { readDocument } from './read-document.ts'
import { UnreadableDocument } from './unreadable-document.ts'

const bytesOf = (text: string): Uint8Array => Buffer.from(text)

describe('text', () => {
  test('stays as it is, line ends and blanks included', async () => {
    const text = '　　一、稳增长\r\n\r\n　　二、惠民生 \n'
    expect(await readDocument(bytesOf(text), 'plan.txt')).toEqual({ text, format: 'text' })
  })

  test('called .md is markdown, and keeps its marks', async () => {
    expect(await readDocument(bytesOf('# 工作要点\n'), 'a/plan.md')).toEqual({
      text: '# 工作要点\n',
      format: 'markdown',
    })
  })

  test('called .docx is read as what it is', async () => {
    expect(await readDocument(bytesOf('工作要点'), 'plan.docx')).toEqual({ text: '工作要点', format: 'text' })
  })

  test('with a stray tag is not taken for a page', async () => {
    expect((await readDocument(bytesOf('工作要点<br>完成'), 'plan.txt')).format).toBe('text')
  })
})

describe('html', () => {
  const page = `<!DOCTYPE html><html><head><title>澄湖市政府</title><style>p{}</style></head><body>
    <script>var x = '<p>不是正文</p>'</script><h1>工作&nbsp;要点</h1>
    <p>一、<b>稳增长</b>。<br>由市发展
      改革委牵头</p><div>二、惠民生<ul><li>学校</li><li>医院</li></ul></div>
    <table><tr><th>序号</th><th>任务</th></tr><tr><td><p>1</p></td><td><p>新建</p><p>学校</p></td></tr></table>
    <ol start="3"><li>甲</li><li><p>乙</p></li></ol></body></html>`

  test('becomes the lines that a reader of the page sees', async () => {
    const { text, format } = await readDocument(bytesOf(page), 'page.txt')
    expect(format).toBe('html')
    expect(text.split('\n')).toEqual([
      '工作\u00a0要点',
      '一、稳增长。',
      '由市发展 改革委牵头',
      '二、惠民生',
      '学校',
      '医院',
      '序号\t任务',
      '1\t新建 学校',
      '3. 甲',
      '4. 乙',
      '',
    ])
  })

  test('without a doctype is known by its name', async () => {
    expect(await readDocument(bytesOf('<p>一</p><p>二</p>'), 'a.HTM')).toEqual({
      text: '一\n二\n',
      format: 'html',
    })
  })

  test.each(['<!-- -->', '<?xml>', '<!--', ' <', '<a '])(
    'opening with %s five hundred times is told apart at once',
    async start => {
      const startedAt = ownTime()
      await readDocument(bytesOf(`${start.repeat(500)}任务`), 'a.txt')
      expect(ownTime() - startedAt).toBeLessThan(500)
    },
  )

  test('nested ten thousand deep does not end the reader', async () => {
    const deep = `<html>${'<div>'.repeat(10_000)}底${'</div>'.repeat(10_000)}<p>面</p>`
    expect((await readDocument(bytesOf(deep), 'a.html')).format).toBe('html')
  })
})

describe('docx', () => {
  test('becomes a paragraph a line and a table row a line', async () => {
    const table = `<w:tbl>${tableRow('序号', '任务', '牵头单位')}${tableRow('1', '新建学校', '市教育局')}</w:tbl>`
    const docx = docxOf(paragraph('澄湖市工作方案') + paragraph('一、重点任务') + table)
    expect(await readDocument(docx, 'whatever.bin')).toEqual({
      text: '澄湖市工作方案\n一、重点任务\n序号\t任务\t牵头单位\n1\t新建学校\t市教育局\n',
      format: 'docx',
    })
  })

  test('has the numbers that Word shows and does not store', async () => {
    const level = (at: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering =
      `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}` +
      `${level(1, 'chineseCountingThousand', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircle', '%4')}` +
      '</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="3"/>' +
      '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>'
    const styles =
      '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>'
    const numbered = (text: string, list: number, at: number): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const styled = (text: string, style: number): string =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const body = [
      styled('稳增长', 1),
      numbered('扩投资', 7, 1),
      numbered('新建学校', 7, 2),
      numbered('新建医院', 7, 2),
      numbered('县医院', 7, 3),
      numbered('促消费', 7, 1),
      numbered('办节会', 7, 2),
      styled('惠民生', 2),
      numbered('稳就业', 7, 1),
      numbered('退出编号', 0, 0),
      numbered('附则', 8, 0),
      paragraph('正文'),
    ]
    const docx = docxOf(body.join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles })
    expect((await readDocument(docx, 'a.docx')).text.trimEnd().split('\n')).toEqual([
      '一、稳增长',
      '（一）扩投资',
      '1.新建学校',
      '2.新建医院',
      '①县医院',
      '（二）促消费',
      '1.办节会',
      '二、惠民生',
      '（一）稳就业',
      '退出编号',
      '一、附则',
      '正文',
    ])
  })

  test('with half of its bytes is damaged, and says so', async () => {
    const docx = docxOf(paragraph('工作方案'))
    await expect(readDocument(docx.subarray(0, docx.length / 2), 'a.docx')).rejects.toMatchObject({
      code: 'damaged',
    })
  })

  test('with a broken document inside is damaged, and says so', async () => {
    const docx = docxOf('<w:p>')
    await expect(readDocument(docx, 'a.docx')).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('xlsx', () => {
  test('becomes a row a line, merged cells once, hidden sheets left out', async () => {
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('重点任务')
    sheet.addRow(['2026年任务分解表'])
    sheet.mergeCells('A1:C1')
    sheet.addRow(['序号', '任务', '完成时限'])
    sheet.addRow([1, { richText: [{ text: '新建' }, { text: '学校' }] }, new Date(Date.UTC(2026, 5, 30))])
    sheet.addRow([2, '投资\n2亿元', { formula: '1+1', result: 2 }])
    workbook.addWorksheet('Sheet2').addRow(['备注'])
    workbook.addWorksheet('草稿', { state: 'hidden' }).addRow(['不看'])
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer())
    expect(await readDocument(bytes, 'a.xlsx')).toEqual({
      text: '重点任务\n2026年任务分解表\n序号\t任务\t完成时限\n1\t新建学校\t2026-06-30\n2\t投资 2亿元\t2\n备注\n',
      format: 'xlsx',
    })
  })
})

describe('pdf', () => {
  test('gives its lines page by page, radicals as characters and wide marks untouched', async () => {
    const pdf = pdfOf([['第⼗五次会议，', '⼯作⽅案（草案）：'], ['⻋站']])
    expect(await readDocument(pdf, 'a.pdf')).toEqual({
      text: '第十五次会议，\n工作方案（草案）：\n车站',
      format: 'pdf',
    })
  })

  test('leaves the bytes it was given to their owner', async () => {
    const bytes = new Uint8Array(pdfOf([['任务']]))
    const copy = bytes.slice()
    await readDocument(bytes, 'a.pdf')
    expect(bytes).toEqual(copy)
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, Uint8Array, string]>([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['blanks and line ends', bytesOf(' \r\n　\n'), 'empty'],
    ['a byte order mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'empty'],
    ['a page with pictures alone', bytesOf('<html><body><img src="a.png"></body></html>'), 'empty'],
    ['a Word document without words', docxOf(paragraph('')), 'empty'],
    ['a scanned PDF', pdfOf([[''], ['']]), 'no-text'],
    ['a PDF with a password', pdfOf([['任务']], { password: true }), 'encrypted'],
    ['a docx with a password', oleContainer('EncryptedPackage'), 'encrypted'],
    ['a zip with a password', zipOf({ 'word/document.xml': '' }, { encrypted: true }), 'encrypted'],
    ['an old Word document', oleContainer('WordDocument'), 'old-format'],
    ['an RTF document', bytesOf('{\\rtf1\\ansi }'), 'unsupported-format'],
    ['an OFD document', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'unsupported-format'],
    ['an archive of other files', zipOf({ 'a.txt': '任务' }), 'unsupported-format'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), 'image'],
    ['half a PDF', pdfOf([['任务']]).subarray(0, 60), 'damaged'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'binary'],
    ['more than the limit', new Uint8Array(largestDocument + 1), 'too-large'],
  ])('%s', async (_, bytes, code) => {
    const error: unknown = await readDocument(bytes, 'plan').catch(thrown => thrown)
    if (!(error instanceof UnreadableDocument)) throw new Error(`expected a refusal, got ${String(error)}`)
    expect(error.code).toBe(code)
    for (const { what, where, remedy } of Object.values(error.explanations)) {
      expect([what, where, remedy].every(part => part.length > 0)).toBe(true)
    }
    expect(error.in('zh')).toMatch(/\p{Script=Han}/u)
    expect(error.in('en')).not.toMatch(/\p{Script=Han}/u)
  })

  test('an archive that would unfold to a terabyte is refused before it is unpacked', async () => {
    const bomb = docxOf(paragraph('任务'))
    const entry = bomb.lastIndexOf('PK\u0001\u0002')
    bomb.writeUInt32LE(0xffff_fff0, entry + 24)
    await expect(readDocument(bomb, 'a.docx')).rejects.toMatchObject({ code: 'too-large' })
  })
})
