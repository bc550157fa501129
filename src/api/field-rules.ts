import type { FieldProblem, FieldRule } from '../contract/problem.ts'
import { fieldNames } from './field-names.ts'

/** What a sentence needs to know besides the field: a bound, or the choices there are. */
type RuleFacts = { min?: number | bigint; max?: number | bigint; choices?: readonly string[] }
type Sentence = (facts: RuleFacts) => readonly [zh: string, en: string]

const typeSentence: Sentence = ({ choices = [] }) => [
  `类型不对，应为${choices.map(each => typeNames[each] ?? each).join('或')}`,
  `has the wrong type; give ${choices.map(each => `a value of type ${each}`).join(' or ')}`,
]

/** For each rule what it asks and the way out. The field's name goes before it. */
const sentences: Record<FieldRule, Sentence> = {
  required: () => ['必须填写，请补上', 'is required; add it'],
  'unknown-field': () => [
    '不是这里的字段，请删去，或检查写法',
    'is no field here; remove it, or check its spelling',
  ],
  'wrong-type': typeSentence,
  'not-text': () => ['应为文字，请填写文字', 'must be text; write it as a string'],
  'not-a-number': () => ['应为数，请只填数字', 'must be a number; give digits only'],
  'not-an-integer': () => [
    '应为整数，请只填数字，不带小数',
    'must be a whole number; give digits without a fraction',
  ],
  'not-a-period': () => [
    '不是报送期，请写成 2026-03（月）、2026-03-1（旬）、2026-W10（周）、2026-Q1、2026-H1 或 2026（年）',
    'is no reporting period; write it like 2026-03, 2026-03-1 (ten days), 2026-W10, 2026-Q1, 2026-H1 or 2026',
  ],
  'not-a-date': () => [
    '不是日历上的日期，请写成 2026-03-01 的样子',
    'is no day of the calendar; write it like 2026-03-01',
  ],
  'not-an-instant': () => [
    '不是时刻，请写成 2026-03-01T08:00:00Z 的样子',
    'is no instant; write it like 2026-03-01T08:00:00Z',
  ],
  'out-of-range': ({ min, max }) =>
    min === undefined
      ? [`太大，请填不超过 ${max} 的数`, `is too large; give at most ${max}`]
      : [`太小，请填不低于 ${min} 的数`, `is too small; give at least ${min}`],
  'too-long': ({ max }) => [
    `太长，最多 ${max} 字，请缩短`,
    `is too long; shorten it to ${max} characters at most`,
  ],
  'too-short': ({ min }) => [
    `太短，至少 ${min} 字，请补足`,
    `is too short; write at least ${min} characters`,
  ],
  'too-many': ({ max }) => [
    `太多，最多 ${max} 项，请分几次提交`,
    `has too many items; send at most ${max} at a time`,
  ],
  'too-few': ({ min }) => [`太少，至少 ${min} 项，请补足`, `has too few items; give at least ${min}`],
  'not-a-choice': ({ choices = [] }) =>
    choices.length > 0
      ? [
          `不在可选之列，请从中选一个：${choices.join('、')}`,
          `is none of the choices; choose one of: ${choices.join(', ')}`,
        ]
      : ['不在可选之列，请对照接口文档', 'is none of the choices; compare with the API document'],
  'wrong-form': () => ['写法不对，请对照接口文档', 'has the wrong form; compare with the API document'],
  'forbidden-character': () => [
    '含有存不了的字符（空字符或半个字符），请删去后重新输入',
    'has a character that cannot be stored (NUL or half of a surrogate pair); delete it and type it again',
  ],
  'not-json': () => [
    '不是完整的 JSON，请检查括号、引号和编码（UTF-8）',
    'is not JSON; check brackets, quotes and its encoding (UTF-8)',
  ],
}

const typeNames: Record<string, string> = {
  array: '列表',
  boolean: '是或否（true / false）',
  null: '空（null）',
  object: '对象',
  string: '文字',
  tuple: '列表',
}

/** A path longer than this is an attack or a mistake; its beginning says enough. */
const longestPath = 200

/** The parts of a request, as the router calls them, for what is wrong with a whole part. */
const partNames: Record<string, readonly [field: string, zh: string]> = {
  json: ['body', '请求正文'],
  form: ['body', '请求正文'],
  query: ['query', '查询参数'],
  param: ['path', '地址'],
}

/** Where a field stands besides its path: the part of the request, named where the path is empty, and its own label. */
type FieldPlace = { part?: string; label?: string | undefined }

/** One field with the rule it breaks, in both languages. */
export function fieldProblem(
  path: readonly PropertyKey[],
  rule: FieldRule,
  facts: RuleFacts = {},
  { part = 'json', label }: FieldPlace = {},
): FieldProblem {
  const [zh, en] = sentences[rule](facts)
  const [partField, partName] = partNames[part] ?? [part, part]
  const field = printable(path.map(String).join('.'))
  if (field === '') return { field: partField, rule, zh: `${partName}${zh}`, en: `the ${partField} ${en}` }
  const name = label ?? nameOf(path)
  return {
    field,
    rule,
    zh: `${name ? `「${name}」（${field}）` : `「${field}」`}${zh}`,
    en: `${field} ${en}`,
  }
}

function nameOf(path: readonly PropertyKey[]): string | undefined {
  const last = path.findLast(step => typeof step === 'string')
  return last !== undefined && Object.hasOwn(fieldNames, last) ? fieldNames[last] : undefined
}

// What a sender calls a field is printed back, so it must be text that JSON and a screen can carry.
const printable = (text: string): string =>
  text.slice(0, longestPath).replace(/[\p{Surrogate}\p{Control}]/gu, '\ufffd')
