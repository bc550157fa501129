import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState } from 'react'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { ProblemError } from '../api-client.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CommandForm } from '../ledger/CommandForm.tsx'
import { FactList } from '../ledger/FactList.tsx'
import type { OpenCommitment, OpenMatter } from '../ledger/ledger-client.ts'
import { useFacts, useLedger, useMatter } from '../ledger/use-ledger.ts'
import { go } from './address.ts'
import { ClockTable } from './ClockTable.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import { FigureTable, ReportTable } from './FigureTable.tsx'
import type { PageProps } from './ledger-pages.ts'
import { partOf } from './pages-of-posts.ts'
import { SourceList } from './SourceList.tsx'

/** 事项页: what was promised, in which words, how far it is, on what record, and what this post may do now. */
export function MatterPage({ about }: PageProps) {
  return <OneMatter key={about} id={about ?? ''} />
}

function OneMatter({ id }: { id: string }) {
  const text = useDeskText()
  const language = useLanguage()
  const matter = useMatter(id)
  const [command, setCommand] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  if (!matter.data) {
    const isUnknown = matter.error instanceof ProblemError && matter.error.problem.status === 404
    const title = matter.isError ? (isUnknown ? text.unknownItem : text.loadFailed) : text.loading
    return (
      <DeskFrame title={title}>
        {matter.isError && !isUnknown && (
          <p className="empty">
            <Button onClick={() => matter.refetch()}>{text.retry}</Button>
          </p>
        )}
      </DeskFrame>
    )
  }
  const type = matterTypes[matter.data.type]
  const nameOf = (each: string) => type?.commands[each]?.[language] ?? each
  const close = () => setCommand(null)
  // A return has a desk of its own, with last time’s words and the figures in the unit of print.
  const choose = (each: string) => (each === 'submit-report' ? go(`/desk/${partOf(id)}`) : setCommand(each))
  return (
    <DeskFrame
      title={matter.data.title || (type?.name[language] ?? '')}
      facts={
        <>
          {type?.name[language]} · <b>{type?.statuses[matter.data.status]?.[language]}</b>
        </>
      }
      said={said}
    >
      <div className="matter">
        <div className="matter-main">
          <Acts matter={matter.data} nameOf={nameOf} onChoose={choose} />
          <SourceList sources={matter.data.sources} />
          <Parties matter={matter.data} />
          {matter.data.type === 'commitment' && <Figures task={matter.data as OpenCommitment} />}
          <ClockTable clocks={matter.data.clocks} />
        </div>
        <RecordOf matter={matter.data} />
      </div>
      <Drawer
        open={command !== null}
        onClose={close}
        title={command === null ? '' : nameOf(command)}
        size={560}
        destroyOnHidden
        styles={{ wrapper: { maxWidth: '100vw' } }}
      >
        {command !== null && (
          <CommandForm
            key={command}
            matter={matter.data}
            command={command}
            onCancel={close}
            onDone={() => {
              setSaid(text.done(nameOf(command)))
              close()
            }}
          />
        )}
      </Drawer>
    </DeskFrame>
  )
}

type ActsProps = { matter: OpenMatter; nameOf(command: string): string; onChoose(command: string): void }

/** What the table lets this post do now; what a use case brings is no button. */
function Acts({ matter, nameOf, onChoose }: ActsProps) {
  const text = useDeskText()
  const { agency } = useLedger()
  const commands = matterTypes[matter.type]?.commands ?? {}
  const offered = matter.commands.filter(
    each => commands[each] && !commands[each]?.broughtByUseCase && hasObject(each, matter, agency),
  )
  return (
    <section aria-label={text.acts} className="acts">
      {offered.length === 0 && <p className="hint">{text.noActs}</p>}
      {offered.map((each, index) => (
        <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => onChoose(each)}>
          {nameOf(each)}
        </Button>
      ))}
    </section>
  )
}

/** A step on a part that the task does not have is no step: no figure to verify, no return to sign or to review. */
function hasObject(command: string, matter: OpenMatter, agency: string | null): boolean {
  if (matter.type !== 'commitment') return true
  const { figures, classes, reports, acknowledged } = matter.facts as CommitmentFacts
  const own = reports.filter(each => each.agency === agency)
  const has: Readonly<Record<string, boolean>> = {
    'verify-value': figures.length > 0,
    'resolve-class': classes.length > 0,
    'accept-report': reports.some(each => each.state === 'signed'),
    'return-report': reports.some(each => each.state === 'signed'),
    'sign-report': own.some(each => each.state === 'submitted'),
    'hand-back-report': own.some(each => each.state === 'submitted'),
    acknowledge: agency !== null && !acknowledged.includes(agency),
  }
  return has[command] ?? true
}

function Figures({ task }: { task: OpenCommitment }) {
  return (
    <>
      <FigureTable task={task} />
      <ReportTable task={task} />
    </>
  )
}

function Parties({ matter }: { matter: OpenMatter }) {
  const text = useDeskText()
  const { nameOf } = useLedger()
  const named = (ids: readonly string[]) => (
    <span lang="zh-Hans">{ids.length === 0 ? '—' : ids.map(nameOf).join('、')}</span>
  )
  const task = matter.type === 'commitment' ? (matter.facts as CommitmentFacts) : null
  const printed = task && [...task.printed.lead, ...task.printed.support].map(each => each.printed)
  return (
    <section className="block">
      <h2>{text.parties}</h2>
      <dl className="terms">
        <div>
          <dt>{text.lead}</dt>
          <dd>{named(matter.lead === null ? [] : [matter.lead])}</dd>
        </div>
        {matter.jointLeads.length > 0 && (
          <div>
            <dt>{text.jointLeads}</dt>
            <dd>{named(matter.jointLeads)}</dd>
          </div>
        )}
        <div>
          <dt>{text.support}</dt>
          <dd>{named(matter.support)}</dd>
        </div>
        {matter.verifier !== null && (
          <div>
            <dt>{text.verifier}</dt>
            <dd>{named([matter.verifier])}</dd>
          </div>
        )}
        <div>
          <dt>{text.columns.dueOn}</dt>
          <dd>{matter.dueOn ?? (task?.continuing ? text.continuing : text.noDeadline)}</dd>
        </div>
        {printed && (printed.length > 0 || task?.printed.window) && (
          <div>
            <dt>{text.printedTerms}</dt>
            <dd lang="zh-Hans">
              {[printed.join('、'), task?.printed.window?.text].filter(Boolean).join('；')}
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function RecordOf({ matter }: { matter: OpenMatter }) {
  const text = useDeskText()
  const facts = useFacts(matter.id)
  return (
    <section className="block record">
      <h2>{text.record}</h2>
      {facts.isError && (
        <p>
          {text.partFailed} <Button onClick={() => facts.refetch()}>{text.retry}</Button>
        </p>
      )}
      {facts.data && <FactList matter={matter} facts={facts.data.facts} />}
    </section>
  )
}
