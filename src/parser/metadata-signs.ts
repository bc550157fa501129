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
/** 「发文机关：」「发布单位：」. */
export const ORGAN_FIELD = 32
/** 「成文日期：」「发布时间：」. */
export const DATE_FIELD = 64
/** 「来源：」. */
export const SOURCE_FIELD = 128

const signs = new Uint8Array(65536)
const fields = new Uint8Array(65536)
const mark = (table: Uint8Array, characters: string, sign: number): void => {
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = sign
}
mark(signs, '０１２３４５６７８９', WIDE_DIGIT)
mark(signs, '〔﹝［[【', NUMBER_BRACKET)
mark(signs, '图', GRAPHIC_SIGN)
mark(signs, '版', PAGE_SIGN)
mark(signs, '：:', FIELD_SIGN)
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
  }
  return seen
}

function fieldBefore(text: string, colon: number): number {
  let at = colon - 1
  while (at >= 0 && classAt(text, at) === BLANK) at--
  return at < 0 ? 0 : (fields[text.charCodeAt(at)] ?? 0)
}
