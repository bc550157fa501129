import Button from 'antd/es/button'
import { localDateOf } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { planPath } from '../desks/pages-of-posts.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useOpenedPlan } from './opened-plan.ts'
import type { Lineage } from './plan-client.ts'
import { usePlanText } from './plan-text.ts'
import { useLineage } from './use-plan.ts'

/** 沿革: how often the document was read, and what became of the targets of the year before. */
export function LineageTab() {
  const text = usePlanText()
  const { id, document } = useOpenedPlan()
  const { utcOffset } = useLedger()
  const lineage = useLineage(id)
  if (!lineage.data)
    return (
      <p className="empty">
        {lineage.isError ? (
          <>
            {text.partFailed} <Button onClick={() => lineage.refetch()}>{text.retry}</Button>
          </>
        ) : (
          text.loading
        )}
      </p>
    )
  const { readings, readAt, before } = lineage.data
  return (
    <section className="plan-table">
      <p>
        {text.readings(readings, localDateOf(readAt, utcOffset))}{' '}
        {text.corrections(document.corrections.length)}
      </p>
      {before ? <Before before={before} /> : <p className="empty">{text.noBefore}</p>}
    </section>
  )
}

function Before({ before }: { before: NonNullable<Lineage['before']> }) {
  const text = usePlanText()
  const { id } = useOpenedPlan()
  const { targets } = before.trace
  const counts = (['met', 'missed', 'unclear', 'not-reported'] as const).map(
    verdict => `${text.verdicts[verdict]} ${targets.filter(each => each.verdict === verdict).length}`,
  )
  return (
    <>
      <h2>
        <AddressLink to={planPath(before.planId)} lang="zh-Hans">
          {text.before(before.title ?? before.planId)}
        </AddressLink>
      </h2>
      <p className="total">
        {targets.length === 0 ? text.noTargets : `${targets.length} = ${counts.join(' + ')}`}
      </p>
      {targets.length > 0 && (
        <table className="rows clause-rows">
          <thead>
            <tr>
              <th scope="col">{text.lineageColumns.target}</th>
              <th scope="col">{text.lineageColumns.outcome}</th>
              <th scope="col">{text.lineageColumns.verdict}</th>
              <th scope="col">{text.lineageColumns.why}</th>
            </tr>
          </thead>
          <tbody>
            {targets.map(({ target, outcome, verdict, why }) => (
              <tr key={`${target.start}${target.text}`}>
                <th scope="row" lang="zh-Hans">
                  <AddressLink to={`${planPath(before.planId)}#at-${target.start}`}>
                    {target.metric} {target.text}
                  </AddressLink>
                </th>
                <td lang="zh-Hans">
                  {outcome ? (
                    <AddressLink to={`${planPath(id)}#at-${outcome.start}`}>
                      {outcome.metric} {outcome.text}
                    </AddressLink>
                  ) : (
                    '—'
                  )}
                </td>
                <td>{text.verdicts[verdict]}</td>
                <td lang="zh-Hans">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
