import Button from 'antd/es/button'
import { localDateOf } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { planPath } from '../desks/pages-of-posts.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { withDirection } from './lineage-words.ts'
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

const verdicts = ['met', 'missed', 'unclear', 'not-reported'] as const

function Before({ before }: { before: NonNullable<Lineage['before']> }) {
  const text = usePlanText()
  const { id, model } = useOpenedPlan()
  const [wanted] = useQueryValue('verdict')
  const { targets } = before.trace
  const shown = targets.filter(each => wanted === '' || each.verdict === wanted)
  const here = `${planPath(id)}?tab=lineage`
  return (
    <>
      <h2>
        <AddressLink to={planPath(before.planId)} lang="zh-Hans">
          {text.before(before.title ?? before.planId)}
        </AddressLink>
      </h2>
      {targets.length === 0 ? (
        <p className="total">{text.noTargets}</p>
      ) : (
        <p className="total">
          <AddressLink to={here} aria-current={wanted === '' || undefined}>
            {targets.length}
          </AddressLink>
          {verdicts.map((verdict, index) => (
            <span key={verdict}>
              {index === 0 ? ' = ' : ' + '}
              <AddressLink to={`${here}&verdict=${verdict}`} aria-current={wanted === verdict || undefined}>
                {text.verdicts[verdict]} {targets.filter(each => each.verdict === verdict).length}
              </AddressLink>
            </span>
          ))}
        </p>
      )}
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
            {shown.map(({ target, outcome, verdict, why }) => (
              <tr key={`${target.start}${target.text}`}>
                <th scope="row" lang="zh-Hans">
                  <AddressLink to={`${planPath(before.planId)}#at-${target.start}`}>
                    {target.metric} {target.text}
                  </AddressLink>
                </th>
                <td lang="zh-Hans">
                  {outcome ? (
                    <AddressLink to={`${planPath(id)}#at-${outcome.start}`}>
                      {outcome.metric} {withDirection(model.text, outcome)}
                    </AddressLink>
                  ) : (
                    '—'
                  )}
                </td>
                <td className="verdict-cell">{text.verdicts[verdict]}</td>
                <td lang="zh-Hans">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
