import Button from 'antd/es/button'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { reportTexts } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { clockText } from './clock-text.ts'
import { figureLabel } from './FigureRows.tsx'
import type { DraftContent } from './report-client.ts'
import { useReportText } from './report-text.ts'
import type { WorkingDraft } from './use-working-draft.ts'

/** 正在保存… 已保存 17:03:22 未上传，已存本机: where the words are, always in sight and never spoken while one types. */
export function SavingWords({ draft }: { draft: WorkingDraft }) {
  const text = useReportText()
  const { utcOffset } = useLedger()
  const { state, savedAt } = draft
  const words = {
    'as-opened': '',
    typing: text.typing,
    saving: text.saving,
    saved: savedAt === null ? '' : text.saved(clockText(savedAt, utcOffset)),
    local: text.local,
  }[state]
  return <span className={`saving ${state}`}>{words}</span>
}

/** Text found on this machine, and two versions of a draft beside each other: nothing is lost and nothing chosen. */
export function DraftNotices({ draft, figures }: { draft: WorkingDraft; figures: readonly LedgerFigure[] }) {
  const text = useReportText()
  const { utcOffset } = useLedger()
  const { found, other } = draft
  if (other === undefined)
    return found === null ? null : (
      <p className="notice-row found" role="status">
        {text.found(clockText(found, utcOffset))}
      </p>
    )
  const told =
    other === null
      ? text.conflictGone
      : text.conflict(clockText(other.savedAt, utcOffset), text.posts[other.savedBy] ?? other.savedBy)
  return (
    <section className="refusal two-drafts" role="alert">
      <p>{told}</p>
      <div className="side-by-side">
        <div>
          <h3>{text.mine}</h3>
          <Words content={draft.content} other={other?.content} figures={figures} />
          <Button onClick={draft.keepMine}>{text.keepMine}</Button>
        </div>
        {other && (
          <div>
            <h3>{text.theirs}</h3>
            <Words content={other.content} other={draft.content} figures={figures} />
            <Button onClick={draft.takeOther}>{text.takeOther}</Button>
          </div>
        )}
      </div>
    </section>
  )
}

type WordsProps = {
  content: DraftContent
  other: DraftContent | undefined
  figures: readonly LedgerFigure[]
}

/** The parts of one version that the other has otherwise. */
function Words({ content, other, figures }: WordsProps) {
  const text = useReportText()
  const labelOf = (id: string) => {
    const figure = figures.find(each => each.id === id)
    return figure ? figureLabel(figure) : id
  }
  const valuesIn = (each: DraftContent) =>
    [
      ...each.values.map(({ figure, value }) => `${labelOf(figure)} ${value}`),
      ...(each.notYet ?? []).map(({ figure, reason }) => `${labelOf(figure)} ${text.notYetSaid(reason)}`),
    ]
      .sort()
      .join('，')
  const [values, others] = [valuesIn(content), other && valuesIn(other)]
  const isOther = (name: (typeof reportTexts)[number]) => other === undefined || other[name] !== content[name]
  return (
    <dl lang="zh-Hans">
      {values !== others && values !== '' && (
        <div>
          <dt>{text.figures}</dt>
          <dd>{values}</dd>
        </div>
      )}
      {reportTexts.filter(isOther).map(name => (
        <div key={name}>
          <dt>{text.fields[name]}</dt>
          <dd>{content[name] || text.none}</dd>
        </div>
      ))}
    </dl>
  )
}
