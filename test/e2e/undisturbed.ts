// Bars of time are for a machine that has nothing else to do; tests share theirs with others.

/** How long an act takes, in milliseconds, less what the machine gave to others meanwhile. */
export async function undisturbed(act: () => Promise<unknown>): Promise<number> {
  const before = ownShare()
  const from = performance.now()
  await act()
  const took = performance.now() - from
  return (took * (before + ownShare())) / 2
}

/** The part of a core that this process gets when it wants all of one: 1 on a machine that is idle. */
export function ownShare(): number {
  const from = performance.now()
  const cpu = process.cpuUsage()
  let used = 0
  while (used < 40) {
    const { user, system } = process.cpuUsage(cpu)
    used = (user + system) / 1000
  }
  return Math.min(1, used / (performance.now() - from))
}
