// 统一社会信用代码, GB 32100-2015: 17 characters and a check character, modulo 31.

/** The signs of the code: digits and capitals without I, O, S, V and Z, which are mistaken for digits. */
const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Whether a 统一社会信用代码 has eighteen of its signs and the right check character. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18) return false
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    const value = signs.indexOf(sign)
    if (value === -1) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return code[17] === signs[(31 - (sum % 31)) % 31]
}
