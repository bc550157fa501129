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
  | { code: 'two-to-compare' }
  | { code: 'unexpected-argument'; name: string }
  | { code: 'would-overwrite'; name: string }

/** Reads `--flag`, `--option value` and `--option=value`; after `--` everything is a path, and `-` always is. */
export function parseArguments(
  args: readonly string[],
  known: Readonly<Record<string, OptionKind>>,
): ParsedArguments | Misuse {
  const end = args.indexOf('--')
  const options = new Map<string, string>()
  const paths: string[] = []
  const queue = end < 0 ? [...args] : args.slice(0, end)
  for (let arg = queue.shift(); arg !== undefined; arg = queue.shift()) {
    if (arg === '-' || !arg.startsWith('-')) paths.push(arg)
    else {
      const misuse = takeOption(arg, queue, known, options)
      if (misuse) return misuse
    }
  }
  return { options, paths: end < 0 ? paths : [...paths, ...args.slice(end + 1)] }
}

/** Puts one option, with its value from the argument or from the queue, into `options`. */
function takeOption(
  arg: string,
  queue: string[],
  known: Readonly<Record<string, OptionKind>>,
  options: Map<string, string>,
): Misuse | null {
  const [name, attached] = splitOnce(arg)
  const kind = Object.hasOwn(known, name) ? known[name] : undefined
  if (kind === undefined)
    return { code: 'unknown-option', name, nearest: nearestOf(name, Object.keys(known)) }
  if (kind === 'flag') {
    if (attached !== undefined) return { code: 'unexpected-value', name }
    options.set(name, '')
    return null
  }
  const value = attached ?? queue.shift()
  // `--xlsx --all` is a forgotten file name, not a file called --all; `--xlsx=--all` would be.
  if (!value || (attached === undefined && value.startsWith('--'))) return { code: 'missing-value', name }
  options.set(name, value)
  return null
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
