import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Plan } from '../src/model/plan.ts'
import { docxOf, gbk, oleContainer, paragraph, pdfOf } from './cli-made-documents.ts'
import { undisturbed } from './own-time.ts'

// The real bin/luoshi, in a process of its own, as a person or a script calls it.

const luoshi = resolve('bin/luoshi')
const folder = mkdtempSync(join(tmpdir(), 'luoshi-cli-'))
const inFolder = (name: string): string => join(folder, name)

const plan =
  '澄湖市2026年工作要点\n一、稳增长\n1.新建学校3所。由市教育局牵头，市财政局配合，2026年底前完成。\n'

type Options = { input?: string | Buffer; env?: Record<string, string> }

const run = (args: string[], { input = '', env = {} }: Options = {}): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [luoshi, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, ...env },
  })

const plansOf = (output: string): Plan[] =>
  output
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Plan)

beforeAll(() => {
  writeFileSync(inFolder('plan.txt'), plan)
  writeFileSync(inFolder('gbk.txt'), gbk.chenghu)
  writeFileSync(
    inFolder('word.docx'),
    docxOf(paragraph('澄湖市工作要点') + paragraph('市教育局负责新建学校3所。')),
  )
  writeFileSync(inFolder('paper.pdf'), pdfOf([['澄湖市⼯作要点']]))
  writeFileSync(inFolder('poem.txt'), '床前明月光，疑是地上霜。\n')
  run(['--version']) // builds the bundle where a source is newer, so that no test waits for it
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('luoshi read', () => {
  test('prints a line of JSON a file, in the order given, with the path as it was given', () => {
    const { status, stdout, stderr } = run([
      'read',
      './plan.txt',
      'gbk.txt',
      inFolder('word.docx'),
      'paper.pdf',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const plans = plansOf(stdout)
    expect(plans.map(({ source }) => source.name)).toEqual([
      './plan.txt',
      'gbk.txt',
      inFolder('word.docx'),
      'paper.pdf',
    ])
    expect(plans[0]?.source.length).toBe(plan.length)
    expect(plans[1]?.source.length).toBe(7)
  })

  test('gives the SHA-256 of the bytes of the file, not of its text', () => {
    const { stdout } = run(['read', 'gbk.txt'])
    expect(plansOf(stdout)[0]?.source.sha256).toBe(createHash('sha256').update(gbk.chenghu).digest('hex'))
  })

  test('prints the same bytes twice', () => {
    expect(run(['read', 'plan.txt']).stdout).toBe(run(['read', 'plan.txt', '--json']).stdout)
  })

  test('reads what is no plan as genre other, with a finding', () => {
    const { status, stdout } = run(['read', 'poem.txt'])
    expect(status).toBe(0)
    const [poem] = plansOf(stdout)
    expect(poem?.genre).toBe('other')
    expect(poem?.findings.length).toBeGreaterThan(0)
  })
})

describe('luoshi read finds its input', () => {
  test.each([[['read', '-']], [['read']]])('%j reads standard input', args => {
    const { status, stdout } = run(args, { input: plan })
    expect(status).toBe(0)
    expect(plansOf(stdout)[0]?.source.name).toBe('-')
    expect(plansOf(stdout)[0]?.clauses).toEqual(plansOf(run(['read', 'plan.txt']).stdout)[0]?.clauses)
  })

  test('in folders and by patterns that it expands itself', () => {
    expect(plansOf(run(['read', '.']).stdout)).toHaveLength(5)
    expect(plansOf(run(['read', '*.{txt,pdf}']).stdout).map(({ source }) => source.name)).toEqual([
      'gbk.txt',
      'paper.pdf',
      'plan.txt',
      'poem.txt',
    ])
  })
})

describe('luoshi read prints', () => {
  test('a table where one is asked for', () => {
    const { status, stdout } = run(['read', 'plan.txt', '--table'])
    expect(status).toBe(0)
    expect(stdout).toContain('牵头单位')
    expect(stdout).toContain('市教育局')
  })

  test('one CSV for several files, with the name of each', () => {
    const { stdout } = run(['read', 'plan.txt', 'word.docx', '--csv', '--all'])
    const [header, ...rows] = stdout.trimEnd().split('\r\n')
    expect(header).toBe('\ufeff文件,序号,类别,章节,任务,牵头单位,配合单位,完成时限,数值,对标,原文位置')
    expect(new Set(rows.map(row => row.split(',')[0]))).toEqual(new Set(['plan.txt', 'word.docx']))
  })

  test('into a workbook, and says where', () => {
    const { status, stdout, stderr } = run(['read', 'plan.txt', '--xlsx', 'out.xlsx'])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('out.xlsx')
    expect(readFileSync(inFolder('out.xlsx')).subarray(0, 2).toString()).toBe('PK')
    rmSync(inFolder('out.xlsx'))
  })
})

describe('a file that cannot be read is named with the reason, and the others are read', () => {
  test.each<[string, Buffer, RegExp]>([
    ['empty.txt', Buffer.alloc(0), /没有文字/],
    ['program.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), /不是文本/],
    [
      'broken.txt',
      Buffer.concat([Buffer.from(plan), Buffer.from([0xff])]),
      new RegExp(`第 ${Buffer.byteLength(plan)} 字节`),
    ],
    ['locked.docx', oleContainer('EncryptedPackage'), /密码/],
    ['locked.pdf', pdfOf([['一']], { password: true }), /密码/],
    ['old.doc', oleContainer('WordDocument'), /旧版/],
  ])('%s', (name, bytes, reason) => {
    writeFileSync(inFolder(name), bytes)
    const { status, stdout, stderr } = run(['read', 'plan.txt', name, 'gbk.txt'])
    rmSync(inFolder(name))
    expect(status).toBe(1)
    expect(stderr).toMatch(reason)
    expect(stderr.split('\n').filter(line => line.startsWith(`luoshi: ${name}: `))).toHaveLength(1)
    expect(plansOf(stdout).map(({ source }) => source.name)).toEqual(['plan.txt', 'gbk.txt'])
  })

  test('100 MB answer at once, without being read', async () => {
    const file = openSync(inFolder('huge.txt'), 'w')
    ftruncateSync(file, 100 * 1024 * 1024)
    closeSync(file)
    const took = await undisturbed(() => {
      const env = { NODE_OPTIONS: '--max-old-space-size=64' }
      const { status, stderr } = run(['read', 'huge.txt'], { env })
      expect(status).toBe(1)
      expect(stderr).toContain('100.0 MB')
    })
    rmSync(inFolder('huge.txt'))
    expect(took).toBeLessThan(2000)
  })

  test('one that is not there, and a pattern that matches nothing', () => {
    const { status, stdout, stderr } = run(['read', 'none.txt', '*.ofd', 'plan.txt'])
    expect(status).toBe(1)
    expect(stderr).toContain(`luoshi: none.txt: 没有这个文件（${inFolder('none.txt')}）`)
    expect(stderr).toContain('luoshi: *.ofd: ')
    expect(plansOf(stdout)).toHaveLength(1)
  })

  test.skipIf(process.getuid?.() === 0)('one that may not be read', () => {
    writeFileSync(inFolder('secret.txt'), plan)
    chmodSync(inFolder('secret.txt'), 0)
    const { status, stderr } = run(['read', 'secret.txt'])
    rmSync(inFolder('secret.txt'))
    expect(status).toBe(1)
    expect(stderr).toContain('没有读取权限')
  })

  test('in English where the environment asks for it', () => {
    const { stderr } = run(['read', 'none.txt'], { env: { LANG: 'en_US.UTF-8' } })
    expect(stderr).toContain('No such file')
  })
})

describe('misuse ends with status 2 and says how it is done', () => {
  test.each<[string[], RegExp]>([
    [['raed'], /没有「raed」这个命令/],
    [['read', '--jsn'], /是不是 --json/],
    [['read', '--json', '--csv', 'plan.txt'], /只能选一个/],
    [['read', 'plan.txt', '--xlsx'], /--xlsx 后面要有一个值/],
    [['read', 'word.docx', '--xlsx', './word.docx'], /不能覆盖/],
    [['serve', '--port', 'http'], /--port 不能是「http」/],
    [['serve', '--port', '70000'], /0–65535/],
    [['serve', 'plan.txt'], /不需要「plan.txt」/],
    [[], /用法/],
  ])('luoshi %j', (args, message) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })
})

describe('help', () => {
  test.each([[['--help']], [['read', '--help']], [['serve', '-h']], [['read', 'none.txt', '--help']]])(
    'luoshi %j explains, with examples, in both languages',
    args => {
      const chinese = run(args)
      const english = run(args, { env: { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' } })
      expect([chinese.status, english.status]).toEqual([0, 0])
      expect(chinese.stdout).toMatch(/用法[\s\S]*例子\n {2}/)
      expect(english.stdout).toMatch(/Usage[\s\S]*Examples\n {2}/)
      expect(english.stdout).not.toMatch(/\p{Script=Han}/u)
    },
  )

  test('names every option that the command takes', () => {
    const { stdout } = run(['read', '--help'])
    for (const option of ['--table', '--json', '--csv', '--xlsx', '--all', '--help'])
      expect(stdout).toContain(option)
  })

  test('--version prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(run(['--version']).stdout).toBe(`${version}\n`)
  })
})

test('a reader that goes away ends the command quietly', async () => {
  const paths = Array.from({ length: 400 }, () => 'plan.txt')
  const child = spawn(process.execPath, [luoshi, 'read', ...paths], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const status = await new Promise(done => child.once('close', done))
  expect({ status, errors }).toEqual({ status: 0, errors: '' })
})
