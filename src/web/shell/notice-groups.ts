// 消息合并: the agencies of a task report one by one, and each leaves the office a notice of the same words. They are one
// line with a count, at the time of the newest.

type Told = { readonly matterId: string; readonly zh: string }

/** Notices, newest first, with those of the same matter and words as one; `times` is how many there were. */
export function grouped<Each extends Told>(notices: readonly Each[]): (Each & { readonly times: number })[] {
  const found = new Map<string, Each & { times: number }>()
  for (const notice of notices) {
    const key = `${notice.matterId} ${notice.zh}`
    const known = found.get(key)
    if (known) known.times++
    else found.set(key, { ...notice, times: 1 })
  }
  return [...found.values()]
}
