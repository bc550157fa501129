import { spawn } from 'node:child_process'

/** A program that looks for malware: called without a shell, with the file's path behind its arguments. */
export type Scanner = { readonly command: readonly string[]; readonly seconds: number }

export type ScanResult = 'clean' | 'infected' | 'failed'

/**
 * Exit status 0 is clean and 1 infected, as ClamAV has it. Anything else, a program that does not start or one that
 * takes too long, is `failed`: what nobody looked at is not kept.
 */
export function scan(scanner: Scanner, path: string): Promise<ScanResult> {
  const [program, ...given] = scanner.command
  if (program === undefined) return Promise.resolve('failed')
  return new Promise(resolve => {
    // An empty environment: passwords of the database and of the mail server stand in ours.
    const child = spawn(program, [...given, path], { env: {}, stdio: 'ignore', shell: false })
    const timer = setTimeout(() => child.kill('SIGKILL'), scanner.seconds * 1000)
    const settle = (result: ScanResult) => {
      clearTimeout(timer)
      resolve(result)
    }
    child.once('error', () => settle('failed'))
    child.once('exit', code => settle(code === 0 ? 'clean' : code === 1 ? 'infected' : 'failed'))
  })
}
