import type { Words } from '../../field.ts'
import type { CategoryRules } from '../category.ts'
import type { CountLayout } from '../count.ts'
import type { Ladder } from '../ladder.ts'
import type { LampSet } from '../lamp.ts'

/** Where rules were taken from. `key` is the key of the field study; `official` is false for a repost. */
export type RuleSource = {
  readonly key: string
  readonly document: string
  readonly address: string
  readonly official: boolean
}

/**
 * A place's way to judge and to press, to start from; all of it is data that a region keeps and changes as its own.
 * Null where the source says nothing of it. `note` says what the source leaves open.
 */
export type Preset = {
  readonly key: string
  readonly name: Words
  readonly source: RuleSource | null
  readonly note: string
  /** By whole months or by days, where expected progress is in proportion to time. */
  readonly step: 'day' | 'month'
  readonly categories: CategoryRules | null
  readonly layout: CountLayout | null
  readonly lamps: LampSet | null
  readonly ladder: Ladder | null
}
