import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeSimulatedYear } from './simulated-year.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder to copy, with a ledger of eight months; the project `e2e` has it. */
    simulatedYear: string
  }
}

/** Makes, once a run, the ledger that every browser test copies; LUOSHI_SIMULATED_YEAR names one that is there already. */
export async function setup(project: TestProject): Promise<() => void> {
  const made = process.env.LUOSHI_SIMULATED_YEAR
  if (made) {
    project.provide('simulatedYear', made)
    return () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-simulated-'))
  await makeSimulatedYear(folder)
  project.provide('simulatedYear', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
