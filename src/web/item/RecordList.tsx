import { useState } from 'react'
import { type Category, categoryNames } from '../../ledger/schedule/category.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { PostName } from '../ledger/FactList.tsx'
import { type FactLine, factLines, factTitle } from '../ledger/fact-words.ts'
import { type Fact, figuresOf, type OpenMatter } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { figuresSaid } from '../ledger/printed-scale.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { pointsText } from '../parts/formats.ts'
import { useItemText } from './item-text.ts'
import { type RecordKind, recordKindOf, recordKinds, undoneVersions } from './record-kinds.ts'

type RecordListProps = { matter: Pick<OpenMatter, 'type' | 'facts'>; facts: readonly Fact[] }

/** 记录: one entry a line, the latest first; its words unfold. What was taken back stays, and says so. */
export function RecordList({ matter, facts }: RecordListProps) {
  const text = useItemText()
  const [kind, setKind] = useState<RecordKind | ''>('')
  const undone = undoneVersions(facts)
  const present = recordKinds.filter(each => facts.some(fact => recordKindOf(fact.kind) === each))
  const shown = facts.filter(each => kind === '' || recordKindOf(each.kind) === kind)
  return (
    <>
      <p className="record-tools">
        <select
          aria-label={text.kindsLabel}
          value={kind}
          onChange={event => setKind(event.target.value as RecordKind | '')}
        >
          <option value="">{text.allKinds}</option>
          {present.map(each => (
            <option key={each} value={each}>
              {text.kinds[each]}
            </option>
          ))}
        </select>
        <span className="hint">{text.entries(shown.length, facts.length)}</span>
      </p>
      <ol className="entries">
        {[...shown].reverse().map(fact => (
          <li key={fact.version}>
            <Entry fact={fact} matter={matter} isUndone={undone.has(fact.version)} />
          </li>
        ))}
      </ol>
      {shown.length > onPaper && <p className="print-only">{text.printedLast(onPaper, shown.length)}</p>}
    </>
  )
}

/** As many entries as one sheet has room for; item.css leaves out the rest. */
const onPaper = 5

type Data = Readonly<Record<string, unknown>>

/** Recorded data in people's words: figures by name and in the unit of print, categories by name. */
function saidOf({ kind, data }: Fact, matter: RecordListProps['matter'], language: 'zh' | 'en'): Data {
  const said = figuresSaid(data, figuresOf(matter))
  if (kind !== 'MonthNoted') return said
  const category = categoryNames[String(data.category) as Category]?.[language] ?? data.category
  const { gapPoints } = data
  const points = typeof gapPoints === 'number' ? { gapPoints: pointsText(gapPoints, language) } : {}
  return { ...said, category, ...points, lamp: undefined }
}

/** What one looks for in an entry's line; its words are read when they are wanted. */
const inBrief = [
  'agency',
  'period',
  'month',
  'category',
  'gapPoints',
  'values',
  'figure',
  'value',
  'method',
  'until',
  'holds',
]

const briefOf = (data: Data): Data =>
  Object.fromEntries(inBrief.flatMap(name => (data[name] === undefined ? [] : [[name, data[name]]])))

/** A line of an entry in brief: its value, and what a bare yes or no answers. */
const spoken = ({ label, value }: FactLine, { yes, no }: { yes: string; no: string }): string =>
  value === yes ? label : value === no ? `${label}：${no}` : value

function Entry({
  fact,
  matter,
  isUndone,
}: {
  fact: Fact
  matter: RecordListProps['matter']
  isUndone: boolean
}) {
  const text = useItemText()
  const language = useLanguage()
  const words = useLedgerText()
  const { nameOf, utcOffset } = useLedger()
  const naming = { language, nameOf, yes: words.yes, no: words.no }
  const data = saidOf(fact, matter, language)
  const lines = factLines(matter.type, { kind: fact.kind, data }, naming)
  const brief = factLines(matter.type, { kind: fact.kind, data: briefOf(data) }, naming)
  const head = (
    <>
      <time dateTime={fact.at}>{localDateOf(fact.at, utcOffset)}</time>{' '}
      <b className={isUndone ? 'undone' : undefined}>{factTitle(matter.type, fact, language)}</b>
      {isUndone && <span className="past"> {text.undone}</span>}{' '}
      <span className="brief" lang="zh-Hans">
        {brief.map(line => spoken(line, words)).join(' · ')}
      </span>{' '}
      <PostName by={fact.by} />
    </>
  )
  if (lines.length === 0) return <p className="entry">{head}</p>
  return (
    <details className="entry">
      <summary>{head}</summary>
      <dl className="fact-lines">
        {lines.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="zh-Hans">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
