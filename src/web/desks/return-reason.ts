// 退回原因: one of the region's own reasons, chosen by its number, with words of the reviewer's where there are any.

/** The reason whose number was typed alone; a number written into words chooses nothing. */
export function chosenByNumber(typed: string, reasons: readonly string[]): string | undefined {
  const digit = typed.normalize('NFKC')
  return /^[1-9]$/.test(digit) ? reasons[Number(digit) - 1] : undefined
}

/** What goes on record: `数值与佐证不符：10月的报表`. Empty where nothing was chosen or written. */
export const reasonOf = (chosen: string | null, written: string): string =>
  [chosen ?? '', written.trim()].filter(each => each !== '').join('：')
