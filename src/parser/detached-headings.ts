import { classAt, DIGIT } from './characters.ts'
import type { Block, SectionDraft } from './outline.ts'

// In the text of a picture the headings of a row of columns come first and their paragraphs after them, not always in
// the same order: 「37 文明 38 海绵 39 韧性」 and then three groups. A group goes to the heading whose own words it
// repeats; the rest go in order where the counts agree, else to the heading above. Either way it is reported.

/** A row of columns is no wider than this; more headings in a row are a list of contents. */
const widestRow = 12

/** Gives blocks back to the headings they were parted from; returns the sections concerned. */
export function spreadDetached(
  text: string,
  sections: readonly SectionDraft[],
  blocks: readonly Block[],
): number[] {
  const detached: number[] = []
  const blocksOf = new Int32Array(sections.length)
  for (const { section } of blocks) if (section >= 0) blocksOf[section] = (blocksOf[section] ?? 0) + 1
  let block = 0
  for (let first = 0; first < sections.length; ) {
    const depthKey = (sections[first] as SectionDraft).depthKey
    let last = first
    while (depthKey < 0 && blocksOf[last] === 0 && sections[last + 1]?.depthKey === depthKey) last++
    while (block < blocks.length && (blocks[block] as Block).section < last) block++
    const from = block
    while (block < blocks.length && (blocks[block] as Block).section === last) block++
    if (last > first && last - first < widestRow && block > from) {
      spread(text, sections, groupsOf(blocks.slice(from, block)), first, last)
      for (let k = first; k <= last; k++) detached.push(k)
    }
    first = last + 1
  }
  return detached
}

function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last && !block.gapBefore && block.marker !== null) last.push(block)
    else groups.push([block])
  }
  return groups
}

function spread(
  text: string,
  sections: readonly SectionDraft[],
  groups: readonly Block[][],
  first: number,
  last: number,
): void {
  const row = columnsOf(sections, first, last)
  const own = ownWords(row.map(k => (sections[k] as SectionDraft).title))
  const homes = homesOf(
    own,
    groups.map(group => text.slice((group[0] as Block).start, (group.at(-1) as Block).end)),
  )
  const rest = row.filter((_, k) => !homes.includes(k))
  const homeless = groups.filter((_, g) => homes[g] === -1)
  const parent = (sections[first] as SectionDraft).parent
  for (const [g, group] of groups.entries()) {
    const inOrder = rest.length === homeless.length ? rest[homeless.indexOf(group)] : parent
    const home = homes[g] === -1 ? inOrder : row[homes[g] as number]
    for (const block of group) block.section = home ?? parent
  }
}

/** The headings that stand over columns: where some are numbered, those; the others name the row. */
function columnsOf(sections: readonly SectionDraft[], first: number, last: number): number[] {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const numbered = all.filter(k => classAt((sections[k] as SectionDraft).marker, 0) === DIGIT)
  return numbered.length > 0 ? numbered : all
}

/** The pairs of characters that one heading has and its neighbours have not. */
function ownWords(titles: readonly string[]): string[][] {
  const pairs = titles.map(title =>
    Array.from({ length: Math.max(0, title.length - 1) }, (_, i) => title.slice(i, i + 2)),
  )
  return pairs.map((mine, k) =>
    mine.filter(pair => !pairs.some((others, j) => j !== k && others.includes(pair))),
  )
}

/** For each group the heading whose own words it repeats most, the surest pair first; -1 where none is repeated. */
function homesOf(own: readonly string[][], groups: readonly string[]): number[] {
  const pairs = groups.flatMap((words, group) =>
    own.map((mine, heading) => ({ group, heading, seen: mine.filter(pair => words.includes(pair)).length })),
  )
  const homes = groups.map(() => -1)
  for (const { group, heading, seen } of pairs.sort((a, b) => b.seen - a.seen))
    if (seen > 0 && homes[group] === -1 && !homes.includes(heading)) homes[group] = heading
  return homes
}
