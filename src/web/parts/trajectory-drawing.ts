import { LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

// The only place that knows ECharts. It is loaded when the first chart is seen; drawn as SVG, which prints sharp.

use([LineChart, ScatterChart, GridComponent, AriaComponent, LabelLayout, SVGRenderer])

/** What is drawn: values as people say them, null for a month without one. */
export type Drawing = {
  readonly months: readonly string[]
  readonly expected: readonly (number | null)[]
  readonly reported: readonly (number | null)[]
  readonly verified: readonly (number | null)[]
  readonly target: number
  readonly names: Readonly<Record<'expected' | 'reported' | 'verified' | 'target', string>>
  /** Said to those who do not see the chart. */
  readonly description: string
  /** The axis may begin elsewhere than at zero: a rate. */
  readonly isRate: boolean
  readonly colours: Readonly<Record<'text' | 'quiet' | 'line' | 'rule' | 'surface', string>>
  readonly font: string
  readonly numberText: (value: number) => string
}

/** Draws into an element and follows its width; gives what takes the chart away again. */
export function drawTrajectory(element: HTMLElement, drawing: Drawing): () => void {
  const chart = init(element, null, { renderer: 'svg' })
  chart.setOption(optionOf(drawing, element.clientWidth))
  const watch = new ResizeObserver(() => {
    chart.resize()
    chart.setOption(optionOf(drawing, element.clientWidth))
  })
  watch.observe(element)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}

type Name = keyof Drawing['names']

type Side = 'top' | 'bottom' | 'right'

/** Values with one of them named, in place of a legend: the last known, or the one at a place; none at −1. */
function named(drawing: Drawing, name: Name, values: readonly (number | null)[], side: Side, at?: number) {
  const place = at ?? values.findLastIndex(value => value !== null)
  const { names, numberText } = drawing
  return values.map((value, index) =>
    index === place && value !== null
      ? {
          value,
          label: {
            show: true,
            position: side,
            distance: 8,
            formatter: `${names[name]} ${numberText(value)}`,
          },
        }
      : (value ?? '-'),
  )
}

const lastOf = (values: readonly (number | null)[]): number | null =>
  values.findLast(value => value !== null) ?? null

/** Names that would lie on each other: each goes to the side of its line where the other is not. */
function sidesOf(drawing: Drawing): {
  readonly target: Side
  readonly expected: Side
  readonly verified: Side
} {
  const { target, expected, reported, verified } = drawing
  const present = presentOf(drawing)
  const reportedLast = lastOf(reported)
  const isChecked =
    verified.findLastIndex(value => value !== null) === reported.findLastIndex(value => value !== null)
  return {
    target: reportedLast !== null && reportedLast > target ? 'bottom' : 'top',
    expected: (expected[present] ?? 0) >= (reported[present] ?? 0) ? 'top' : 'bottom',
    verified: isChecked && (lastOf(verified) ?? 0) > (reportedLast ?? 0) ? 'top' : 'bottom',
  }
}

/** What is expected is named where it is read off, unless it has come to the target, which is named there. */
function expectedAt(drawing: Drawing): number {
  const { expected, target, reported } = drawing
  const place = presentOf(drawing)
  const value = expected[place] ?? null
  const height = Math.max(target, ...expected.map(each => each ?? 0), ...reported.map(each => each ?? 0))
  return value === null || Math.abs(target - value) < Math.abs(height) * 0.12 ? -1 : place
}

/** Where what is expected is read off: at the last month with a value. */
function presentOf({ reported, verified, months }: Drawing): number {
  const last = Math.max(
    reported.findLastIndex(value => value !== null),
    verified.findLastIndex(value => value !== null),
  )
  return last < 0 ? months.length - 1 : last
}

const line = (colour: string) => ({ type: 'line' as const, connectNulls: false, label: { color: colour } })

// A label needs a symbol to stand at, also on a line without one.
const labelledOnly = {
  symbol: 'circle',
  symbolSize: 0.01,
  showAllSymbol: true,
  itemStyle: { color: 'transparent' },
} as const

function optionOf(drawing: Drawing, width: number) {
  const { months, colours, description, isRate, numberText, font } = drawing
  const { text, quiet, line: blue, rule, surface } = colours
  const sides = sidesOf(drawing)
  const all = [...drawing.expected, ...drawing.reported, ...drawing.verified, drawing.target]
  const isBelowZero = all.some(value => value !== null && value < 0)
  const axisText = { color: quiet, fontFamily: font, fontSize: 12 }
  return {
    animation: false,
    aria: { enabled: true, label: { description }, decal: { show: true } },
    textStyle: { fontFamily: font, fontSize: 12 },
    grid: { left: 8, right: width < 480 ? 88 : 104, top: 14, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category' as const,
      data: [...months],
      boundaryGap: true,
      axisLabel: axisText,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: rule } },
    },
    yAxis: {
      type: 'value' as const,
      scale: isRate,
      ...(isRate || isBelowZero ? {} : { min: 0 }),
      splitNumber: 3,
      axisLabel: { ...axisText, formatter: numberText },
      splitLine: { lineStyle: { color: rule, type: 'solid' as const, opacity: 0.6 } },
    },
    series: [
      {
        ...line(text),
        name: drawing.names.target,
        data: named(
          drawing,
          'target',
          months.map(() => drawing.target),
          sides.target,
        ),
        ...labelledOnly,
        lineStyle: { color: text, width: 1 },
      },
      {
        ...line(quiet),
        name: drawing.names.expected,
        data: named(drawing, 'expected', drawing.expected, sides.expected, expectedAt(drawing)),
        ...labelledOnly,
        lineStyle: { color: quiet, width: 2, type: [6, 4] },
      },
      {
        ...line(blue),
        name: drawing.names.reported,
        data: named(drawing, 'reported', drawing.reported, 'right'),
        symbol: 'circle',
        symbolSize: 11,
        showAllSymbol: true,
        itemStyle: { color: surface, borderColor: blue, borderWidth: 2 },
        lineStyle: { color: blue, width: 2 },
      },
      {
        type: 'scatter' as const,
        name: drawing.names.verified,
        data: named(drawing, 'verified', drawing.verified, sides.verified),
        symbol: 'diamond',
        symbolSize: 10,
        z: 5,
        itemStyle: { color: text, opacity: 1 },
        label: { color: text, fontWeight: 600 as const },
      },
    ].map(series => ({ ...series, labelLayout: { moveOverlap: 'shiftY' as const }, silent: true })),
  }
}
