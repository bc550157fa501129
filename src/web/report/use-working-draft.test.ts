import { expect, test } from 'vitest'
import { begunFrom } from './use-working-draft.ts'

const content = (progress: string) => ({
  ...{ values: [], progress, problems: '', nextSteps: '', coordination: '', evidence: [] },
})
const opening = content('上月')
const stored = {
  ...{ matter: 'm1', period: '2026-11', revision: 2, savedBy: 'reporter' },
  ...{ savedAt: '2026-11-24T09:00:00.000Z', content: content('已存') },
}
const copy = (revision: number, progress = '没传上去') => ({
  ...{ revision, content: content(progress), at: '2026-11-24T09:02:00.000Z' },
})

test('without draft and copy the work begins with what the form opens with', () => {
  expect(begunFrom(opening, undefined, null)).toMatchObject({
    content: opening,
    state: 'as-opened',
    revision: 0,
  })
})

test('text that never reached the server goes on where the server stands as it was left', () => {
  const begun = begunFrom(opening, stored, copy(2))
  expect(begun).toMatchObject({
    content: content('没传上去'),
    state: 'local',
    found: copy(2).at,
    revision: 2,
  })
  expect(begun.other).toBeUndefined()
})

test('where somebody else wrote meanwhile both stand there', () => {
  expect(begunFrom(opening, stored, copy(1))).toMatchObject({ content: content('没传上去'), other: stored })
  expect(begunFrom(opening, undefined, copy(1)).other).toBeNull()
})

test('a copy that says what the server has is no news', () => {
  expect(begunFrom(opening, stored, copy(1, '已存'))).toMatchObject({ state: 'saved', found: null })
})
