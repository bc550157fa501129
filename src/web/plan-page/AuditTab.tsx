import Button from 'antd/es/button'
import { useAuditText } from '../audit/audit-text.ts'
import { sentencesOf } from '../audit/sentences-of.ts'
import { VerdictShape } from '../audit/VerdictShape.tsx'
import { AddressLink } from '../desks/AddressLink.tsx'
import { planPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { momentText } from '../moment-text.ts'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'
import { usePlanAudit } from './use-plan.ts'

const order = ['contradiction', 'warning', 'suspect', 'not-comparable', 'consistent'] as const
/** A slogan may stand in thirty sentences. */
const mostSentences = 4

/** 核查: what the figures of the plan come to, with arithmetic, sentences and what the office decided. */
export function AuditTab() {
  const text = usePlanText()
  const words = useAuditText()
  const language = useLanguage()
  const { id, model } = useOpenedPlan()
  const audit = usePlanAudit(id)
  if (!audit.data)
    return (
      <p className="empty">
        {audit.isError ? (
          <>
            {words.failed} <Button onClick={() => audit.refetch()}>{text.retry}</Button>
          </>
        ) : (
          words.loading
        )}
      </p>
    )
  const findings = audit.data.findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  if (findings.length === 0) return <p className="empty">{text.noAudit}</p>
  return (
    <section className="plan-table">
      <p className="total">{text.auditSum(findings.length)}</p>
      <ol className="audit-findings">
        {findings.map(finding => (
          <li key={finding.id}>
            <p>
              <VerdictShape verdict={finding.verdict} /> <b>{words.verdicts[finding.verdict]}</b>{' '}
              <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>{finding[language]}</span>
            </p>
            <p className="item-terms" lang="zh-Hans">
              {text.arithmetic}：{finding.arithmetic}
            </p>
            {sentencesOf(finding.where, model.text)
              .slice(0, mostSentences)
              .map(({ start, place, runs }) => (
                <blockquote key={start} lang="zh-Hans">
                  {runs.map(run =>
                    run.marked ? (
                      <mark key={run.at}>{run.words}</mark>
                    ) : (
                      <span key={run.at}>{run.words}</span>
                    ),
                  )}{' '}
                  <AddressLink to={`${planPath(id)}#at-${place[0]}`}>{text.inText}</AddressLink>
                </blockquote>
              ))}
            <p className="item-terms">
              {text.decided}：
              {finding.decision?.verdict ? (
                <>
                  {words[finding.decision.verdict]}
                  {finding.decision.reason && `（${words.reasons[finding.decision.reason]}）`} ·{' '}
                  <span lang="zh-Hans">{finding.decision.by}</span> · {momentText(finding.decision.at)}
                </>
              ) : (
                text.undecided
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
