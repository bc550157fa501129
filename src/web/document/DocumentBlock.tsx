import { Fragment, memo, type ReactNode, useContext, useMemo } from 'react'
import type { CorrectedClause } from '../../model/corrected-clause.ts'
import type { Span } from '../../model/plan.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { Chevron, Corner, Tick } from '../shell/icons.tsx'
import { FindingShape } from '../shell/shapes.tsx'
import type { Text } from '../text.ts'
import type { Block } from './blocks.ts'
import { DocumentFateContext } from './document-fate.ts'
import type { DocumentMark } from './marks.ts'
import { type Placed, type Run, runsOf, type Segment } from './segments.ts'

type BlockProps = { block: Block; placed: Placed; starts: readonly number[]; matches: readonly Span[] }

/** One line of the original with everything that was read in it. */
export const DocumentBlock = memo(function DocumentBlock({ block, placed, starts, matches }: BlockProps) {
  if (block.kind === 'blank') return <div className="blank" />
  if (block.kind === 'fold') return <Fold block={block} />
  return <Line block={block} placed={placed} starts={starts} matches={matches} />
})

function Fold({ block }: { block: Block }) {
  const text = useText()
  const { view } = useIntake()
  const { where, lines } = block
  const unfold = () => where && view.set({ openFolds: { ...view.get().openFolds, [where]: true } })
  return (
    <button type="button" className="fold" onClick={unfold}>
      <Chevron to="right" /> {where === 'head' ? text.headFold(lines) : text.tailFold(lines)}
    </button>
  )
}

function Line({ block, placed, starts, matches }: BlockProps) {
  const model = useModel()
  const own = useMemo(() => new Set(placed.clauses.map(({ id }) => id)), [placed])
  const active = useView(({ active: now }) => (now && own.has(now.clause) ? now.clause : null))
  const activeMark = useView(({ active: now }) =>
    now?.mark && placed.marks.some(({ id }) => id === now.mark) ? now.mark : null,
  )
  const hovered = useView(({ hover }) => (hover?.clause && own.has(hover.clause) ? hover.clause : null))
  const hoveredMark = useView(({ hover }) =>
    hover?.mark && placed.marks.some(({ id }) => id === hover.mark) ? hover.mark : null,
  )
  const cut = useView(({ splitting, caret }) => {
    if (caret) return caret.head >= block.start && caret.head < block.end ? caret.head : -1
    return splitting && own.has(splitting.clause) ? (splitting.cuts[splitting.chosen] ?? -1) : -1
  })
  const isFirstStop =
    useView(view => view.active === null) && placed.clauses[0] === model.corrected.clauses[0]
  const runs = useMemo(() => runsOf(block, placed, matches, cut), [block, placed, matches, cut])
  const lineAt = (offset: number) => starts.findLastIndex(start => start <= offset - block.start)
  const chips = chipPlaces(runs, lineAt)
  const level = block.heading === null ? null : Math.min(block.heading + 1, 6)
  const Tag = level === null ? 'p' : (`h${level}` as 'h2')
  const isOnlyActive = active !== null && placed.clauses.length === 1
  return (
    <Tag
      className={`line${level === null ? '' : ' heading'}${isOnlyActive ? ' barred' : ''}${isOnlyActive && !runs.some(run => run.isFirst) ? ' goes-on' : ''}`}
    >
      {runs.map((run, index) => {
        const { clause } = run
        const first = run.segments[0]?.start ?? 0
        const words = run.segments.map(segment => (
          <SegmentWords
            key={segment.start}
            segment={segment}
            text={model.text}
            activeMark={activeMark}
            hoveredMark={hoveredMark}
            cut={cut}
          />
        ))
        if (!clause) return <Fragment key={first}>{words}</Fragment>
        return (
          <ClauseRun
            key={first}
            clause={clause}
            isFirst={run.isFirst}
            chip={chips[index] ?? alone}
            isActive={clause.id === active}
            isHovered={clause.id === hovered}
            isStop={clause.id === active ? run.isFirst || index === 0 : isFirstStop && index === 0}
          >
            {words}
          </ClauseRun>
        )
      })}
    </Tag>
  )
}

type ChipPlace = {
  readonly place: '' | ' upper' | ' lower' | ' beyond'
  /** Whether further clauses begin on the same line, for whose marks the margin has no room. */
  readonly hasMore: boolean
}

const alone: ChipPlace = { place: '', hasMore: false }

// Two clauses that begin on one printed line share its height in the margin; of more, the second one tells.
function chipPlaces(runs: readonly Run[], lineAt: (offset: number) => number): ChipPlace[] {
  const lines = runs.map(run => (run.isFirst ? lineAt(run.segments[0]?.start ?? 0) : -1))
  return lines.map((line, index) => {
    if (line === -1) return alone
    const before = lines.slice(0, index).filter(each => each === line).length
    const hasMore = lines.includes(line, index + 1)
    if (before === 0) return { place: hasMore ? ' upper' : '', hasMore: false }
    return before === 1 ? { place: ' lower', hasMore } : { place: ' beyond', hasMore: false }
  })
}

type RunProps = {
  clause: CorrectedClause
  isFirst: boolean
  chip: ChipPlace
  isActive: boolean
  isHovered: boolean
  isStop: boolean
  children: ReactNode
}

function ClauseRun({ clause, isFirst, chip, isActive, isHovered, isStop, children }: RunProps) {
  const text = useText()
  const row = useModel().rowById.get(clause.id)
  const fateOf = useContext(DocumentFateContext)
  const isDimmed = useView(
    ({ filters }) => filters.kinds.length > 0 && !filters.kinds.includes(clause.now.kind),
  )
  const state = `${isActive ? ' active' : ''}${isHovered ? ' hovered' : ''}${isDimmed ? ' dimmed' : ''}`
  if (!row) return children
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a paragraph
    <span
      role="group"
      className={`clause kind-${clause.now.kind}${state}`}
      data-clause={clause.id}
      tabIndex={isStop ? 0 : -1}
      aria-roledescription={text.clauseWord}
      aria-label={`${text.itemNumber(row.number)} ${text.kinds[clause.now.kind]}`}
      aria-description={descriptionOf(row, text)}
      aria-current={isActive ? 'true' : undefined}
    >
      {isFirst && <Chip row={row} {...chip} />}
      {isFirst && fateOf && <span className={`fate${chip.place}`}>{fateOf(clause.id)}</span>}
      {children}
    </span>
  )
}

function Chip({ row, place, hasMore }: { row: Row } & ChipPlace) {
  const text = useText()
  const { now, changed, made, checked } = row.clause
  const isChanged = made !== null || Object.keys(changed).length > 0
  return (
    <span className={`chip${place}`} aria-hidden="true" title={text.kinds[now.kind]}>
      {row.open && <FindingShape severity={row.open} />}
      <span className="chip-label">
        {checked ? <Tick /> : null}
        {text.kindLetters[now.kind]}
        <b>
          {row.number}
          {hasMore && '…'}
        </b>
        {isChanged && <Corner />}
      </span>
    </span>
  )
}

function descriptionOf(row: Row, text: Text): string {
  const { lead, support, window, figures } = row.clause.now
  const doubts = row.findings.filter(
    ({ verdict, severity }) => verdict === null && severity !== 'info',
  ).length
  return text.clauseDescription(
    lead.map(({ name }) => name).join('、'),
    support.length,
    window?.text ?? '',
    figures.length,
    doubts,
  )
}

type SegmentProps = {
  segment: Segment
  text: string
  activeMark: string | null
  hoveredMark: string | null
  cut: number
}

const tinted: readonly DocumentMark['kind'][] = ['lead', 'support', 'window', 'figure', 'benchmark']

function SegmentWords({ segment, text, activeMark, hoveredMark, cut }: SegmentProps) {
  const { marks, start, end } = segment
  const words = text.slice(start, end)
  const tick = cut === start ? <span className="cut-tick" aria-hidden="true" /> : null
  if (marks.length === 0 && !segment.match)
    return (
      <>
        {tick}
        <span data-at={start}>{words}</span>
      </>
    )
  const main = marks.find(({ kind }) => tinted.includes(kind))
  const framework = marks.find(({ kind }) => kind === 'framework')
  const finding = marks.find(({ kind }) => kind === 'finding')
  const classes = ['m']
  if (main) classes.push(`m-${main.kind}`, main.open ? 'open' : '')
  if (framework)
    classes.push(
      'm-framework',
      framework.start === start ? 'box-start' : '',
      framework.end === end ? 'box-end' : '',
    )
  if (segment.match) classes.push('match')
  if (marks.some(({ id }) => id === activeMark)) classes.push('active-mark')
  if (marks.some(({ id }) => id === hoveredMark)) classes.push('hovered-mark')
  const inner = (
    <span
      className={classes.filter(Boolean).join(' ')}
      data-at={start}
      data-marks={marks.map(({ id }) => id).join(' ')}
    >
      <Spoken marks={marks} at={start} edge="start" />
      {words}
      <Spoken marks={marks} at={end} edge="end" />
    </span>
  )
  return (
    <>
      {tick}
      {finding ? (
        <span className={`m-finding ${finding.severity}${finding.settled ? ' settled' : ''}`}>{inner}</span>
      ) : (
        inner
      )}
    </>
  )
}

/** Words only a screen reader says, as much as the person chose. */
function Spoken({ marks, at, edge }: { marks: readonly DocumentMark[]; at: number; edge: 'start' | 'end' }) {
  const text = useText()
  const model = useModel()
  const level = useView(view => view.readAloud)
  if (level === 'none') return null
  const said = marks.filter(
    mark => (edge === 'start' ? mark.start === at : mark.end === at) && (level === 'all' || isDoubtful(mark)),
  )
  if (said.length === 0) return null
  const words = said.map(mark => {
    if (edge === 'end') return `［${text.markEnd}］`
    const finding = mark.finding ? model.findingById.get(mark.finding) : undefined
    return finding
      ? `［${text.severities[finding.severity]}：${text.findingMessage(finding.code, finding.message)}］`
      : `［${text.markNames[mark.kind]}］`
  })
  return <span className="spoken">{words.join('')}</span>
}

const isDoubtful = ({ kind, severity }: DocumentMark) => kind === 'finding' && severity !== 'info'
