import { BLANK, classAt } from './characters.ts'

// One look at the first page tells which questions about it can have an answer at all.

export const WIDE_DIGIT = 1
/** 〔 and what is printed for it, around the year of a document's number. */
export const NUMBER_BRACKET = 2
/** 图: every name of an infographic holds it. */
export const GRAPHIC_SIGN = 4
/** 版: 「上接第一版」. */
export const PAGE_SIGN = 8
const FIELD_SIGN = 16
const BEFORE_SIGN = 32
/** 「发文机关：」「发布单位：」. */
export const ORGAN_FIELD = 256
/** 「成文日期：」「发布时间：」. */
export const DATE_FIELD = 512
/** 「来源：」. */
export const SOURCE_FIELD = 1024
/** 「12月底前」「30日之前」. */
export const DEADLINE = 2048

const signs = new Uint8Array(65536)
const fields = new Uint16Array(65536)
const mark = (table: Uint8Array | Uint16Array, characters: string, sign: number): void => {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = sign
}
mark(signs, '０１２３４５６７８９', WIDE_DIGIT)
mark(signs, '〔﹝［[【', NUMBER_BRACKET)
mark(signs, '图', GRAPHIC_SIGN)
mark(signs, '版', PAGE_SIGN)
mark(signs, '：:', FIELD_SIGN)
mark(signs, '前', BEFORE_SIGN)
mark(fields, '关构位体', ORGAN_FIELD)
mark(fields, '期间于', DATE_FIELD)
mark(fields, '源', SOURCE_FIELD)

/** The signs that stand before `end`. */
export function signsIn(text: string, end: number): number {
  let seen = 0
  for (let at = 0; at < end; at++) {
    const sign = signs[text.charCodeAt(at)] ?? 0
    if (sign === 0) continue
    seen |= sign
    if (sign === FIELD_SIGN) seen |= fieldBefore(text, at)
    else if (sign === BEFORE_SIGN && isDated(text, at)) seen |= DEADLINE
  }
  return seen
}

// 月, 日, 底 or 份, and 之 or 以 after it.
function isDated(text: string, before: number): boolean {
  let at = before - 1
  if (at > 0 && (text.charCodeAt(at) === 0x4e4b || text.charCodeAt(at) === 0x4ee5)) at--
  const code = at < 0 ? 0 : text.charCodeAt(at)
  return code === 0x6708 || code === 0x65e5 || code === 0x5e95 || code === 0x4efd
}

function fieldBefore(text: string, colon: number): number {
  let at = colon - 1
  while (at >= 0 && classAt(text, at) === BLANK) at--
  return at < 0 ? 0 : (fields[text.charCodeAt(at)] ?? 0)
}
