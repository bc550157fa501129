import { mkdirSync, writeFileSync } from 'node:fs'
import { matterTypes } from '../src/ledger/matter-types.ts'
import { lifecyclePage, pageDay } from './lifecycle-page.ts'

// Writes docs/reference/lifecycle.md: `npx tsx scripts/write-lifecycle.ts`, in the folder of the project.

mkdirSync('docs/reference', { recursive: true })
writeFileSync('docs/reference/lifecycle.md', lifecyclePage(Object.values(matterTypes), pageDay))
