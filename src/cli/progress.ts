import { isatty } from 'node:tty'
import { wrapText } from './display-width.ts'
import { writeWhole } from './output.ts'

const standardError = 2
const leastFiles = 5 // fewer are read before anyone could read the line
const intervalMs = 100

/** A line on standard error that says which file is being read, where it is a terminal. */
export class Progress {
  readonly #total: number
  readonly #shown: boolean
  #drawnAt = 0
  #visible = false

  constructor(total: number) {
    this.#total = total
    this.#shown = total >= leastFiles && isatty(standardError)
  }

  reading(index: number, path: string): void {
    const now = this.#shown ? Date.now() : 0
    if (!this.#shown || now - this.#drawnAt < intervalMs) return
    this.#drawnAt = now
    const [line = ''] = wrapText(`${index + 1}/${this.#total}  ${path}`, (process.stderr.columns || 80) - 1)
    this.#visible = true
    writeError(`\r${line}\u001b[K`)
  }

  /** Before anything else is printed: the terminal is shared. */
  clear(): void {
    if (this.#visible) writeError('\r\u001b[K')
    this.#visible = false
  }
}

/** Prints on standard error, and minds nothing where it is closed: there is nobody left to tell. */
export function writeError(text: string): void {
  try {
    writeWhole(standardError, Buffer.from(text))
  } catch {
    // See above.
  }
}
