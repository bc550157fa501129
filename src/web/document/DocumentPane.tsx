import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import type { View } from '../intake/view.ts'
import { EdgeArrow } from '../shell/EdgeArrow.tsx'
import { fontStack } from '../theme.ts'
import { type Block, blockAt, blocksOf } from './blocks.ts'
import { DocumentBlock } from './DocumentBlock.tsx'
import { DocumentFateContext } from './document-fate.ts'
import { documentType, textWidth } from './document-type.ts'
import { matchesIn } from './find.ts'
import { canvasAdvance, lineStarts } from './line-layout.ts'
import { OverviewRail } from './OverviewRail.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { placeOnBlocks } from './segments.ts'
import { useDocumentPointer } from './use-document-pointer.ts'
import { selectSpan } from './words-at.ts'

/** 原文: the document as it is, drawn where it is looked at. */
export function DocumentPane() {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const scroller = useRef<HTMLDivElement>(null)
  const openFolds = useView(view => view.openFolds)
  const layersOff = useView(view => view.layersOff)
  const find = useView(view => view.find?.words ?? '')
  const { plan } = model
  const blocks = useMemo(() => blocksOf(model.text, plan, openFolds), [model.text, plan, openFolds])
  const placed = useMemo(
    () => placeOnBlocks(blocks, model.corrected.clauses, model.marks),
    [blocks, model.corrected.clauses, model.marks],
  )
  const auditPlaces = useView(view => view.auditPlaces)
  const matches = useMemo(
    () => [...matchesIn(model.text, find), ...auditPlaces],
    [model.text, find, auditPlaces],
  )
  const starts = useMemo(() => blocks.map(block => block.start), [blocks])
  const hasFates = useContext(DocumentFateContext) !== null
  const width = useTextWidth(scroller, hasFates)
  const heights = useBlockHeights(model.text, blocks, width)
  const active = useView(view => view.active)
  const activeAt = active ? offsetOf(active, intake) : -1
  const activeBlock = activeAt < 0 ? -1 : blockAt(starts, activeAt)

  const virtualizer = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heights(index).height,
    getItemKey: index => `${blocks[index]?.kind}${blocks[index]?.start}`,
    overscan: 10,
    paddingStart: 12,
    paddingEnd: 120,
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range)
      if (activeBlock >= 0 && !drawn.includes(activeBlock)) drawn.push(activeBlock)
      return drawn.sort((a, b) => a - b)
    },
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: heights change with the width alone
  useLayoutEffect(() => virtualizer.measure(), [width, blocks])
  const lineOf = (index: number, offset: number) =>
    heights(index).starts.findLastIndex(start => start <= offset - (blocks[index]?.start ?? 0))
  useArrival(scroller, virtualizer, active, activeBlock, activeAt < 0 ? 0 : lineOf(activeBlock, activeAt))
  const pointer = useDocumentPointer()
  useReveal(scroller, virtualizer, starts, lineOf)
  useCaret(scroller)
  const total = virtualizer.getTotalSize()
  const seen = virtualizer.range
  const sideOf = (clause: string) => {
    const row = model.rowById.get(clause)
    if (!row || !seen) return 'absent'
    const at = blockAt(starts, row.clause.span[0])
    return at < seen.startIndex ? 'above' : at > seen.endIndex ? 'below' : 'seen'
  }
  return (
    <section className="pane-body document" aria-label={text.source} id="document">
      <div
        ref={scroller}
        className={`scroller paper${hasFates ? ' with-fates' : ''} ${layersOff.map(layer => `no-${layer}`).join(' ')}`}
        data-pane="document"
        {...pointer}
      >
        <div className="sheet" style={{ height: total }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const block = blocks[index]
            const own = placed[index]
            if (!block || !own) return null
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="block-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <DocumentBlock block={block} placed={own} starts={heights(index).starts} matches={matches} />
              </div>
            )
          })}
        </div>
      </div>
      <EdgeArrow pane="document" sideOf={sideOf} />
      {!hasFates && <SelectionBar scroller={scroller} />}
      <OverviewRail
        blocks={starts}
        total={total}
        offsets={virtualizer.measurementsCache}
        scroller={scroller}
      />
    </section>
  )
}

function offsetOf(active: NonNullable<View['active']>, intake: ReturnType<typeof useIntake>): number {
  const mark = active.mark ? intake.model().markById.get(active.mark) : undefined
  return mark?.start ?? intake.model().rowById.get(active.clause)?.clause.span[0] ?? -1
}

/** Brings what became active to the upper third, unless it is in view; hover never comes here. */
function useArrival(
  scroller: RefObject<HTMLDivElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  active: View['active'],
  block: number,
  line: number,
) {
  const seq = active?.seq ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: an arrival is a new seq, nothing else
  useEffect(() => {
    const box = scroller.current
    if (!box || !active || block < 0) return
    const place = () => {
      const top = (virtualizer.measurementsCache[block]?.start ?? 0) + line * documentType.lineHeight
      const isSeen =
        top >= box.scrollTop + 4 && top + documentType.lineHeight <= box.scrollTop + box.clientHeight - 8
      if (!isSeen) box.scrollTop = Math.max(0, top - box.clientHeight / 3)
    }
    place()
    // Blocks drawn for the first time may turn out a line taller than computed.
    const frame = requestAnimationFrame(() => {
      place()
      if (active.focus && active.from === 'document')
        box
          .querySelector<HTMLElement>(`[data-clause="${CSS.escape(active.clause)}"]`)
          ?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [seq])
}

/** Brings a match of the search into view. */
function useReveal(
  scroller: RefObject<HTMLDivElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  starts: readonly number[],
  lineOf: (block: number, offset: number) => number,
) {
  const reveal = useView(view => view.reveal)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each request
  useEffect(() => {
    const box = scroller.current
    if (!box || !reveal) return
    const block = blockAt(starts, reveal.offset)
    const top =
      (virtualizer.measurementsCache[block]?.start ?? 0) +
      lineOf(block, reveal.offset) * documentType.lineHeight
    const isSeen = top >= box.scrollTop && top + documentType.lineHeight <= box.scrollTop + box.clientHeight
    if (!isSeen) box.scrollTop = Math.max(0, top - box.clientHeight / 3)
  }, [reveal])
}

/** Shows the keyboard's caret as the browser's own selection. */
function useCaret(scroller: RefObject<HTMLDivElement | null>) {
  const caret = useView(view => view.caret)
  useEffect(() => {
    if (!caret || !scroller.current) return
    const box = scroller.current
    const frame = requestAnimationFrame(() => selectSpan(box, caret.anchor, caret.head))
    return () => cancelAnimationFrame(frame)
  }, [caret, scroller])
}

function useTextWidth(scroller: RefObject<HTMLDivElement | null>, hasFates: boolean): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const measure = () => setWidth(textWidth(box.clientWidth, hasFates))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    return () => observer.disconnect()
  }, [scroller, hasFates])
  return width
}

function useBlockHeights(text: string, blocks: readonly Block[], width: number) {
  const advance = useMemo(() => canvasAdvance(`${documentType.size}px ${fontStack}`, documentType.size), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was computed holds for one cutting and one width
  const known = useMemo(() => new Map<number, { height: number; starts: number[] }>(), [blocks, width])
  return (index: number) => {
    const found = known.get(index)
    if (found) return found
    const block = blocks[index]
    const computed = block
      ? heightOf(text, block, width > 0 ? width : 480, advance)
      : { height: documentType.lineHeight, starts: [0] }
    known.set(index, computed)
    return computed
  }
}

function heightOf(text: string, block: Block, width: number, advance: ReturnType<typeof canvasAdvance>) {
  if (block.kind === 'blank') return { height: documentType.blankHeight, starts: [0] }
  if (block.kind === 'fold') return { height: documentType.foldHeight, starts: [0] }
  const starts = lineStarts(text.slice(block.start, block.end), width / documentType.size, advance)
  return { height: starts.length * documentType.lineHeight, starts }
}
