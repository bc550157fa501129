import { writeSync } from 'node:fs'

/** Thrown when whoever reads our output has gone (`luoshi read … | head -1`). No failure: there is nobody to tell. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

const standardOutput = 1
// One pipe's worth times sixteen: few calls for a large result, and the first plan is out before the second is read.
const bufferLength = 1024 * 1024
const longestUnit = 3 // bytes of UTF-8 a UTF-16 code unit may take

/** Collects text and writes it in few calls, straight to the descriptor: process.stdout costs milliseconds to open. */
export class Output {
  #buffer = Buffer.allocUnsafe(bufferLength)
  #length = 0

  write(text: string): void {
    const room = text.length * longestUnit
    if (room > this.#buffer.length - this.#length) this.flush()
    if (room > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(room)
    this.#length += this.#buffer.write(text, this.#length, 'utf8')
  }

  flush(): void {
    writeWhole(standardOutput, this.#buffer.subarray(0, this.#length))
    this.#length = 0
  }
}

/** Writes every byte; waits where the pipe is full and was left non-blocking by whoever opened it. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE' || code === 'ECONNRESET') throw new OutputClosed('output closed', { cause: error })
      if (code !== 'EAGAIN') throw error
      waitMs(5)
    }
  }
}

const never = new Int32Array(new SharedArrayBuffer(4))
const waitMs = (ms: number): void => {
  Atomics.wait(never, 0, 0, ms)
}
