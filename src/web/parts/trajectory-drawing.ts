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

/** Values with one of them named, in place of a legend: the last known, or the one at a place. */
function named(drawing: Drawing, name: Name, values: readonly (number | null)[], at?: number) {
  const place = at ?? values.findLastIndex(value => value !== null)
  const { names, numberText } = drawing
  return values.map((value, index) =>
    index === place && value !== null
      ? {
          value,
          label: {
            show: true,
            position: at === undefined ? ('right' as const) : sideOf(drawing, value),
            distance: 8,
            formatter: `${names[name]} ${numberText(value)}`,
          },
        }
      : (value ?? '-'),
  )
}

/** Above its line, unless the line of the target runs there. */
function sideOf({ target, expected, reported }: Drawing, value: number): 'top' | 'bottom' {
  const all = [target, ...expected, ...reported].filter(each => each !== null)
  const height = Math.max(...all) - Math.min(0, ...all)
  const above = target - value
  return above >= 0 && above < height * 0.18 ? 'bottom' : 'top'
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
  const all = [...drawing.expected, ...drawing.reported, ...drawing.verified, drawing.target]
  const isBelowZero = all.some(value => value !== null && value < 0)
  const axisText = { color: quiet, fontFamily: font, fontSize: 12 }
  return {
    animation: false,
    aria: { enabled: true, label: { description }, decal: { show: true } },
    textStyle: { fontFamily: font, fontSize: 12 },
    grid: { left: 8, right: width < 480 ? 96 : 124, top: 14, bottom: 4, containLabel: true },
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
        ),
        ...labelledOnly,
        lineStyle: { color: text, width: 1 },
      },
      {
        ...line(quiet),
        name: drawing.names.expected,
        data: named(drawing, 'expected', drawing.expected, presentOf(drawing)),
        ...labelledOnly,
        lineStyle: { color: quiet, width: 2, type: [6, 4] },
      },
      {
        ...line(blue),
        name: drawing.names.reported,
        data: named(drawing, 'reported', drawing.reported),
        symbol: 'circle',
        symbolSize: 11,
        showAllSymbol: true,
        itemStyle: { color: surface, borderColor: blue, borderWidth: 2 },
        lineStyle: { color: blue, width: 2 },
      },
      {
        type: 'scatter' as const,
        name: drawing.names.verified,
        data: named(drawing, 'verified', drawing.verified),
        symbol: 'diamond',
        symbolSize: 10,
        z: 5,
        itemStyle: { color: text, opacity: 1 },
        label: { color: text, fontWeight: 600 as const },
      },
    ].map(series => ({ ...series, labelLayout: { moveOverlap: 'shiftY' as const }, silent: true })),
  }
}
