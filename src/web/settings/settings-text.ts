import { useLanguage } from '../intake/intake-context.ts'
import { en } from './settings-text-en.ts'
import { type SettingsText, zh } from './settings-text-zh.ts'

/** The words of the settings in the page's language. */
export const useSettingsText = (): SettingsText => (useLanguage() === 'zh' ? zh : en)
