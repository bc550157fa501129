import { groupLister, type ListGroups } from './frameworks-groups.ts'

/** A text whose slogans are being read, with what the reading of one has shown for the next. */
export type Reading = {
  readonly text: string
  readonly listGroups: ListGroups
  /** From here on no markdown heading stands. */
  plainFrom: number
}

export const readingOf = (text: string): Reading => ({
  text,
  listGroups: groupLister(text),
  plainFrom: Number.POSITIVE_INFINITY,
})
