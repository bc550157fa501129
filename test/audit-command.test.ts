import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PrintedAudit } from '../src/contract/audit.ts'
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
