import { readdirSync } from 'node:fs'

/** True where the shell, or its absence, left a pattern for us to expand. */
export const isGlob = (path: string): boolean => /[*?[{]/.test(path)

/** Expands `*`, `?`, `[…]`, `{a,b}` and `**` into the existing paths, sorted. Hidden names need a pattern that names the dot. */
export function expandGlob(pattern: string): string[] {
  const found = new Set<string>()
  for (const plain of expandBraces(pattern)) {
    const absolute = plain.startsWith('/')
    // `**/**` is `**`, and walked once instead of once for every way to split it.
    const segments = plain
      .replace(/(?:\*\*\/)+/g, '**/')
      .split('/')
      .filter((segment, i) => segment !== '' || (i === 0 && absolute))
    walk(absolute ? '/' : '', absolute ? segments.slice(1) : segments, found)
  }
  return [...found].sort(byCodeUnit)
}

/** Order by code unit: the same on every machine, whatever its locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function walk(base: string, segments: readonly string[], found: Set<string>): void {
  const [segment, ...rest] = segments
  if (segment === undefined) {
    if (base !== '') found.add(base)
  } else if (segment === '**') walkAllBelow(base, segments, found)
  else if (segment === '.' || segment === '..') walk(below(base, segment), rest, found)
  else {
    const matches = matcherOf(segment)
    for (const { name } of entriesOf(base)) if (matches(name)) walk(below(base, name), rest, found)
  }
}

function walkAllBelow(base: string, segments: readonly string[], found: Set<string>): void {
  walk(base, segments.slice(1), found)
  for (const { name, folder } of entriesOf(base)) {
    // A link is not followed: one that points upwards would be walked for ever.
    if (folder && !name.startsWith('.')) walkAllBelow(below(base, name), segments, found)
  }
}

const below = (base: string, name: string): string =>
  base === '' ? name : `${base === '/' ? '' : base}/${name}`

function entriesOf(base: string): { name: string; folder: boolean }[] {
  try {
    return readdirSync(base === '' ? '.' : base, { withFileTypes: true }).map(entry => ({
      name: entry.name,
      folder: entry.isDirectory(),
    }))
  } catch {
    return [] // a pattern's way leads through files and forbidden folders; what it cannot enter does not match
  }
}

function matcherOf(segment: string): (name: string) => boolean {
  const source = segment.replace(
    /\[(!?)([^\]]+)\]|[*?]|[\\^$+.()|{}[\]]/g,
    (token, negated: string, set: string) => {
      if (token === '*') return '[^/]*'
      if (token === '?') return '[^/]'
      if (set !== undefined) return `[${negated === '!' ? '^' : ''}${set.replace(/[\\^]/g, '\\$&')}]`
      return `\\${token}`
    },
  )
  const expression = new RegExp(`^${source}$`, 'u')
  const hiddenToo = segment.startsWith('.')
  return name => (hiddenToo || !name.startsWith('.')) && expression.test(name)
}

// `{a,b}{c,d}…` doubles with every pair; a pattern of more is a mistake.
const mostAlternatives = 1000

function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{')
  const close = open < 0 ? -1 : pattern.indexOf('}', open)
  if (close < 0) return [pattern]
  const tails = expandBraces(pattern.slice(close + 1))
  const alternatives = pattern.slice(open + 1, close).split(',')
  return alternatives
    .flatMap(choice => tails.map(tail => pattern.slice(0, open) + choice + tail))
    .slice(0, mostAlternatives)
}
