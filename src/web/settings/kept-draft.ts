import type { RegionSettings } from '../../ledger/region-settings.ts'

// A draft of the settings on this machine: a reload or a crash of the browser loses no change.

const keyOf = (signInName: string, region: string) => `luoshi.settings-draft.${signInName}.${region}`

/** The draft that was made of this version; null where there is none. One of an older version is no longer meant. */
export function keptDraft(signInName: string, region: string, version: number): RegionSettings | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(signInName, region)) ?? 'null')
    return kept?.version === version ? (kept.settings as RegionSettings) : null
  } catch {
    return null // closed storage, or what stands there was not written by this page
  }
}

export function keepDraft(
  signInName: string,
  region: string,
  version: number,
  settings: RegionSettings,
): void {
  try {
    localStorage.setItem(keyOf(signInName, region), JSON.stringify({ version, settings }))
  } catch {
    // the draft then holds until the page is closed
  }
}

export function dropKeptDraft(signInName: string, region: string): void {
  try {
    localStorage.removeItem(keyOf(signInName, region))
  } catch {
    // nothing was kept there either
  }
}
