/** An id that no item of the list has: `rule-3`. */
export function freeId(stem: string, taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) {
    const id = `${stem}-${number}`
    if (!taken.includes(id)) return id
  }
}
