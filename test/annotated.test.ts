import { expect, test } from 'vitest'
import { labelsOf, parseAnnotated } from './annotated.ts'

test('the labels are gone from the text, and every span cuts out the words it stood around', () => {
  const { text, labels } = parseAnnotated('由{lead:市水务局}牵头，{window:年内}完成')
  expect(text).toBe('由市水务局牵头，年内完成')
  expect(labels).toEqual([
    { kind: 'lead', start: 1, end: 5, text: '市水务局' },
    { kind: 'window', start: 8, end: 10, text: '年内' },
  ])
  for (const { start, end, text: words } of labels) expect(text.slice(start, end)).toBe(words)
})

test('a label may stand in another, and the outer one comes first', () => {
  const annotated = parseAnnotated('{clause:新增学位{figure:2.8万个}。}{clause:扩建学校。}')
  expect(annotated.labels.map(label => `${label.kind} ${label.text}`)).toEqual([
    'clause 新增学位2.8万个。',
    'figure 2.8万个',
    'clause 扩建学校。',
  ])
  expect(labelsOf(annotated, 'clause')).toHaveLength(2)
})

test('text without labels is left as it is', () => {
  expect(parseAnnotated('办一件、成一件。\n')).toEqual({ text: '办一件、成一件。\n', labels: [] })
})

test('a label that is never closed, and a closing brace too many, are said with their words', () => {
  expect(() => parseAnnotated('由{lead:市水务局牵头')).toThrow('「{lead:」 is never closed')
  expect(() => parseAnnotated('市水务局}牵头')).toThrow('A } without its { after 「市水务局」')
})
