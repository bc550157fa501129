import { z } from 'zod'

/** The largest number that PostgreSQL's integer holds. */
export const largestInteger = 2_147_483_647

/** A whole number in an address, where everything is text: digits only, no sign, blank or exponent. */
export const integerInQuery = (least: number, most: number = largestInteger) =>
  z
    .string()
    .refine(text => /^\d{1,10}$/.test(text), { params: { rule: 'not-an-integer' } })
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .meta({ type: 'integer', minimum: least, maximum: most })
