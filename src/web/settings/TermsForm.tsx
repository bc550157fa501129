import { NumberAt, TermAt, TextAt } from './Fields.tsx'
import { useSettingsText } from './settings-text.ts'

const days = ['WD', 'D', 'M', 'Y'] as const
const terms = [
  'acceptance',
  'review',
  'minutes',
  'lodging',
  'coordination',
  'objection',
  'slipReceipt',
] as const

/** 期限: within which each step of the ledger is due. A clock that has started keeps the rule it started by. */
export function TermsForm() {
  const text = useSettingsText()
  return (
    <>
      <p className="settings-note">{text.termsNote}</p>
      <div className="field-grid">
        {terms.map(term => (
          <TermAt
            key={term}
            place={`ledger.${term}`}
            label={text.terms[term].label}
            hint={text.terms[term].hint}
            units={days}
          />
        ))}
        <NumberAt
          place="ledger.noticeDays"
          label={text.noticeDays}
          hint={text.noticeDaysHint}
          unit={text.units.D}
        />
        <TextAt place="ledger.numberPrefix" label={text.numberPrefix} hint={text.numberPrefixHint} />
        <TextAt place="ledger.jurisdiction" label={text.jurisdiction} hint={text.jurisdictionHint} />
        <TextAt place="dailyAt" label={text.dailyAt} hint={text.dailyAtHint} />
      </div>
    </>
  )
}
