// Bars of time are for a machine that has nothing else to do; tests share theirs with others.

/** Milliseconds of processor that this process has had so far: unlike a clock's, others take none of them. */
export const ownTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The part of a core that this process gets when it wants all of one: 1 on a machine that is idle. */
export function ownShare(): number {
  const began = performance.now()
  const from = ownTime()
  while (ownTime() - from < 40);
  return Math.min(1, (ownTime() - from) / (performance.now() - began))
}

/** How long an act takes that other processes have a part in, in milliseconds, less what the machine gave to others. */
export async function undisturbed(act: () => unknown): Promise<number> {
  const before = ownShare()
  const began = performance.now()
  await act()
  const took = performance.now() - began
  return (took * (before + ownShare())) / 2
}
