/** The measures of document text; the same numbers stand in styles/document.css. */
export const documentType = { size: 16, lineHeight: 30, blankHeight: 10, foldHeight: 36, rightPadding: 28 }

/** The margin with clause letters, numbers and finding shapes; narrow on a telephone. */
export const gutterOf = (paneWidth: number) => (paneWidth < 480 ? 52 : 76)
