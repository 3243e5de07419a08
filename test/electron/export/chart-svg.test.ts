import { expect, test } from 'vitest'
import { type Chart, chartSvg } from '../../../electron/export/chart-svg.ts'
import { type Attributes, parseXml } from '../../../electron/import/xml.ts'
import { file } from '../import/files.ts'

const bars: Chart = {
  kind: 'chart',
  caption: 'C',
  alt: 'One & "two"',
  shape: 'bars',
  categories: ['A <b>', `Long ${'name '.repeat(12)}`],
  series: [
    { name: 'x', values: [10, 5] },
    { name: 'y & z', values: [null, 0] },
  ],
}

function elementsOf(svg: string, name: string): readonly Attributes[] {
  const found: Attributes[] = []
  parseXml(file('chart.svg', svg), svg, {
    open: (each, attributes) => {
      if (each === name) found.push(attributes)
    },
  })
  return found
}

test('a chart is well formed and says what it shows', () => {
  const [svg] = elementsOf(chartSvg(bars), 'svg')
  expect(svg).toMatchObject({ role: 'img', 'aria-label': 'One & "two"' })
})

test('bars are as long as their values, one is missing where there is no value', () => {
  const rects = elementsOf(chartSvg({ ...bars, series: bars.series.slice(0, 1) }), 'rect')
  const [first = 0, second = 0] = rects.map(({ width }) => Number(width))
  expect(rects).toHaveLength(2)
  expect(second).toBe(first / 2)
  expect(elementsOf(chartSvg(bars), 'rect')).toHaveLength(3 + 2)
})

test('a line has a point for each value', () => {
  const line = { ...bars, shape: 'line', series: [{ name: 'x', values: [1, 2] }] } as const
  const [drawn] = elementsOf(chartSvg(line), 'polyline')
  expect(drawn?.['points']?.split(' ')).toHaveLength(2)
})

test('a chart of nothing is a chart', () => {
  for (const shape of ['bars', 'line'] as const)
    expect(
      elementsOf(chartSvg({ ...bars, shape, categories: [], series: [] }), 'svg'),
    ).toHaveLength(1)
})
