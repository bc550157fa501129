import { readPlan } from '../usecases/read-plan.ts'
import type { Surroundings } from './main.ts'
import { Output } from './output.ts'
import { readFile } from './read-file.ts'

export async function read(args: string[], _surroundings: Surroundings): Promise<number> {
  const output = new Output()
  for (const path of args.filter(arg => arg !== '--json')) {
    const { plan } = await readPlan(readFile(path), path)
    output.write(`${JSON.stringify(plan)}\n`)
  }
  output.flush()
  return 0
}
