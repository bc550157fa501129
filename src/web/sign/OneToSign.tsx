import { useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { DecisionPanel } from '../desks/DecisionPanel.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { reportKey } from '../desks/ReportView.tsx'
import { SourceList } from '../desks/SourceList.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import { giveCommand, newRequestKey, openMatter } from '../ledger/ledger-client.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger, useRefresh } from '../ledger/use-ledger.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { doneDayAndLead } from '../parts/done-day.ts'
import { monthInProse } from '../parts/formats.ts'
import { clockText, dayOf } from '../report/clock-text.ts'
import { saysTitle } from '../report/OneReturn.tsx'
import { ReturnEditor } from '../report/ReturnEditor.tsx'
import { type JudgedTask, type ReturnDraft, useRefreshReturns } from '../report/report-client.ts'
import { useReportText } from '../report/report-text.ts'
import type { ToSign } from './in-hand.ts'
import { FigureMoves } from './MoveWords.tsx'
import { useSignText } from './sign-text.ts'
import { TextDifferences } from './TextDifferences.tsx'

type OneToSignProps = {
  item: ToSign
  judged: JudgedTask | undefined
  stored: ReturnDraft | undefined
  /** `Ctrl` keys of the page are meant for something that stands open over this. */
  isQuiet: boolean
  onSigned(item: ToSign): void
  onHandedBack(): void
}

/** One return that waits for its head: the difference first, then signed, sent back, or edited and signed. */
export function OneToSign({ item, judged, stored, isQuiet, onSigned, onHandedBack }: OneToSignProps) {
  const text = useSignText()
  const { task, report, now, before } = item
  const giving = useGiving(task)
  const refresh = useRefreshReturns()
  const [isEditing, setEditing] = useState(false)
  const { period } = report
  async function sign() {
    if (!(await giving.give('sign-report', { period }))) return
    void refresh()
    onSigned(item)
  }
  async function handBack(reason: string) {
    if (!(await giving.give('hand-back-report', { period, reason }))) return
    void refresh()
    onHandedBack()
  }
  if (isEditing)
    return (
      <section className="pane-form">
        <ItemHead item={item} judged={judged} />
        <EditAndSign item={item} stored={stored} onSigned={onSigned} onCancel={() => setEditing(false)} />
      </section>
    )
  return (
    <section className="pane-form">
      <article className="report">
        <ItemHead item={item} judged={judged} />
        <FigureMoves item={item} />
        {now && <TextDifferences now={now} before={before} />}
        <SourceList sources={task.sources.filter(each => !saysTitle(each.text, task.title))} />
      </article>
      <DecisionPanel
        matter={task}
        giving={giving}
        drawn={isQuiet ? null : reportKey({ task, report })}
        first={[{ key: 'S', label: text.sign, isPrimary: true, act: () => void sign() }]}
        returning={{ label: text.handBack, giveBack: reason => void handBack(reason) }}
        further={[{ key: 'E', label: text.editAndSign, act: () => setEditing(true) }]}
        hint={text.hint}
      />
    </section>
  )
}

function ItemHead({ item, judged }: Pick<OneToSignProps, 'item' | 'judged'>) {
  const text = useSignText()
  const words = useReportText()
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  const { task, report, isFirst, isAgain, isLate, part } = item
  return (
    <header className="return-head">
      <h2 lang="zh-Hans" tabIndex={-1}>
        {task.title}
      </h2>
      <p className="return-facts">
        {judged && part === 'lead' && (
          <>
            <CategoryMark
              progress={judged.category.id}
              points={judged.gapPoints}
              detail={doneDayAndLead({ ...judged, category: judged.category.id }, language, today)}
            />
            {' · '}
          </>
        )}
        {part !== 'lead' && `${words.part[part]} · `}
        {monthInProse(report.period, language)}
        {isFirst && ` · ${text.first}`}
        {isAgain && ` · ${text.again}`}
        {isLate && ` · ${text.late}`}
        {` · ${text.sentAt(`${dayOf(report.submittedAt, utcOffset)} ${clockText(report.submittedAt, utcOffset).slice(0, 5)}`)} · `}
        <AddressLink to={itemPath(task.id)}>{words.item}</AddressLink>
      </p>
    </header>
  )
}

type EditAndSignProps = Pick<OneToSignProps, 'item' | 'stored' | 'onSigned'> & { onCancel(): void }

/** 改后签发: what the head changes is sent under the head's own post, and then signed: both are on record. */
function EditAndSign({ item, stored, onSigned, onCancel }: EditAndSignProps) {
  const text = useSignText()
  const { task, report, now, before, part } = item
  const giving = useGiving(task)
  const signing = useSignNow()
  const { period } = report
  async function send(data: Record<string, unknown>) {
    if (!(await giving.give('submit-report', data))) return false
    // It is sent by now; where the signature is refused it waits in the list like any other.
    await signing(task.id, period)
    onSigned(item)
    return true
  }
  return (
    <ReturnEditor
      task={task}
      period={period}
      part={part}
      written={{ again: now, before }}
      stored={stored}
      known={() => undefined}
      sendLabel={text.signEdited}
      isWaiting={giving.isWaiting}
      onSend={send}
      cancel={{ label: text.cancelEdit, onCancel }}
    >
      <Refusals giving={giving} matter={task} />
    </ReturnEditor>
  )
}

/** Signs a return as it was just sent, at the version that the sending left. */
function useSignNow() {
  const { region } = useLedger()
  const refresh = useRefresh()
  const refreshReturns = useRefreshReturns()
  return async (matter: string, period: string) => {
    const { version } = await openMatter(region, matter)
    const given = { region, plural: 'commitments', matter, command: 'sign-report' }
    await giveCommand({ ...given, expectedVersion: version, data: { period }, request: newRequestKey() })
    await Promise.all([refresh(matter), refreshReturns()])
  }
}
