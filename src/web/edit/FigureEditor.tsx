import Button from 'antd/es/button'
import { useState } from 'react'
import type { CorrectedFigure } from '../../model/correction.ts'
import type { Basis } from '../../model/plan.ts'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { figureMeaning } from '../table/cell-text.ts'
import { EditorFrame } from './EditorFrame.tsx'
import { readFigure } from './read-figure.ts'
import { spanOfWords } from './span-of-words.ts'

type Line = {
  key: number
  typed: string
  metric: string
  basis: Basis
  polarity: 'target' | 'actual'
  was: CorrectedFigure | null
}

const bases: readonly Basis[] = [
  'level',
  'growth',
  'cagr',
  'share',
  'increase',
  'decrease',
  'multiple',
  'rank',
  'count',
]

const lineOf = (was: CorrectedFigure, key: number): Line => ({
  key,
  typed: was.text,
  metric: was.metric,
  basis: was.basis,
  polarity: was.polarity,
  was,
})

/** 改数值: one line a figure, its reading echoed. */
export function FigureEditor({ row }: { row: Row }) {
  const text = useText()
  const intake = useIntake()
  const model = useModel()
  const { now, read } = row.clause
  const [lines, setLines] = useState<readonly Line[]>(() => now.figures.map(lineOf))
  const [isAsked, setAsked] = useState(false)
  const figures = lines.map(line => figureOf(line, row, model.text))
  const write = (next: CorrectedFigure[]) => {
    if (!intake.change({ type: 'set-figures', clause: row.id, figures: next })) return false
    intake.say(text.changeDone(row.number, text.columns.figures), { undo: true })
    return true
  }
  const edit = (key: number, change: Partial<Line>) =>
    setLines(lines.map(line => (line.key === key ? { ...line, ...change } : line)))
  const add = () =>
    setLines([
      ...lines,
      {
        key: Math.max(-1, ...lines.map(({ key }) => key)) + 1,
        typed: '',
        metric: '',
        basis: 'level',
        polarity: 'target',
        was: null,
      },
    ])
  return (
    <EditorFrame
      row={row}
      column="figures"
      title={text.editFigures}
      hint={text.figureTextHint}
      onSave={() => {
        setAsked(true)
        const known = figures.filter(figure => figure !== null)
        return known.length === figures.length && write(known)
      }}
      onRestore={() => void write(read.figures)}
    >
      {lines.map((line, index) => {
        const figure = figures[index]
        return (
          <div className="figure-line" key={line.key}>
            <input
              className="text-field"
              lang="zh-Hans"
              value={line.metric}
              aria-label={text.figureMetric}
              placeholder={text.figureMetric}
              onChange={event => edit(line.key, { metric: event.target.value })}
            />
            <input
              className="text-field short"
              lang="zh-Hans"
              value={line.typed}
              // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
              autoFocus={index === 0}
              aria-label={text.figureText}
              aria-invalid={isAsked && !figure}
              placeholder={text.figureText}
              onChange={event => edit(line.key, { typed: event.target.value })}
            />
            <select
              className="text-field"
              value={line.basis}
              aria-label={text.basisLabel}
              onChange={event => edit(line.key, { basis: event.target.value as Basis })}
            >
              {bases.map(basis => (
                <option key={basis} value={basis}>
                  {text.bases[basis]}
                </option>
              ))}
            </select>
            <select
              className="text-field"
              value={line.polarity}
              aria-label={text.polarityLabel}
              onChange={event =>
                edit(line.key, { polarity: event.target.value === 'actual' ? 'actual' : 'target' })
              }
            >
              <option value="target">{text.target}</option>
              <option value="actual">{text.actual}</option>
            </select>
            <output className={isAsked && !figure ? 'problem' : 'hint'}>
              {figure ? text.figureRead(figureMeaning(figure)) : text.figureUnread(line.typed)}
            </output>
            <Button
              size="small"
              type="text"
              aria-label={`${text.remove} ${line.typed}`}
              onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
            >
              ×
            </Button>
          </div>
        )
      })}
      <div>
        <Button size="small" onClick={add}>
          {text.addFigure}
        </Button>
      </div>
    </EditorFrame>
  )
}

function figureOf(line: Line, row: Row, text: string): CorrectedFigure | null {
  const { typed, metric, basis, polarity, was } = line
  if (was && typed === was.text) return { ...was, metric, basis, polarity }
  const reading = readFigure(typed)
  if (!reading) return null
  return {
    ...reading,
    metric,
    basis,
    polarity,
    period: was?.period ?? null,
    span: spanOfWords(reading.text, row.clause, text),
  }
}
