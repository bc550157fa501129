import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PrintedAudit } from '../src/contract/audit.ts'
import { PrintedPlanSuggestions, PrintedVerifiability } from '../src/contract/audit-detail.ts'
import { fiveYears, lastYear } from './invented-report.ts'

// The real bin/luoshi, in a process of its own.

const folder = mkdtempSync(join(tmpdir(), 'luoshi-audit-'))
const wrong = fiveYears('公园由20个增加到35个，增加25个。')
const right = lastYear('公园由20个增加到35个，增加15个。')

const run = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [resolve('bin/luoshi'), 'audit', ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH, ...env },
  })

beforeAll(() => {
  writeFileSync(join(folder, 'wrong.txt'), wrong)
  writeFileSync(join(folder, 'right.txt'), right)
  run(['--help']) // builds the bundle where a source is newer, so that no test waits for it
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('luoshi audit', () => {
  test('prints one object that is a luoshi.audit/1, its places those of the original', () => {
    const { status, stdout, stderr } = run(['wrong.txt', 'right.txt'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const printed = PrintedAudit.parse(JSON.parse(stdout))
    expect(printed.documents).toEqual(['wrong.txt', 'right.txt'])
    const [finding] = printed.findings
    expect(finding).toMatchObject({
      code: 'from-to',
      verdict: 'contradiction',
      arithmetic: '35个 − 20个 = 15个 ≠ 25个',
    })
    for (const { start, end, text } of finding?.where ?? []) expect(wrong.slice(start, end)).toBe(text)
  })

  test('finds files as luoshi read does, and prints the same bytes twice', () => {
    expect(JSON.parse(run(['*.txt']).stdout).documents).toEqual(['right.txt', 'wrong.txt'])
    expect(run(['.']).stdout).toBe(run(['.', '--json']).stdout)
  })

  test('prints a table that shows what does not hold, and counts what does', () => {
    const { status, stdout } = run(['--table', 'wrong.txt', 'right.txt'], { LANG: 'zh_CN.UTF-8' })
    expect(status).toBe(0)
    expect(stdout).toContain('✗ 矛盾')
    expect(stdout).toContain('35个 − 20个 = 15个 ≠ 25个')
    expect(stdout).toContain('矛盾 0，提醒 0，存疑 0，不可比 0，相符 1。')
    expect(stdout).not.toContain('✓ 相符')
    expect(run(['--table', '--all', 'right.txt'], { LANG: 'zh_CN.UTF-8' }).stdout).toContain('✓ 相符')
    expect(run(['--table', 'wrong.txt'], { LANG: 'en_US.UTF-8' }).stdout).toContain('1 contradictions')
  })

  test('fails for a contradiction only where that is asked for', () => {
    expect(run(['--strict', 'wrong.txt']).status).toBe(3)
    expect(run(['--strict', 'right.txt']).status).toBe(0)
  })

  test('names what cannot be read, audits the rest and exits with 1', () => {
    const { status, stdout, stderr } = run(['missing.txt', 'right.txt'])
    expect(status).toBe(1)
    expect(stderr).toContain('missing.txt')
    expect(JSON.parse(stdout).documents).toEqual(['right.txt'])
  })

  test('refuses a command line that it does not understand', () => {
    expect(run(['--strickt', 'right.txt'])).toMatchObject({ status: 2 })
    expect(run(['--json', '--table', 'right.txt']).status).toBe(2)
  })

  test('has a page of help that names its verdicts and its exit status', () => {
    const { stdout } = run(['--help'], { LANG: 'zh_CN.UTF-8' })
    for (const word of ['矛盾', '提醒', '存疑', '不可比', '相符', '--strict', '退出状态'])
      expect(stdout).toContain(word)
  })
})

describe('what luoshi audit says besides', () => {
  const linesOf = (stdout: string): unknown[] =>
    stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))

  test('--detail and --suggest add a line a document behind the audit, which stays as it is alone', () => {
    const alone = run(['wrong.txt', 'right.txt', '--json']).stdout
    const { stdout } = run(['wrong.txt', 'right.txt', '--json', '--detail', '--suggest'])
    expect(stdout.startsWith(alone)).toBe(true)
    const [, ...further] = linesOf(stdout)
    const graded = further.slice(0, 2).map(line => PrintedVerifiability.parse(line))
    const suggested = further.slice(2).map(line => PrintedPlanSuggestions.parse(line))
    expect(graded.map(({ document }) => document)).toEqual(['wrong.txt', 'right.txt'])
    expect(suggested.map(({ document }) => document)).toEqual(['wrong.txt', 'right.txt'])
  })

  test('a suggestion is taken from another plan that names its agencies, at the level of the plan asked about', () => {
    writeFileSync(
      join(folder, 'named.txt'),
      '澄湖市2026年重点工作任务分解方案\n一、城建\n1.新建城区停车泊位900个。\n牵头单位：市住房城乡建设局\n参与单位：市自然资源局\n',
    )
    writeFileSync(
      join(folder, 'unnamed.txt'),
      lastYear('公园建成。').replace('今年要抓好各项工作。', '今年新建停车泊位600个。'),
    )
    const [, , suggested] = linesOf(run(['named.txt', 'unnamed.txt', '--json', '--suggest']).stdout)
    const { suggestions } = PrintedPlanSuggestions.parse(suggested)
    const lead = suggestions[0]?.leads[0]
    expect(lead?.name).toMatch(/^区.*住房/)
    expect(lead?.precedents[0]).toMatchObject({ document: 'named.txt' })
  })

  test('people are told how many commitments can be checked, and with --detail why', () => {
    const plain = run(['--table', 'wrong.txt'], { LANG: 'zh_CN.UTF-8' }).stdout
    expect(plain).toMatch(/可核查性：承诺 \d+ 项，A \d+，B \d+，C \d+，D \d+，E \d+/)
    expect(plain).not.toContain('问起草单位')
    const detailed = run(['--table', '--detail', 'wrong.txt'], { LANG: 'zh_CN.UTF-8' }).stdout
    expect(detailed).toContain('问起草单位')
    expect(detailed).toContain('由谁牵头？')
  })

  test('--report writes the report beside what is printed, as HTML or docx by its name', () => {
    const { status, stdout, stderr } = run(['wrong.txt', '--json', '--report', 'out.html'])
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 0,
      stderr: expect.stringContaining('out.html'),
    })
    expect(PrintedAudit.safeParse(JSON.parse(stdout)).success).toBe(true)
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('35个 − 20个 = 15个 ≠ 25个')
    expect(run(['wrong.txt', '--report', 'out.docx']).status).toBe(0)
    expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK')
  })

  test('--lang en writes the report in English whatever the environment says; another language is refused', () => {
    expect(
      run(['wrong.txt', '--report', 'english.html', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }).status,
    ).toBe(0)
    const page = readFileSync(join(folder, 'english.html'), 'utf8')
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('Arithmetic: ')
    expect(page).not.toContain('算式')
    expect(run(['wrong.txt', '--lang', 'fr']).status).toBe(2)
  })

  test('a report is refused that would overwrite its document or has another format', () => {
    writeFileSync(join(folder, 'page.html'), `<p>${wrong}</p>`)
    expect(run(['page.html', '--report', 'page.html']).status).toBe(2)
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toContain('<p>')
    expect(run(['wrong.txt', '--report', 'out.pdf']).status).toBe(2)
    expect(run(['wrong.txt', '--report', 'missing/out.html']).status).toBe(1)
  })
})
