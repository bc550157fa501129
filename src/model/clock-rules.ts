import type { ClockRule } from './clock.ts'
import { disclosureRules } from './clock-rules/disclosure.ts'
import { economyRules } from './clock-rules/economy.ts'
import { hotlineRules } from './clock-rules/hotlines.ts'
import { permitRules } from './clock-rules/permits.ts'
import { petitionRules } from './clock-rules/petitions.ts'
import { safetyRules } from './clock-rules/safety.ts'
import { supervisionRules } from './clock-rules/supervision.ts'
import type { PlainDate } from './plain-date.ts'

// Terms that statutes set, one row a term, a place and a time of validity: the same duty has other terms in other
// places, and an amended article is another row. What a region sets itself is in its settings.

/** Every rule of the library. */
export const clockRules: readonly ClockRule[] = [
  ...permitRules,
  ...hotlineRules,
  ...petitionRules,
  ...supervisionRules,
  ...disclosureRules,
  ...economyRules,
  ...safetyRules,
]

/** Codes of GB/T 2260 are nested: district, city, province, the country. */
const widening = (jurisdiction: string): string[] => [
  ...new Set([jurisdiction, `${jurisdiction.slice(0, 4)}00`, `${jurisdiction.slice(0, 2)}0000`, '000000']),
]

/**
 * The rule for a duty in a place, as in force on the day its clock starts; null where no law sets a term. The law of the
 * narrowest division that has one applies; a changed statute applies to what starts after its date.
 */
export function ruleFor(
  id: string,
  jurisdiction: string,
  startedOn: PlainDate,
  rules: readonly ClockRule[] = clockRules,
): ClockRule | null {
  const valid = rules.filter(
    rule =>
      rule.id === id && rule.validFrom <= startedOn && (rule.validTo === null || startedOn <= rule.validTo),
  )
  for (const division of widening(jurisdiction)) {
    const rule = valid.find(each => each.jurisdiction === division)
    if (rule) return rule
  }
  return null
}
