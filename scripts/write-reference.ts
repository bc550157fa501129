import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { apiDocument, operationsPage, problemsPage } from './api-reference.ts'

// Writes docs/reference: `npx tsx scripts/write-reference.ts`, in the folder of the project.

const document = await apiDocument()
mkdirSync('docs/reference', { recursive: true })
writeFileSync('docs/reference/openapi.json', JSON.stringify(document))
writeFileSync('docs/reference/api.md', operationsPage(document))
writeFileSync('docs/reference/problems.md', problemsPage(document))
execFileSync(process.execPath, [
  'node_modules/@biomejs/biome/bin/biome',
  'format',
  '--write',
  'docs/reference/openapi.json',
])
