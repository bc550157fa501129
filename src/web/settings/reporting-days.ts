// Reporting days as one writes them: 「10、25」, 「最后一天」. −1 is the last day of a period.

const last = /最后一[天日]|月末|末日|last( day)?/giu

/** The days that a text names; what is no whole number stays in the list as none, for the server to name. */
export const readDays = (text: string): number[] =>
  text
    .replaceAll(last, '-1')
    .replaceAll('−', '-')
    .split(/[\s,，、;；日号]+/u)
    .filter(part => part !== '')
    .map(part => (/^-?\d+$/.test(part) ? Number(part) : Number.NaN))

export const daysText = (days: readonly number[], lastDay: string): string =>
  days.map(day => (day === -1 ? lastDay : String(day))).join('、')
