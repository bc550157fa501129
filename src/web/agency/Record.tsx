import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { monthInProse } from '../parts/formats.ts'
import { type OwedReturn, periodsOf, returnsIn, type Shown, shownParts } from './agency-returns.ts'
import { useAgencyText } from './agency-text.ts'
import { PageNumber } from './PageNumber.tsx'

const isShown = (text: string): text is Shown => (shownParts as readonly string[]).includes(text)

/** 履行记录: the returns of twelve months by period. Every number opens its list below. */
export function Record({ returns }: { returns: readonly OwedReturn[] }) {
  const text = useAgencyText()
  const language = useLanguage()
  const [asked] = useQueryValue('returns')
  const [period] = useQueryValue('period')
  const periods = periodsOf(returns)
  const cell = (shown: Shown, when: string | undefined) => (
    <td key={shown} data-label={text.recordParts[shown]} className="number">
      <PageNumber
        count={returnsIn(returns, shown, when).length}
        asks={{ returns: shown, ...(when !== undefined && { period: when }) }}
        of={text.recordParts[shown]}
        isOpen={asked === shown && period === (when ?? '')}
      />
    </td>
  )
  return (
    <section className="block" aria-labelledby="record">
      <h2 id="record">{text.record}</h2>
      {periods.length === 0 ? (
        <p>{text.recordNothing}</p>
      ) : (
        <table className="rows record">
          <thead>
            <tr>
              <th scope="col">{text.period}</th>
              {shownParts.map(each => (
                <th scope="col" key={each}>
                  {text.recordParts[each]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map(each => (
              <tr key={each}>
                <th scope="row">{monthInProse(each, language)}</th>
                {shownParts.map(shown => cell(shown, each))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.every}</th>
              {shownParts.map(shown => cell(shown, undefined))}
            </tr>
          </tfoot>
        </table>
      )}
      {periods.length > 0 && <p className="quiet">{text.onceNote}</p>}
      {isShown(asked) && <Returns returns={returns} shown={asked} period={period} />}
    </section>
  )
}

type ReturnsProps = { returns: readonly OwedReturn[]; shown: Shown; period: string }

function Returns({ returns, shown, period }: ReturnsProps) {
  const text = useAgencyText()
  const language = useLanguage()
  const listed = returnsIn(returns, shown, period === '' ? undefined : period)
  const when = period === '' ? text.allPeriods : monthInProse(period, language)
  const { returnsColumns: columns } = text
  return (
    <section className="returns-list" aria-labelledby="returns">
      <h3 id="returns">
        {text.returnsTitle(text.recordParts[shown], when, listed.length)}{' '}
        <AddressLink to={location.pathname}>{text.closeList}</AddressLink>
      </h3>
      <table className="rows">
        <thead>
          <tr>
            {Object.entries(columns).map(([key, name]) => (
              <th scope="col" key={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(each => (
            <tr key={each.id}>
              <th scope="row">
                <AddressLink to={itemPath(each.matter)} lang="zh-Hans">
                  {each.title}
                </AddressLink>
              </th>
              <td data-label={columns.part}>{text.partsInTask[each.part]}</td>
              <td data-label={columns.period}>{monthInProse(each.period.period, language)}</td>
              <td data-label={columns.dueOn}>{each.period.dueOn}</td>
              <td data-label={columns.reportedOn}>{each.reportedOn ?? text.notReported}</td>
              <td data-label={columns.returns}>{text.times(each.returns)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
