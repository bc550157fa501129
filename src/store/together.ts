/**
 * Waits for statements that were sent together. Throws the first failure in their order, and only once all have ended:
 * nothing of them goes on behind the rollback that follows.
 */
export async function together(statements: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  const settled = await Promise.allSettled(statements)
  for (const each of settled) if (each.status === 'rejected') throw each.reason
}
