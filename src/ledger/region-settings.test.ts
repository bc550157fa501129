import { expect, test } from 'vitest'
import {
  completedSettings,
  footOf,
  usualPublicFoot,
  usualPublicPage,
  usualRegionSettings,
} from './region-settings.ts'

test('settings stored before there were public pages carry nothing in their foot', () => {
  const { publicPage: _later, ...stored } = usualRegionSettings
  expect(completedSettings(stored)).toEqual(usualRegionSettings)
  expect(Object.values(footOf(completedSettings(null).publicPage))).toEqual(
    Object.values(usualPublicFoot).map(() => ''),
  )
})

test('what is settled of the foot stays, and the rest is empty', () => {
  const { publicPage } = completedSettings({ publicPage: { organiser: '望澄区人民政府办公室' } })
  expect(publicPage).toEqual({ ...usualPublicPage, organiser: '望澄区人民政府办公室' })
})

test('settings stored before plans could be kept back publish plans, and nothing of meetings', () => {
  const stored = { ...usualRegionSettings, publicPage: usualPublicFoot }
  expect(completedSettings(stored).publicPage).toMatchObject({
    newPlans: 'public',
    meetingTasks: 'kept-back',
    keptBack: [],
  })
})

test('the foot of the pages names no plan that is kept back', () => {
  expect(JSON.stringify(footOf({ ...usualPublicPage, keptBack: ['p7'] }))).not.toContain('p7')
})
