import { createHash, randomBytes } from 'node:crypto'

/** 256 bits that nobody guesses, as a cookie and an address take them. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/**
 * What is stored in the place of a secret. SHA-256 without a salt is enough for what is random already; passwords are
 * not, and go through passwords.ts.
 */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
