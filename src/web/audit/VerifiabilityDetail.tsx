import { useIntake, useLanguage } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { useAuditText } from './audit-text.ts'
import { useVerifiability } from './use-audit.ts'

/** 可核查性 of a commitment: its grade, why, and what the drafter would be asked. */
export function VerifiabilityDetail({ row }: { row: Row }) {
  const text = useAuditText()
  const language = useLanguage()
  const intake = useIntake()
  const graded = useVerifiability(row.id)
  if (!graded || row.clause.now.kind !== 'commitment') return null
  const { grade, reasons, questions } = graded
  const lang = language === 'zh' ? 'zh-Hans' : 'en'
  return (
    <section className="verifiability" aria-label={text.verifiability}>
      <p className="verifiability-head">
        <span className={`grade grade-${grade}`}>{grade}</span> <b>{text.verifiability}</b>{' '}
        <span className="label">{text.grades[grade]}</span>
      </p>
      <ul className="verifiability-reasons">
        {reasons.map(({ code, span, ...sentence }) => (
          <li key={`${code}${span?.[0] ?? ''}`} lang={lang}>
            {span ? (
              <button type="button" className="place" onClick={() => intake.revealText(span[0])}>
                {sentence[language]}
              </button>
            ) : (
              sentence[language]
            )}
          </li>
        ))}
      </ul>
      {questions.length > 0 && (
        <p className="verifiability-questions">
          <span className="label">{text.questions}</span>{' '}
          <span lang={lang}>{questions.map(question => question[language]).join(' ')}</span>
        </p>
      )}
    </section>
  )
}
