/** Lines of cells as a file that WPS and Excel open as it is: a byte order mark, quotes where needed. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    // A cell that begins like a formula would be one.
    const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
  }
  return `\uFEFF${lines.map(line => line.map(cell).join(',')).join('\r\n')}\r\n`
}

/** Saves lines as a file of the browser's downloads. */
export function saveCsv(name: string, lines: readonly (readonly string[])[]): void {
  const url = URL.createObjectURL(new Blob([csvOf(lines)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
