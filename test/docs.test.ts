import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findingTable } from '../src/parser/findings.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const decisions = readdirSync('docs/decisions').sort()
const pages = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join('docs', name)),
].sort()

describe('decisions', () => {
  test('are numbered from 1 without gaps or doubles', () => {
    expect(decisions.length).toBeGreaterThan(8)
    expect(decisions.map(name => name.slice(0, 4))).toEqual(
      decisions.map((_, index) => String(index + 1).padStart(4, '0')),
    )
  })

  test.each(decisions)('%s has its parts, in at most sixty lines', name => {
    const text = read(join('docs/decisions', name))
    expect(name).toMatch(/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.md$/)
    expect(text).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`))
    expect(text).toMatch(/^Status: (accepted|superseded by \[\d{4}\]\(\S+\)), \d{4}-\d{2}-\d{2}$/m)
    for (const part of ['Context', 'Decision', 'Consequences', 'Rejected'])
      expect(text).toMatch(new RegExp(`^## ${part}\\n\\S`, 'm'))
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(60)
  })
})

describe('pages', () => {
  test('there are some, and none is empty', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/glossary.md']))
    expect(pages.filter(page => read(page).trim().length < 200)).toEqual([])
  })

  test.each(pages)('every link of %s leads somewhere', page => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1] ?? '')
    const local = links.filter(link => !/^https?:\/\//.test(link))
    const lost = local.filter(link => {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(read(target)).includes(anchor))
    })
    expect(lost).toEqual([])
  })

  test.each(pages)('every file that %s names in its text exists', page => {
    const named = [
      ...read(page).matchAll(/`((?:src|test|docs|fixtures|bench|scripts|bin|\.ci)\/[\w./-]+\w)`/g),
    ]
    expect(named.map(match => match[1] ?? '').filter(path => !existsSync(path))).toEqual([])
  })

  test.each(pages)('every npm command of %s is one of package.json', page => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const commands = [...read(page).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]
    const missing = commands.map(([, run, short]) => run ?? short ?? '').filter(name => !scripts[name])
    expect(missing).toEqual([])
  })

  test('both READMEs give the two commands, and .ci/run runs the second', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      expect(read(page)).toContain('npm ci && npm start')
      expect(read(page)).toContain('npm ci && npm test')
    }
    expect(read('.ci/run')).toContain('npm ci && npm test')
  })

  test('both READMEs show the same commands and the same links', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(page => {
      const text = read(page)
      const shell = [...text.matchAll(/^(?:npm|bin\/luoshi|curl) \S+/gm)].map(([line]) => line)
      const links = [...text.matchAll(/\]\((docs\/[^)]+\.md|(?!README)[A-Z]+(?:\.md)?)\)/g)].map(
        match => match[1],
      )
      return { shell, links }
    })
    expect(chinese).toEqual(english)
    expect(english?.shell.length).toBeGreaterThan(4)
  })
})

test('docs/architecture.md fits on 150 lines and prints the import table that the test holds', () => {
  const page = read('docs/architecture.md')
  expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(150)
  const rows = [...page.matchAll(/^\| `([\w.-]+)` \| (.*?) \| (.*?) \| (pure|node|web) \|$/gm)]
  const printed = Object.fromEntries(
    rows.map(([, folder, folders = '', , zone]) => [folder, { folders: namesIn(folders), zone }]),
  )
  const held = read('test/architecture.test.ts')
  expect(Object.keys(printed).length).toBeGreaterThan(9)
  for (const [folder, row] of Object.entries<{ folders: string[]; zone: string | undefined }>(printed)) {
    const key = /\W/.test(folder) ? `'${folder}'` : folder
    const entry = new RegExp(`^  ${key}: \\{\\s*folders: \\[([^\\]]*)\\],[\\s\\S]*?zone: '(\\w+)'`, 'm').exec(
      held,
    )
    const names = (entry?.[1] ?? 'none').match(/[\w.-]+/g) ?? []
    if (folder !== 'main.ts') expect([folder, names.sort()]).toEqual([folder, row.folders.sort()])
    expect(entry?.[2]).toBe(row.zone)
  }
})

describe('the glossary', () => {
  const known = new Set(namesIn(read('docs/glossary.md')))

  test('has every type, every member and every value of the plan', () => {
    const source = read('src/model/plan.ts').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    const types = [...source.matchAll(/export type (\w+)/g)].map(match => match[1] ?? '')
    const values = [...source.matchAll(/'([a-z-]+)'/g)].map(match => match[1] ?? '')
    const members = [...source.matchAll(/\b([a-zA-Z0-9]+)\??: /g)].map(match => match[1] ?? '')
    expect([types.length > 10, values.length > 30, members.length > 40]).toEqual([true, true, true])
    const ownIds = ['start', 'end'] // of the tuple in Span
    const missing = [...types, ...values, ...members].filter(
      name => !known.has(name) && !ownIds.includes(name),
    )
    expect([...new Set(missing)]).toEqual([])
  })

  test('has every finding, and none that the reader cannot make', () => {
    const section = /## Findings[\s\S]*?(?=\n## )/.exec(read('docs/glossary.md'))?.[0] ?? ''
    const listed = namesIn(section).filter(name => name.includes('-'))
    expect(listed.sort()).toEqual(Object.keys(findingTable).sort())
  })
})

function namesIn(markdown: string): string[] {
  return [...markdown.matchAll(/`([\w.-]+)`/g)].map(match => match[1] ?? '')
}

const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
