import { type ChangedWords, changedParts } from './changed-words.ts'
import { useDeskText } from './desk-text.ts'

/** A text with what was removed and added since another, marked for the eye and said for those who listen. */
export function ChangedText({ was, is }: { was: string; is: string }) {
  return changedParts(was, is).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrases have no name but their place
    <ChangedPart key={index} {...part} />
  ))
}

function ChangedPart({ before, removed, added, after }: ChangedWords) {
  const text = useDeskText()
  return (
    <>
      {before}
      {removed && (
        <del>
          <span className="spoken">{text.removedWords}</span>
          {removed}
        </del>
      )}
      {added && (
        <ins>
          <span className="spoken">{text.addedWords}</span>
          {added}
        </ins>
      )}
      {after}
    </>
  )
}
