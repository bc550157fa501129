import type { DraftContent } from './report-client.ts'

// The copy of a draft on this machine, until the server has it: a crash of the browser or of the line loses no word.

const prefix = 'luoshi.return-draft.'

/** `revision` is that of the draft on the server which it goes on from; `at` an instant. */
export type LocalCopy = { readonly content: DraftContent; readonly revision: number; readonly at: string }

/** One copy for each account, task and period: two posts that share a machine do not meet. */
export const copyKey = (signInName: string, matter: string, period: string): string =>
  `${prefix}${signInName}.${matter}.${period}`

export function localCopy(key: string): LocalCopy | null {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as LocalCopy)
  } catch {
    return null // closed storage, or what stands there was not written by this page
  }
}

/** Whether it was kept; storage is closed in some private windows, and may be full. */
export function keepCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // nothing was kept there either
  }
}
