import { describe, expect, test } from 'vitest'
import { ask, correct, one, openApi, post, stored } from '../../test/api-under-test.ts'

openApi()

describe('downloading', () => {
  async function correctedPlan(): Promise<string> {
    const id = await stored(`下载一。\n下载二。\n=1+1${Math.random()}`)
    const lead = [{ name: '市商务局', printed: '', span: null }]
    await correct(id, 0, one({ type: 'set-agencies', clause: 'c2', lead }))
    return id
  }

  test('csv has the corrected rows, what was read beside, and no formula', async () => {
    const response = await ask(`/api/plans/${await correctedPlan()}/export/csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const csv = await response.text()
    const rows = csv.split('\r\n')
    expect(rows[0]).toContain('读作,更正岗位,更正时间')
    expect(rows[2]).toContain('市商务局')
    expect(rows[2]).toContain('牵头单位：（无）,督查室,2026-03-01T08:00:00.000Z')
    expect(rows[1]).not.toContain('督查室')
    expect(rows[3]).toContain("'=1+1")
  })

  test('csv says of a clause cut in two that it was, and what a person has checked', async () => {
    const id = await stored('先办甲事，再办乙事。')
    await correct(
      id,
      0,
      one({ type: 'split', clause: 'c1', at: 5 }),
      one({ type: 'mark-checked', clause: 'c1.2', checked: true }),
    )
    const rows = (await (await ask(`/api/plans/${id}/export/csv`)).text()).split('\r\n')
    expect(rows[1]).toContain('由一句拆分而来,督查室,2026-03-01T08:00:00.000Z,')
    expect(rows.slice(1, 3).map(row => row.endsWith(',是'))).toEqual([false, true])
  })

  test('json is the plan as read with the corrections and the corrected clauses beside it', async () => {
    const response = await ask(`/api/plans/${await correctedPlan()}/export/json`)
    const json = JSON.parse(await response.text())
    expect(json.schema).toBe('luoshi.plan/1')
    expect(json.clauses[1]).toMatchObject({ lead: [] })
    expect(json.corrections).toHaveLength(1)
    expect(json.corrected.clauses[1]).toMatchObject({
      read: { lead: [] },
      now: { lead: [{ name: '市商务局' }] },
    })
  })

  test('xlsx opens, and holds what was read behind what was corrected', async () => {
    const response = await ask(`/api/plans/${await correctedPlan()}/export/xlsx`)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    const { default: exceljs } = await import('exceljs')
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    const names = workbook.worksheets.map(sheet => sheet.name)
    expect(names.filter(name => name.includes('读作')).length).toBeGreaterThan(0)
    expect(workbook.worksheets[0]?.getCell('E3').value).toBe('市商务局')
  })

  test('only the rows asked for, in the order asked', async () => {
    const id = await correctedPlan()
    const response = await post(`/api/plans/${id}/export/csv`, { clauses: ['c2', 'c1', 'gone'] })
    const rows = (await response.text()).split('\r\n')
    expect(rows.slice(1, -1).map(row => row.includes('下载二') || row.includes('下载一'))).toEqual([
      true,
      true,
    ])
    expect(rows[1]).toContain('下载二')
  })
})
