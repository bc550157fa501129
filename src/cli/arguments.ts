export type OptionKind = 'flag' | 'value'

export type ParsedArguments = { options: ReadonlyMap<string, string>; paths: string[] }

/** What is wrong with a command line, as a value for the wording to be chosen in the reader's language. */
export type Misuse =
  | { code: 'unknown-command'; name: string }
  | { code: 'unknown-option'; name: string; nearest: string | null }
  | { code: 'missing-value'; name: string }
  | { code: 'unexpected-value'; name: string }
  | { code: 'bad-value'; name: string; value: string; expected: string }
  | { code: 'one-of'; names: string[] }
  | { code: 'nothing-to-read' }
  | { code: 'unexpected-argument'; name: string }
  | { code: 'would-overwrite'; name: string }

/** Reads `--flag`, `--option value`, `--option=value`, `-h`; after `--` everything is a path, and `-` always is. */
export function parseArguments(
  args: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): ParsedArguments | Misuse {
  const options = new Map<string, string>()
  const paths: string[] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--') {
      paths.push(...args.slice(i + 1))
      break
    }
    if (arg === '-' || !arg.startsWith('-')) {
      paths.push(arg)
      continue
    }
    const [name = '', attached] = splitOnce(arg === '-h' ? '--help' : arg)
    const kind = Object.hasOwn(known, name) ? known[name] : undefined
    if (kind === undefined)
      return { code: 'unknown-option', name, nearest: nearestOf(name, Object.keys(known)) }
    if (kind === 'flag') {
      if (attached !== undefined) return { code: 'unexpected-value', name }
      options.set(name, '')
      continue
    }
    const value = attached ?? args[++i]
    if (value === undefined || value === '') return { code: 'missing-value', name }
    options.set(name, value)
  }
  return { options, paths }
}

function splitOnce(arg: string): [name: string, value?: string] {
  const at = arg.indexOf('=')
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}

// Farther off than this a suggestion is a guess.
const farthest = 2

/** The known name that a typing slip away from `name`, or null. */
export function nearestOf(name: string, known: readonly string[]): string | null {
  let nearest: string | null = null
  let least = farthest + 1
  for (const candidate of known) {
    const distance = editDistance(name, candidate)
    if (distance < least) [nearest, least] = [candidate, distance]
  }
  return nearest
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
