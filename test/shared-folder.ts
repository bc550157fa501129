import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where documents, gold answers and the contract lie when this repository is checked out beside them. */
const shared = resolve(import.meta.dirname, '../../shared')

export const sharedPath = (...parts: string[]): string => join(shared, ...parts)

/** False, and said once on standard error, where the folder is not there: such tests are skipped, not passed. */
export function isShared(...parts: string[]): boolean {
  const there = existsSync(sharedPath(...parts))
  if (!there)
    process.stderr.write(`../shared/${parts.join('/')} is not here: the tests that need it are skipped\n`)
  return there
}

/** The files of a shared folder, in the order of their names, those of its subfolders included. */
export const sharedFiles = (folder: string): string[] =>
  readdirSync(sharedPath(folder), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(txt|md|html?)$/.test(name))
    .sort()
