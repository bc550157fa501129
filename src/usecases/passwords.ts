import { randomBytes } from 'node:crypto'
import { argon2 } from './argon2.ts'

/** Argon2id as OWASP's Password Storage Cheat Sheet has it first: 46 MiB, one pass. About 45 ms on the machines tried. */
const parameters = { memorySize: 47_104, iterations: 1, parallelism: 1, hashLength: 32 } as const

/** NIST SP 800-63B asks for length and a list of refused ones, not for signs of several kinds or a change by the calendar. */
export const leastPasswordLength = 10
export const mostPasswordLength = 200

export type PasswordRefusal =
  | { code: 'password-too-short'; least: number }
  | { code: 'password-too-long'; most: number }
  | { code: 'password-too-common' }

/** What everybody tries first, among those long enough. */
const commonPasswords = new Set(
  `1234567890 12345678910 123456789a 1234567891 0123456789 0987654321 9876543210 1122334455 1111111111 0000000000
  8888888888 6666666666 123123123123 1q2w3e4r5t 1qaz2wsx3edc qwertyuiop qwerty12345 q1w2e3r4t5 asdfghjkl1 abcd123456
  abc1234567 a123456789 aa12345678 aa123456789 password12 password123 password1234 passw0rd123 p@ssw0rd123 admin12345
  admin123456 admin@1234 administrator woaini1314 woaini520 5201314520 iloveyou12 iloveyou123 zxcvbnm123 letmein123
  welcome123 welcome1234 changeme123 default123 luoshi1234 luoshi12345 luoshi123456 luoshi2026`.split(/\s+/),
)

/** Why a password cannot be chosen, or null. The sign-in name is no password either. */
export function refusalOfPassword(password: string, signInName: string): PasswordRefusal | null {
  const length = [...password].length
  if (length < leastPasswordLength) return { code: 'password-too-short', least: leastPasswordLength }
  if (length > mostPasswordLength) return { code: 'password-too-long', most: mostPasswordLength }
  const plain = password.toLowerCase()
  const repeated = new Set(plain).size < 3
  return repeated || plain === signInName || commonPasswords.has(plain)
    ? { code: 'password-too-common' }
    : null
}

/** The password's hash in the PHC form, which names its parameters and salt. */
export const encodePassword = async (password: string): Promise<string> =>
  String(
    await inTurn(() =>
      argon2({ encode: { ...parameters, password: plainForm(password), salt: randomBytes(16) } }),
    ),
  )

/**
 * Whether the password is the one encoded. Without one it takes as long and says no, so that names are not found out.
 * Throws PasswordsBusy.
 */
export async function isPassword(password: string, encoded: string | null): Promise<boolean> {
  const hash = encoded ?? nobodysPassword
  if (waiting >= mostWaiting) throw new PasswordsBusy('Too many passwords are being checked')
  const matches = await inTurn(() => argon2({ verify: { password: plainForm(password), hash } }))
  return matches === true && encoded !== null
}

/** Whether a hash was made with other parameters than today's. */
export const isOutdated = (encoded: string): boolean =>
  !encoded.includes(`$m=${parameters.memorySize},t=${parameters.iterations},p=${parameters.parallelism}$`)

/** A keyboard may send a sign whole or in parts; NFKC makes them one (NIST SP 800-63B 5.1.1.2). An empty one is no input. */
const plainForm = (password: string): string => password.normalize('NFKC') || '\0'

// A salt and a hash of chance: checking against it costs what every check costs, and nothing has it as its hash.
const ofChance = (length: number): string => randomBytes(length).toString('base64').replace(/=+$/, '')
const { memorySize, iterations, parallelism, hashLength } = parameters
const nobodysPassword = `$argon2id$v=19$m=${memorySize},t=${iterations},p=${parallelism}$${ofChance(16)}$${ofChance(hashLength)}`

/** More than these do not wait to be checked: a crowd at the door must not take the time of everybody inside. */
const mostWaiting = 40

/** Too many passwords are being checked at this moment. */
export class PasswordsBusy extends Error {
  override readonly name = 'PasswordsBusy'
  readonly code = 'passwords-busy'
}

// One after another, since each holds its 46 MiB and a processor while it runs.
let waiting = 0
let last: Promise<unknown> = Promise.resolve()
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting++
  const turn = last.then(work).finally(() => {
    waiting--
  })
  last = turn.catch(() => {})
  return turn
}
