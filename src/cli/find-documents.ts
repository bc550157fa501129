import { existsSync, readdirSync, statSync } from 'node:fs'
import { byCodeUnit, expandGlob, isGlob } from './glob.ts'

export const standardInputPath = '-'

/** What the paths on the command line come to: files in the order given, patterns and folders that hold none, files passed over. */
export type FoundDocuments = { paths: string[]; unmatched: string[]; passedOver: number }

/** Expands files, folders (recursive, sorted) and patterns. A path that is not there stays, to be reported when read. */
export function findDocuments(paths: readonly string[]): FoundDocuments {
  const found: FoundDocuments = { paths: [], unmatched: [], passedOver: 0 }
  for (const path of paths) {
    if (path === standardInputPath || existsSync(path) || !isGlob(path)) addPath(path, found)
    else {
      const matches = expandGlob(path)
      if (matches.length === 0) found.unmatched.push(path)
      for (const match of matches) addPath(match, found)
    }
  }
  return found
}

function addPath(path: string, found: FoundDocuments): void {
  if (path !== standardInputPath && statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const before = found.paths.length
    addFolder(path.replace(/(?<=.)\/+$/, ''), found)
    if (found.paths.length === before) found.unmatched.push(path)
  } else found.paths.push(path)
}

// What is read, and what an office would believe to be readable: a .doc or .ofd left out in silence would be missed.
const documentNames = /\.(?:txt|text|md|markdown|html?|docx|xlsx|pdf|doc|xls|wps|et|ofd|rtf)$/i

function addFolder(folder: string, found: FoundDocuments): void {
  let entries: import('node:fs').Dirent[]
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch {
    found.paths.push(folder) // reading it will say why
    return
  }
  for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
    // `~$…` are the lock files that Word and WPS leave beside an open document.
    if (/^(?:\.|~\$|node_modules$)/.test(entry.name)) continue
    const path = `${folder === '/' ? '' : folder}/${entry.name}`
    if (entry.isDirectory()) addFolder(path, found)
    else if (documentNames.test(entry.name)) found.paths.push(path)
    else found.passedOver++
  }
}
