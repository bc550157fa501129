import { useEffect, useRef, useState } from 'react'
import type { FigureCourseView } from '../../contract/course-api.ts'
import type { LedgerFigure } from '../../ledger/commitment/facts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { type Scale, said, scaleOf } from '../ledger/printed-scale.ts'
import { usePreferred } from '../preferences.ts'
import { monthInProse, plainNumber } from './formats.ts'
import { Mixed } from './Mixed.tsx'
import type { Drawing } from './trajectory-drawing.ts'
import { findingOf, findingText, sentenceOf, shortNumber } from './trajectory-finding.ts'
import { useTrajectoryText } from './trajectory-text.ts'
import './trajectory-chart.css'
import './view-switch.css'

type Figure = Pick<LedgerFigure, 'metric' | 'id' | 'unit' | 'text' | 'target'>

type TrajectoryChartProps = {
  figure: Figure
  course: FigureCourseView
  /** As of when. */
  on: string
  /** Less height, and no switch: beside something else that is read. */
  isSmall?: boolean
}

/** 应达、上报、核实 of one figure by month, as a chart or as a table of the same numbers; its title says what it shows. */
export function TrajectoryChart({ figure, course, on, isSmall = false }: TrajectoryChartProps) {
  const text = useTrajectoryText()
  const language = useLanguage()
  const [view, setView] = useState<'chart' | 'table'>(() =>
    !isSmall && matchMedia('(max-width: 767px)').matches ? 'table' : 'chart',
  )
  const scale = scaleOf(figure)
  const metric = figure.metric || figure.id
  const sentence = sentenceOf(course, scale, language)
  const about = [
    scale.unit,
    course.isLowerBetter && text.lowerIsBetter,
    course.isRate && text.notFromZero,
    text.asOf(on),
  ].filter(Boolean)
  return (
    <figure className={isSmall ? 'trajectory small' : 'trajectory'}>
      <figcaption>
        <h3>
          <Mixed>{findingText(findingOf(course), metric, scale, language)}</Mixed>
        </h3>
        <span className="about">
          <Mixed>{about.join(' · ')}</Mixed>
        </span>
        {!isSmall && (
          <fieldset className="view-switch">
            <legend className="spoken">{text.shownAs}</legend>
            {(['chart', 'table'] as const).map(each => (
              <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
                {text[each]}
              </button>
            ))}
          </fieldset>
        )}
      </figcaption>
      {view === 'chart' ? (
        <Chart course={course} scale={scale} sentence={sentence} />
      ) : (
        <MonthTable course={course} scale={scale} name={metric} />
      )}
      {!isSmall && (
        <p className="sentence">
          <Mixed>{sentence}</Mixed>
        </p>
      )}
    </figure>
  )
}

type ChartProps = { course: FigureCourseView; scale: Scale; sentence: string }

function Chart({ course, scale, sentence }: ChartProps) {
  const text = useTrajectoryText()
  const language = useLanguage()
  const { isDark } = usePreferred()
  const element = useRef<HTMLDivElement>(null)
  const [failed, setFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the page change with the theme
  useEffect(() => {
    let isGone = false
    let remove = () => {}
    import('./trajectory-drawing.ts').then(
      ({ drawTrajectory }) => {
        if (isGone || !element.current) return
        remove = drawTrajectory(element.current, drawingOf(course, scale, text.names, sentence, language))
      },
      () => setFailed(true),
    )
    return () => {
      isGone = true
      remove()
    }
  }, [course, scale.factor, scale.unit, sentence, language, isDark])
  if (failed) return <p className="refusal">{text.notDrawn}</p>
  return <div ref={element} className="chart" role="img" aria-label={sentence} />
}

function drawingOf(
  { points, target, isRate }: FigureCourseView,
  scale: Scale,
  names: Drawing['names'],
  description: string,
  language: 'zh' | 'en',
): Drawing {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const values = (name: 'expected' | 'reported' | 'verified') =>
    points.map(point => (point[name] === null ? null : said(point[name], scale)))
  return {
    months: points.map(({ month }, index) => shortMonth(month, index, language)),
    expected: values('expected'),
    reported: values('reported'),
    verified: values('verified'),
    target: said(target, scale),
    names,
    description,
    isRate,
    colours: {
      text: token('--text'),
      quiet: token('--text-3'),
      line: token('--primary'),
      rule: token('--hairline'),
      surface: token('--surface'),
    },
    font: token('--font'),
    numberText: value => plainNumber(Number(value.toFixed(2))),
  }
}

// 「11月」, with the year where it begins.
function shortMonth(month: string, index: number, language: 'zh' | 'en'): string {
  const number = Number(month.slice(5))
  const isNewYear = index > 0 && number === 1
  if (language === 'zh') return isNewYear ? `${month.slice(0, 4)}年` : `${number}月`
  return isNewYear ? month.slice(0, 4) : monthInProse(month, 'en').slice(0, 3)
}

type MonthTableProps = { course: FigureCourseView; scale: Scale; name: string }

function MonthTable({ course, scale, name }: MonthTableProps) {
  const text = useTrajectoryText()
  const language = useLanguage()
  const cell = (value: number | null) =>
    value === null ? (
      <>
        <span aria-hidden="true">—</span>
        <span className="spoken">{text.none}</span>
      </>
    ) : (
      shortNumber(value, scale)
    )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <section className="month-table" aria-label={text.tableOf(name)} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            {(['expected', 'reported', 'verified'] as const).map(each => (
              <th key={each} scope="col" className="number">
                {text.names[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.points.map(point => (
            <tr key={point.month}>
              <th scope="row">{monthInProse(point.month, language)}</th>
              {(['expected', 'reported', 'verified'] as const).map(each => (
                <td key={each} className="number" data-label={text.names[each]}>
                  {cell(point[each])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
