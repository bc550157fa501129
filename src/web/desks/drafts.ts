import type { Typed } from '../ledger/form-data.ts'

// 草稿 of a return, kept on this machine until it is sent: a reload or a crash of the browser loses no word.

const prefix = 'luoshi.draft.'

/** One draft for each account, task and period: two posts that share a machine do not meet. */
export const draftKey = (signInName: string, matter: string, period: string): string =>
  `${prefix}${signInName}.${matter}.${period}`

export function keptDraft(key: string): Typed | null {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as Typed)
  } catch {
    return null // closed storage, or what stands there was not written by this page
  }
}

/** Whether it was kept; storage is closed in some private windows, and may be full. */
export function keepDraft(key: string, typed: Typed): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(typed))
    return true
  } catch {
    return false
  }
}

export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept there either
  }
}
