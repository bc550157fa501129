// 表格粘贴: a block copied from WPS or Excel is rows of cells parted by tabs; cells with line breaks come in quotes.

/** The cells of a copied block, row by row; a single cell without tab or line break is one row of one. */
export function pastedBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at] ?? ''
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (plain[at + 1] === '"') cell += plain[++at]
      else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else cell += character
  }
  endCell()
  return rows
}

/** Whether a text is more than one cell, so that it is spread over the table and not typed into one field. */
export const isBlock = (text: string): boolean => /\t/.test(text) || pastedBlock(text).length > 1
