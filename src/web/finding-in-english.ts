// The reader writes its findings in Chinese. Here they are in English, by code, with the words and numbers they quote.

type Facts = { quoted: readonly string[]; numbers: readonly string[] }

const messages: Record<string, (facts: Facts) => string> = {
  'glosses-removed': ({ numbers }) => `Pinyin printed after characters was skipped in ${numbers[0]} places.`,
  'traditional-converted': () =>
    'Printed in traditional characters, read as simplified ones; places are unchanged.',
  'traditional-not-converted': () =>
    'This looks like traditional characters and was not converted: agencies, windows and figures may be missing.',
  'lines-joined': ({ numbers }) => `Lines broken inside sentences were joined in ${numbers[0]} places.`,
  'damage-repaired': ({ quoted }) => `“${quoted[0]}” lost a byte in an encoding; read as “${quoted[1]}”.`,
  'damage-suspected': ({ quoted }) =>
    `The characters at “${quoted[0]}” look damaged; compare with the official text.`,
  'printed-twice': () => 'The whole text is printed twice; the first copy was read.',
  'furniture-left-out': ({ numbers }) =>
    `${numbers[0]} lines that are not part of the document (navigation, login, sharing) were left out.`,
  'mark-unclosed': ({ quoted }) => `“${quoted[0]}” has no partner and was passed over; look at this passage.`,
  'lines-unclosed': () => 'The bracket is not closed on its line; read to the end of the line.',
  'headings-detached': ({ numbers }) =>
    `${numbers[0]} headings stand apart from their text, which was dealt out to them in order; look whether that is right.`,
  'numbering-gap': ({ numbers }) =>
    `The numbering jumps from ${numbers[0]} to ${numbers[1]}; is an entry missing?`,
  'numbering-starts-late': ({ numbers }) =>
    `The numbering starts at ${numbers[0]}; what comes before is not here.`,
  'label-without-task': ({ quoted }) => `“${quoted[0]}” follows no task and was given to none.`,
  'agency-unread': ({ quoted }) => `No agency was read in “${quoted[0]}”; fill it in by hand.`,
  'agency-shape': ({ quoted }) =>
    `“${quoted[0]}” does not look like an agency; it is listed as printed. Please look.`,
  'note-rest': ({ quoted }) => `“${quoted[0]}” in a responsibility note was given to no agency. Please look.`,
  'window-unread': ({ quoted }) => `“${quoted[0]}” was not read as a window; fill it in by hand.`,
  'lead-missing': () => 'Supporting agencies are named, but no lead.',
  'lead-several': ({ numbers }) => `${numbers[0]} agencies lead side by side; decide who leads overall.`,
  'framework-never-expanded': ({ quoted }) => `“${quoted[0]}” is never spelled out in the text.`,
  'framework-count-mismatch': ({ quoted, numbers }) =>
    `“${quoted[0]}” announces ${numbers.at(-2)}, the text lists ${numbers.at(-1)}.`,
  'not-a-plan': () => 'This does not look like a plan or report; it was read as plain text.',
  'nothing-read': () => 'No sentence was read; look at what the file holds.',
}

/** A finding's sentence in English; the reader's own where its code is newer than this table. */
export function findingInEnglish(code: string, message: string): string {
  const say = messages[code]
  if (!say) return message
  const quoted = [...message.matchAll(/“(.*?)”(?!”)/g)].map(match => match[1] ?? '')
  const numbers = [...message.replace(/“.*?”(?!”)/g, '').matchAll(/\d+/g)].map(([digits]) => digits)
  const facts = { quoted, numbers }
  const sentence = say(facts)
  return sentence.includes('undefined') ? message : sentence
}
