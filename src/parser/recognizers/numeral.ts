// Numbers as they are printed: 「1,234.5」「１２」「三千二百」「三点五」. Both readers return the offset after the number, or -1.

/** What `readArabic` and `readChinese` read last. One object, because it is read at once and kept by nobody. */
export const numeral = { value: 0, decimal: false }

const LONGEST_ARABIC = 16 // digits; more is a code, and a double could not hold it
const LONGEST_CHINESE = 24 // 「九千九百九十九万九千九百九十九」 has 16

const MOST_GROUPS = 4 // 「30,742,770,000元」 has three; without a limit 「1,000,000,…」 would be read again from every comma

const ZERO = 0x30
const FULL_WIDTH_ZERO = 0xff10
const COMMA = 0x2c
const FULL_WIDTH_COMMA = 0xff0c // 「３，１８９，２７０元」 in older reports
const FULL_STOP = 0x2e
const FULL_WIDTH_STOP = 0xff0e

/** 0 to 9 for a digit of either width, else -1. */
export function digitOf(code: number): number {
  const half = code - ZERO
  if (half >= 0 && half <= 9) return half
  const full = code - FULL_WIDTH_ZERO
  return full >= 0 && full <= 9 ? full : -1
}

/** Reads digits of either width, with 「,」 between thousands and a decimal part. */
export function readArabic(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_ARABIC)
  let i = at
  let value = 0
  for (; i < limit; i++) {
    const digit = digitOf(text.charCodeAt(i))
    if (digit < 0) break
    value = value * 10 + digit
  }
  if (i === at) return -1
  if (i < end && digitOf(text.charCodeAt(i)) >= 0) return -1
  for (
    let groups = 0;
    i - at <= 3 + 4 * groups && groups < MOST_GROUPS && isThousands(text, i, end);
    groups++
  ) {
    for (const next = i + 4; ++i < next; ) value = value * 10 + digitOf(text.charCodeAt(i))
  }
  numeral.value = value
  numeral.decimal = false
  const code = text.charCodeAt(i)
  if (i + 1 >= end || (code !== FULL_STOP && code !== FULL_WIDTH_STOP) || digitOf(text.charCodeAt(i + 1)) < 0)
    return i
  return readDecimals(text, i + 1, end)
}

function readDecimals(text: string, at: number, end: number): number {
  let shown = `${numeral.value}.`
  let i = at
  const limit = Math.min(end, at + LONGEST_ARABIC)
  for (; i < limit; i++) {
    const digit = digitOf(text.charCodeAt(i))
    if (digit < 0) break
    shown += digit
  }
  numeral.value = Number(shown)
  numeral.decimal = true
  return i
}

// A comma and exactly three digits.
function isThousands(text: string, at: number, end: number): boolean {
  if (at + 4 > end) return false
  const comma = text.charCodeAt(at)
  if (comma !== COMMA && comma !== FULL_WIDTH_COMMA) return false
  for (let i = at + 1; i < at + 4; i++) if (digitOf(text.charCodeAt(i)) < 0) return false
  return at + 4 === end || digitOf(text.charCodeAt(at + 4)) < 0
}

const chineseDigits = new Map([...'〇一二三四五六七八九'].map((char, value) => [char.charCodeAt(0), value]))
chineseDigits.set('零'.charCodeAt(0), 0)
chineseDigits.set('两'.charCodeAt(0), 2)
const places = new Map([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
])
const MYRIAD = '万'.charCodeAt(0)
const HUNDRED_MILLION = '亿'.charCodeAt(0)
const POINT = '点'.charCodeAt(0)
const TRADITIONAL_POINT = '點'.charCodeAt(0)

/** Reads 「三千二百」「十五」「两」「三点五」. 「三四」, 「几十」 and the digits of a slogan (「一九九六」) are no numbers. */
export function readChinese(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_CHINESE)
  let total = 0
  let i = readSection(text, at, limit)
  while (i > at && i < limit) {
    const code = text.charCodeAt(i)
    if (code === MYRIAD) total += section * 10_000
    else if (code === HUNDRED_MILLION) total = (total + section) * 100_000_000
    else break
    i = readSection(text, i + 1, limit)
  }
  if (i <= at) return -1
  numeral.value = total + section
  numeral.decimal = false
  if (i + 1 < end && isPoint(text.charCodeAt(i)) && chineseDigits.has(text.charCodeAt(i + 1)))
    return readChineseDecimals(text, i + 1, end)
  return i
}

let section = 0 // what `readSection` read last

// The part of a number below 万; 0 where there is none. -1 where digits stand that make no number.
function readSection(text: string, at: number, limit: number): number {
  let digit = -1
  let lastPlace = 10_000
  let i = at
  section = 0
  for (; i < limit; i++) {
    const code = text.charCodeAt(i)
    const next = chineseDigits.get(code)
    if (next !== undefined) {
      if (digit > 0) return -1
      digit = next
      continue
    }
    const place = places.get(code)
    if (place === undefined) break
    if (place >= lastPlace || (digit < 0 && (place !== 10 || section > 0))) return -1
    section += Math.abs(digit) * place // 「十五」 opens with ten: a digit of -1 is one
    lastPlace = place
    digit = -1
  }
  section += Math.max(digit, 0)
  return i
}

const isPoint = (code: number): boolean => code === POINT || code === TRADITIONAL_POINT

function readChineseDecimals(text: string, at: number, end: number): number {
  let shown = `${numeral.value}.`
  let i = at
  const limit = Math.min(end, at + LONGEST_CHINESE)
  for (let digit: number | undefined; i < limit; i++) {
    digit = chineseDigits.get(text.charCodeAt(i))
    if (digit === undefined) break
    shown += digit
  }
  numeral.value = Number(shown)
  numeral.decimal = true
  return i
}
