import type { Context } from 'hono'
import type { z } from 'zod'
import { type FieldProblem, FieldRule } from '../contract/problem.ts'
import { fieldProblem } from './field-rules.ts'
import { problem } from './problem.ts'
import { unstorableTexts } from './unstorable-text.ts'

// A hook is given what came as `data` also where it was refused, though its type says nothing of that.
type Checked = { target: string; data?: unknown } & (
  | { success: true }
  | { success: false; error: { issues: readonly z.core.$ZodIssue[] } }
)

type Options = {
  /** Top-level fields whose NUL is judged further on, by whoever reads them as a document. */
  nulAllowedIn?: readonly string[]
  /** What a field is called on screen where the operation knows better than src/api/field-names.ts. */
  labelOf?: (path: readonly PropertyKey[]) => string | undefined
}

/**
 * The hook that every operation's input goes through: refuses what its schemas refuse, and NUL and lone surrogates
 * anywhere, which PostgreSQL does not store. All fields at fault are named at once.
 */
export const refuseInvalid =
  ({ nulAllowedIn = [], labelOf = () => undefined }: Options = {}) =>
  (checked: Checked, c: Context) => {
    const say: Say = (path, rule, facts) =>
      fieldProblem(path, rule, facts, { part: checked.target, label: labelOf(path) })
    const broken = checked.success
      ? []
      : checked.error.issues.flatMap(issue => fieldProblemsOf(issue, checked.data, say))
    const unstorable = unstorableTexts(checked.data)
      .filter(
        ({ path, nulOnly }) => !(nulOnly && path.length === 1 && nulAllowedIn.includes(String(path[0]))),
      )
      .map(({ path }) => say(path, 'forbidden-character'))
    const fields = [...broken, ...unstorable]
    return fields.length > 0 ? invalidFields(c, fields) : undefined
  }

/** More than this nobody reads, and a body of thousands of faults need not be answered at its length. */
const mostFields = 100

const mostInSummary = 3

/** The refusal that names each field at fault. */
export function invalidFields(c: Context, all: readonly FieldProblem[]) {
  const first = all.slice(0, mostInSummary)
  const where = first.map(each => each.field).join('、')
  return problem(c, 'invalid-request', {
    fields: all.slice(0, mostFields),
    zh: {
      what: `请求里有 ${all.length} 项不合要求`,
      where,
      remedy: first.map(each => each.zh).join('；'),
    },
    en: {
      what: `The request has ${all.length} field${all.length === 1 ? '' : 's'} that do not conform`,
      where,
      remedy: first.map(each => each.en).join('. '),
    },
  })
}

/** The refusal of a body that is no JSON. */
export const notJson = (c: Context) => invalidFields(c, [fieldProblem([], 'not-json')])

type Say = (path: readonly PropertyKey[], rule: FieldRule, facts?: object) => FieldProblem

function fieldProblemsOf(issue: z.core.$ZodIssue, data: unknown, sayAt: Say): FieldProblem[] {
  const { path } = issue
  const say = (rule: FieldRule, facts = {}) => [sayAt(path, rule, facts)]
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => sayAt([...path, key], 'unknown-field'))
  if (valueAt(data, path) === undefined) return say('required')
  switch (issue.code) {
    case 'invalid_type':
      return say(typeRules[issue.expected] ?? 'wrong-type', { choices: [issue.expected] })
    case 'too_big':
      return say(sizeRules[issue.origin]?.[1] ?? 'out-of-range', { max: issue.maximum })
    case 'too_small':
      return say(sizeRules[issue.origin]?.[0] ?? 'out-of-range', { min: issue.minimum })
    case 'invalid_value':
      return say('not-a-choice', { choices: issue.values.map(String) })
    case 'invalid_format':
      return say(formatRules[issue.format] ?? 'wrong-form')
    case 'invalid_union':
      return say(issue.discriminator === undefined ? 'wrong-form' : 'not-a-choice')
    case 'custom':
      return say(FieldRule.safeParse(issue.params?.rule).data ?? 'wrong-form')
    default:
      return say('wrong-form')
  }
}

const typeRules: Record<string, FieldRule> = {
  string: 'not-text',
  number: 'not-a-number',
  nan: 'not-a-number',
  int: 'not-an-integer',
}

const sizeRules: Record<string, readonly [small: FieldRule, big: FieldRule]> = {
  string: ['too-short', 'too-long'],
  array: ['too-few', 'too-many'],
}

const formatRules: Record<string, FieldRule> = {
  date: 'not-a-date',
  period: 'not-a-period',
  datetime: 'not-an-instant',
  safeint: 'not-an-integer',
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value
}
