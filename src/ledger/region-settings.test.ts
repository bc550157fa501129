import { expect, test } from 'vitest'
import { completedSettings, usualPublicPage, usualRegionSettings } from './region-settings.ts'

test('settings stored before there were public pages carry nothing in their foot', () => {
  const { publicPage: _later, ...stored } = usualRegionSettings
  expect(completedSettings(stored)).toEqual(usualRegionSettings)
  expect(Object.values(completedSettings(null).publicPage)).toEqual(
    Object.values(usualPublicPage).map(() => ''),
  )
})

test('what is settled of the foot stays, and the rest is empty', () => {
  const { publicPage } = completedSettings({ publicPage: { organiser: '望澄区人民政府办公室' } })
  expect(publicPage).toEqual({ ...usualPublicPage, organiser: '望澄区人民政府办公室' })
})
