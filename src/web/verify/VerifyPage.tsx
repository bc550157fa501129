import Button from 'antd/es/button'
import { useState } from 'react'
import type { ToVerify, VerificationDocument } from '../../contract/verification-api.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go, useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import type { PageProps } from '../desks/ledger-pages.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { shareText } from '../parts/formats.ts'
import { usePrintedLight } from '../parts/use-printed-light.ts'
import { OneToVerify } from './OneToVerify.tsx'
import { Sheets } from './Sheets.tsx'
import { useNamed, useVerification } from './use-verification.ts'
import { VerifyTable } from './VerifyTable.tsx'
import { useVerifyText } from './verify-text.ts'
import '../parts/view-switch.css'
import './verify.css'

/** 核实: what is really there, drawn by rule, found by somebody else than its reporter. */
export function VerifyPage({ about }: PageProps) {
  const text = useVerifyText()
  const desks = useDeskText()
  const verification = useVerification()
  const found = verification.data
  const [said, setSaid] = useState('')
  const [view, setView] = useQueryValue('view')
  usePrintedLight()
  useLetterKeys({ KeyP: () => print() }, 'page')
  const open = found?.tasks.filter(each => !each.isDone) ?? []
  const share = shareText(found && found.size > 0 ? Math.round((found.verified * 1000) / found.size) : 0)
  return (
    <DeskFrame
      title={text.title}
      said={said}
      facts={found && text.counts(open.length, found.verified, found.size, share)}
      keys={[
        ['→', text.take],
        ['Ctrl+Enter', text.record],
        ['P', text.print],
      ]}
      acts={
        <>
          <fieldset className="view-switch">
            <legend className="spoken">{text.viewLabel}</legend>
            <button type="button" aria-pressed={view !== 'table'} onClick={() => setView('')}>
              {text.oneByOne}
            </button>
            <button type="button" aria-pressed={view === 'table'} onClick={() => setView('table')}>
              {text.table}
            </button>
          </fieldset>
          <Button onClick={() => print()}>
            {text.print} <kbd>P</kbd>
          </Button>
        </>
      }
    >
      {verification.isError && (
        <p className="refusal">
          {desks.partFailed} <Button onClick={() => verification.refetch()}>{desks.retry}</Button>
        </p>
      )}
      {verification.isPending && <p className="empty">{text.opening}</p>}
      {found && (
        <Desk
          about={about}
          found={found}
          open={open}
          share={share}
          isTable={view === 'table'}
          onSaid={setSaid}
        />
      )}
    </DeskFrame>
  )
}

type DeskProps = {
  about: string | null
  found: VerificationDocument
  open: readonly ToVerify[]
  share: string
  isTable: boolean
  onSaid(words: string): void
}

function Desk({ about, found, open, share, isTable, onSaid }: DeskProps) {
  const text = useVerifyText()
  const { agency } = useLedger()
  const drawn = found.tasks.find(each => each.id === about)
  const chosen = about === null ? open[0] : drawn
  const empty =
    agency === null ? text.empty(found.sampleShare, found.verified, found.size, share) : text.emptyOfAgency
  return (
    <>
      {agency === null && <p className="hint verify-rule">{text.rule(found.sampleShare, found.bigChange)}</p>}
      <Sheets items={open.length > 0 ? open : found.tasks} on={found.on} />
      {isTable && open.length > 0 && <VerifyTable items={open} onSaid={onSaid} />}
      {!isTable && found.tasks.length > 0 && (
        <div className="two-panes verify-panes">
          <List tasks={found.tasks} current={chosen?.id ?? about} />
          {chosen ? (
            <OneToVerify
              key={chosen.id}
              item={chosen}
              onDone={() => {
                onSaid(text.recorded(chosen.title))
                const next = open.find(each => each.id !== chosen.id)
                go(next ? `/board/verify/${partOf(next.id)}` : '/board/verify', { replace: true })
              }}
            />
          ) : about === null ? (
            <p className="empty">{text.allDone}</p>
          ) : (
            <Named id={about} onSaid={onSaid} />
          )}
        </div>
      )}
      {found.tasks.length === 0 &&
        (about === null ? <p className="empty">{empty}</p> : <Named id={about} onSaid={onSaid} />)}
    </>
  )
}

type ListProps = { tasks: readonly ToVerify[]; current: string | null }

/** What is still to be verified; what was looked at already stands folded below it, and is in no number of the first. */
function List({ tasks, current }: ListProps) {
  const text = useVerifyText()
  const done = tasks.filter(each => each.isDone)
  return (
    <nav className="pane-list" aria-label={text.list}>
      <Items tasks={tasks.filter(each => !each.isDone)} current={current} />
      {done.length > 0 && (
        <details className="done-items" open={done.some(each => each.id === current)}>
          <summary>{text.done(done.length)}</summary>
          <Items tasks={done} current={current} />
        </details>
      )}
    </nav>
  )
}

function Items({ tasks, current }: ListProps) {
  const text = useVerifyText()
  if (tasks.length === 0) return null
  return (
    <ul>
      {tasks.map(each => (
        <li key={each.id}>
          <AddressLink
            to={`/board/verify/${partOf(each.id)}`}
            aria-current={each.id === current ? 'true' : undefined}
          >
            <span className="owed-title" lang="zh-Hans">
              {each.title}
            </span>
            <span className="standing">
              {text.drawnFor}
              {each.reasons.map(reason => text.reasons[reason]).join(text.and)}
            </span>
          </AddressLink>
        </li>
      ))}
    </ul>
  )
}

/** An item that the draw does not have: the office may verify it all the same; its own lead never. */
function Named({ id, onSaid }: { id: string; onSaid(words: string): void }) {
  const text = useVerifyText()
  const { agency } = useLedger()
  const item = useNamed(id)
  if (!item) return <p className="empty">{text.opening}</p>
  if (agency !== null && item.verifier !== agency)
    return <p className="refusal">{item.lead === agency ? text.ownItem : text.notVerifier}</p>
  return (
    <OneToVerify
      key={item.id}
      item={item}
      onDone={() => {
        onSaid(text.recorded(item.title))
        go('/board/verify', { replace: true })
      }}
    />
  )
}
