import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

type Row = { folders: string[]; packages: string[]; zone: 'pure' | 'node' | 'web' }

/** Who may import whom, by folder of src (or file directly in it). docs/architecture.md prints the same table. */
const importTable: Record<string, Row> = {
  model: { folders: [], packages: [], zone: 'pure' },
  parser: { folders: ['model'], packages: [], zone: 'pure' },
  audit: { folders: ['model'], packages: [], zone: 'pure' },
  ledger: { folders: ['model'], packages: [], zone: 'pure' },
  contract: { folders: ['model', 'audit', 'ledger'], packages: ['zod'], zone: 'pure' },
  'public-pages': { folders: ['model', 'ledger'], packages: [], zone: 'pure' },
  store: { folders: ['model', 'ledger'], packages: ['@electric-sql/pglite', 'pg'], zone: 'node' },
  documents: {
    folders: ['model', 'contract', 'parser', 'audit'],
    packages: ['docx', 'exceljs', 'mammoth', 'opencc-js', 'parse5', 'unpdf'],
    zone: 'node',
  },
  notices: { folders: ['model', 'ledger'], packages: ['nodemailer'], zone: 'node' },
  usecases: {
    folders: ['model', 'parser', 'audit', 'ledger', 'documents', 'store', 'notices', 'public-pages'],
    packages: ['chinese-days', 'file-type', 'hash-wasm', 'ical-generator'],
    zone: 'node',
  },
  jobs: { folders: ['model', 'ledger', 'usecases', 'store'], packages: ['pg-boss'], zone: 'node' },
  api: {
    folders: ['model', 'contract', 'ledger', 'usecases', 'store', 'public-pages'],
    packages: ['@hono/zod-openapi', 'hono', 'openid-client', 'zod'],
    zone: 'node',
  },
  cli: {
    folders: ['model', 'contract', 'parser', 'audit', 'documents', 'usecases', 'main.ts'],
    packages: [],
    zone: 'node',
  },
  web: {
    folders: ['model', 'contract', 'ledger'],
    packages: [
      '@ant-design/cssinjs',
      '@fontsource-variable/noto-sans-sc',
      '@tanstack/react-query',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
      'antd',
      'echarts',
      'pinyin-pro',
      'react',
      'react-dom',
      'uqr',
    ],
    zone: 'web',
  },
  simulate: { folders: ['model', 'contract', 'ledger'], packages: [], zone: 'node' },
  'config.ts': { folders: [], packages: [], zone: 'node' },
  'main.ts': {
    folders: [
      'config.ts',
      'model',
      'contract',
      'parser',
      'documents',
      'store',
      'usecases',
      'jobs',
      'api',
      'simulate',
    ],
    packages: ['@hono/node-server', 'hono'],
    zone: 'node',
  },
}

const everything = readdirSync('src', { recursive: true, encoding: 'utf8' })
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)
const sources = everything.filter(file => /\.(m?ts|tsx|mjs)$/.test(file) && !isTest(file)).sort()
const folderOf = (file: string): string => file.split(sep)[0] ?? ''

describe('imports', () => {
  test.each(sources)('%s imports only what its folder may', file => {
    expect(trespasses(file, readFileSync(join('src', file), 'utf8'))).toEqual([])
  })

  test('every folder of src stands in the table, and every folder of the table was looked at', () => {
    const seen = new Set(sources.map(folderOf))
    expect([...seen].filter(folder => !importTable[folder])).toEqual([])
    expect(Object.keys(importTable).filter(folder => !seen.has(folder))).toEqual([])
    expect(sources.length).toBeGreaterThan(40)
  })

  test.each([
    ['parser/a.ts', "import { x } from '../store/sql.ts'", ['../store/sql.ts']],
    ['parser/deep/a.ts', "import type { X } from '../../model/plan.ts'", []],
    ['parser/a.ts', "import { z } from 'zod'", ['zod']],
    ['parser/a.ts', "import { readFileSync } from 'node:fs'", ['node:fs']],
    ['parser/a.ts', "const fs = await import('fs')", ['fs']],
    ['model/a.ts', "export { x } from '../parser/index.ts'", ['../parser/index.ts']],
    ['web/a.tsx', "import 'antd/dist/reset.css'\nimport { Table } from 'antd'", []],
    ['web/a.tsx', "import { readPlan } from '../usecases/read-plan.ts'", ['../usecases/read-plan.ts']],
    ['store/a.ts', "new Worker(new URL('../api/app.ts', import.meta.url))", ['../api/app.ts']],
    ['store/a.ts', "import { PGlite } from '@electric-sql/pglite'\nimport fs from 'node:fs'", []],
    ['store/a.ts', "import { x } from '@electric-sql/pglite-tools'", ['@electric-sql/pglite-tools']],
    ['parser/a.ts', "const words = Array.from('abc')", []],
  ])('the check itself: %s with %j is stopped at %j', (file, source, stopped) => {
    expect(trespasses(file, source)).toEqual(stopped)
  })
})

describe('names', () => {
  test('parser/index.ts, which is the pipeline, is the only index', () => {
    const indexes = everything.filter(file => /^index\.(m?[jt]sx?)$/.test(basename(file)))
    expect(indexes.map(file => file.split(sep).join('/'))).toEqual(['parser/index.ts'])
  })

  test('no file or folder is a drawer for everything', () => {
    const drawers = /^(utils?|helpers?|common|shared|lib|core|misc|types)(\.\w+)?$/
    expect(everything.filter(file => file.split(sep).some(part => drawers.test(part)))).toEqual([])
  })

  test('no file only passes on what others define', () => {
    const passedOn = sources.filter(file => {
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      const rest = code.replace(/export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+'[^']+'/g, '')
      return code.trim() !== '' && rest.trim() === ''
    })
    expect(passedOn).toEqual([])
  })
})

function trespasses(file: string, source: string): string[] {
  const folder = folderOf(file)
  const row = importTable[folder]
  if (!row) return [`src/${folder} is not in the table`]
  return importsOf(source).filter(target => {
    if (target.startsWith('.')) return !reaches(file, target, [folder, ...row.folders])
    const name = target.replace(/^node:/, '')
    if (target.startsWith('node:') || builtinModules.includes(name)) return row.zone !== 'node'
    return !row.packages.some(allowed => target === allowed || target.startsWith(`${allowed}/`))
  })
}

/** Static, side-effect and dynamic imports, re-exports, and what is handed to a worker. */
function importsOf(source: string): string[] {
  const forms = /\b(?:from\s*|import\s*\(?\s*)'([^']+)'|new URL\(\s*'(\.[^']*)',\s*import\.meta\.url\s*\)/g
  return [...source.matchAll(forms)].map(([, imported, located]) => imported ?? located ?? '')
}

function reaches(file: string, target: string, folders: string[]): boolean {
  const [first = ''] = normalize(join(dirname(file), target)).split(sep)
  // What stands beside src (fixtures, the built page) may be read as a file, never imported as code.
  return first === '..' ? !/\.m?[jt]sx?$/.test(target) : folders.includes(first)
}
