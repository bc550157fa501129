import { ProblemError } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedgerText } from './ledger-text.ts'

/** What the server refused, in its own words: what, and the way out. */
export function useRefusalWords(): (error: unknown) => string {
  const language = useLanguage()
  const text = useLedgerText()
  return error => {
    if (!(error instanceof ProblemError)) return text.serverSilent
    const { what, remedy } = error.problem[language]
    return language === 'zh' ? `${what}。${remedy}。` : `${what}. ${remedy}.`
  }
}
