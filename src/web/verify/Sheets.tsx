import type { ToVerify } from '../../contract/verification-api.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { figureName, scaleOf } from '../ledger/printed-scale.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { Mixed } from '../parts/Mixed.tsx'
import { QrCode } from '../parts/QrCode.tsx'
import { shortNumber } from '../parts/trajectory-finding.ts'
import { useVerifyText } from './verify-text.ts'

/** 核实单: what goes along on site, two items a page: the sentence, what was reported, empty boxes, and the way back. */
export function Sheets({ items, on }: { items: readonly ToVerify[]; on: string }) {
  const text = useVerifyText()
  const { regionName } = useLedger()
  return (
    <section className="sheets print-only" aria-label={text.sheet}>
      <h2>{text.sheet}</h2>
      <p>
        <Mixed>{text.printedOn(on, regionName, items.length)}</Mixed>
      </p>
      {items.map(each => (
        <Sheet key={each.id} item={each} />
      ))}
    </section>
  )
}

function Sheet({ item }: { item: ToVerify }) {
  const text = useVerifyText()
  const { nameOf } = useLedger()
  const address = `${location.origin}/board/verify/${partOf(item.id)}`
  return (
    <article className="sheet">
      <header>
        <div>
          <h3 lang="zh-Hans">{item.title}</h3>
          <p lang="zh-Hans">“{item.sentence ?? item.title}”</p>
          <p>
            {text.sheetLead}: <span lang="zh-Hans">{item.lead === null ? '—' : nameOf(item.lead)}</span>
            {item.reasons.length > 0 &&
              ` · ${text.drawnFor}${item.reasons.map(each => text.reasons[each]).join('、')}`}
          </p>
        </div>
        <figure>
          <QrCode address={address} label={text.sheetCode} />
          <figcaption>{text.sheetCode}</figcaption>
        </figure>
      </header>
      {item.figures.length > 0 && <FigureBoxes item={item} />}
      <p>
        {text.sheetMethod}　{text.sheetDay} ____________
      </p>
      <p>{text.sheetConclusion}</p>
      <p className="lines">{text.sheetNote}</p>
      <p>{text.sheetWho} ____________________</p>
    </article>
  )
}

function FigureBoxes({ item }: { item: ToVerify }) {
  const text = useVerifyText()
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{text.columns.figure}</th>
          <th scope="col">{text.sheetTarget}</th>
          <th scope="col">{text.reported}</th>
          <th scope="col">{text.sheetBox}</th>
        </tr>
      </thead>
      <tbody>
        {item.figures.map(figure => {
          const scale = scaleOf(figure)
          const value = figure.reported && shortNumber(figure.reported.value, scale)
          return (
            <tr key={figure.id}>
              <th scope="row" lang="zh-Hans">
                {figureName(figure)}
              </th>
              <td className="number">{shortNumber(figure.target, scale)}</td>
              <td className="number">
                {value ?? text.notReported} {figure.reported && <small>{figure.reported.period}</small>}
              </td>
              <td className="box" />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
