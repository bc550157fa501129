import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { StandingSettings } from '../../src/contract/settings-api.ts'
import { withFrame } from './frame.ts'
import { lookedAt, passwordOf, postsOfOffice, startSimulatedYear } from './simulated-year.ts'

// What a region calls its marks and its colours is the administrator's to say, in forms.

const frame = withFrame({
  start: () => startSimulatedYear(inject('simulatedYear')),
  passwordOf,
  setClock: page => page.clock.setFixedTime(lookedAt),
})

async function open(path: string) {
  const page = await frame.open(postsOfOffice.administrator, path)
  await page.locator('h1').waitFor()
  return page
}
const standing = async (page: Page) =>
  StandingSettings.parse(await (await page.request.get('/api/regions/default/settings')).json())

test('a mark of the ladder is made, asked for by a step, and kept as a version', async () => {
  const page = await open('/settings/ladder')
  await page.getByRole('button', { name: '加一种标记' }).click()
  await page.getByLabel('标记名称（中文）').fill('重大事项')
  await page.getByLabel('标记名称（英文）').fill('grave matter')
  const step = page.locator('fieldset.step').last()
  await step.getByRole('button', { name: '加一个条件' }).click()
  await step.getByLabel('何时该发').last().selectOption('marked')
  await step.getByLabel('标记').locator('option', { hasText: '重大事项' }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page.getByText(/已保存为第 \d+ 版/).waitFor()
  const { ladder } = (await standing(page)).settings.schedule
  expect(ladder.marks.map(each => each.name.zh)).toContain('重大事项')
  expect(ladder.steps.at(-1)?.due.at(-1)).toEqual({ when: 'marked', mark: ladder.marks.at(-1)?.id })
})

test('a colour has the name that the region gives it, and an unsaved one is told', async () => {
  const page = await open('/settings/lamps')
  await page.locator('summary', { hasText: '颜色名称' }).click()
  await page.getByLabel('橙（中文）').fill('橘')
  await page.getByText('改了 颜色名称，还没有保存。').waitFor()
  await page.getByRole('button', { name: /保存为新版/ }).click()
  await page.getByText(/已保存为第 \d+ 版/).waitFor()
  expect((await standing(page)).settings.colours.orange.zh).toBe('橘')
})
