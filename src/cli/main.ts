import type { Environment } from './language.ts'
import { OutputClosed } from './output.ts'
import { read } from './read-command.ts'

export type Surroundings = { env: Environment; root: string }

/** Runs one command; resolves to its exit status, or to nothing where the process goes on to serve. */
export async function main(args: string[], surroundings: Surroundings): Promise<number | undefined> {
  try {
    const [command, ...rest] = args
    if (command === 'read') return await read(rest, surroundings)
    return 2
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    throw error
  }
}
