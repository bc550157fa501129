import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type LockEntry = {
  version?: string
  link?: boolean
  optionalDependencies?: Record<string, string>
  resolved?: string
}
type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string> }

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
const { packages } = read<{ packages: Record<string, LockEntry> }>('package-lock.json')
const manifest = read<Manifest>('package.json')

test('the lock file holds every platform package that it names, so that npm ci works on every machine', () => {
  const missing: string[] = []
  let named = 0
  for (const [path, entry] of Object.entries(packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      named++
      if (!packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
        missing.push(`${path}: ${name}`)
    }
  }
  expect(missing).toEqual([])
  expect(named).toBeGreaterThan(20) // esbuild, Biome and TypeScript alone name more
})

test('every dependency is pinned to one version, and that is the one in the lock file', () => {
  const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
  const locked = Object.fromEntries(
    Object.keys(wanted).map(name => [name, packages[`node_modules/${name}`]?.version]),
  )
  expect(locked).toEqual(wanted)
})

test('the lock file names no registry but the public one', () => {
  const hosts = new Set<string>()
  for (const { resolved } of Object.values(packages)) if (resolved) hosts.add(new URL(resolved).host)
  expect([...hosts].filter(host => host !== 'registry.npmjs.org')).toEqual([])
})
