import type { Words } from '../ledger/field.ts'
import { chinese, type PublicText } from './chinese-text.ts'
import { english } from './english-text.ts'

/** The words of the public pages by language. */
export const publicText: Readonly<Record<keyof Words, PublicText>> = { zh: chinese, en: english }
