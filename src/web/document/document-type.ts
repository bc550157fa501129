/** The measures of document text; the same numbers stand in styles/document.css. */
export const documentType = { size: 16, lineHeight: 30, blankHeight: 10, foldHeight: 36 }

// A telephone has no room for a wide margin.
const isSmall = (paneWidth: number) => paneWidth < 480

/** The right margin of a document that shows what became of each clause; the same numbers stand in plan-page.css. */
const fateMargin = (paneWidth: number) => (isSmall(paneWidth) ? 40 : 84)

/** What the pane gives to the text: the rest is the margin with clause letters and numbers, and air at the right. */
export const textWidth = (paneWidth: number, hasFates = false) =>
  paneWidth - (isSmall(paneWidth) ? 52 + 16 : 76 + 28) - (hasFates ? fateMargin(paneWidth) : 0)
