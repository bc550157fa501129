import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line, `23 passed, 0 failed`, that any CI can read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules.flatMap(module => [...module.children.allTests()])
    const count = (state: string) => tests.filter(test => test.result().state === state).length
    const broken = modules.filter(module => module.errors().length > 0).length
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed\n`)
  }
}
