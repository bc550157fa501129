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
  /** The axis may begin elsewhere than at zero: a rate, a level. */
  readonly isLevel: boolean
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

/** Values with the last known one named at the line's end, in place of a legend. */
function named(drawing: Drawing, name: Name, values: readonly (number | null)[]) {
  const last = values.findLastIndex(value => value !== null)
  const { names, numberText } = drawing
  return values.map((value, index) =>
    index === last && value !== null
      ? {
          value,
          label: {
            show: true,
            position: 'right' as const,
            distance: 8,
            formatter: `${names[name]} ${numberText(value)}`,
          },
        }
      : (value ?? '-'),
  )
}

const line = (colour: string) => ({ type: 'line' as const, connectNulls: false, label: { color: colour } })

function optionOf(drawing: Drawing, width: number) {
  const { months, colours, description, isLevel, numberText, font } = drawing
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
      scale: isLevel,
      ...(isLevel || isBelowZero ? {} : { min: 0 }),
      splitNumber: 3,
      axisLabel: { ...axisText, formatter: numberText },
      splitLine: { lineStyle: { color: rule, type: 'solid' as const, opacity: 0.6 } },
    },
    labelLayout: { moveOverlap: 'shiftY' as const },
    series: [
      {
        ...line(text),
        name: drawing.names.target,
        data: named(
          drawing,
          'target',
          months.map(() => drawing.target),
        ),
        symbol: 'none',
        lineStyle: { color: text, width: 1 },
        showSymbol: true,
      },
      {
        ...line(quiet),
        name: drawing.names.expected,
        data: named(drawing, 'expected', drawing.expected),
        symbol: 'none',
        showSymbol: true,
        lineStyle: { color: quiet, width: 2, type: [6, 4] },
      },
      {
        ...line(blue),
        name: drawing.names.reported,
        data: named(drawing, 'reported', drawing.reported),
        symbol: 'circle',
        symbolSize: 9,
        showAllSymbol: true,
        itemStyle: { color: surface, borderColor: blue, borderWidth: 2 },
        lineStyle: { color: blue, width: 2 },
      },
      {
        type: 'scatter' as const,
        name: drawing.names.verified,
        data: named(drawing, 'verified', drawing.verified),
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: text },
        label: { color: text, fontWeight: 600 as const },
      },
    ].map(series => ({ ...series, labelLayout: { moveOverlap: 'shiftY' as const }, silent: true })),
  }
}
