export type Run = { readonly text: string; readonly isChinese: boolean }

// With the marks and digits that stand between two Chinese characters.
const chinese = /[㐀-鿿](?:[㐀-鿿0-9“”「」《》〈〉（）、，；：。·～\-—％%]*[㐀-鿿“”」》〉）])?/g

/** A sentence cut into what is Chinese and what is not; joined again it is the sentence. */
export function runsOf(sentence: string): Run[] {
  const runs: Run[] = []
  let from = 0
  for (const match of sentence.matchAll(chinese)) {
    if (match.index > from) runs.push({ text: sentence.slice(from, match.index), isChinese: false })
    runs.push({ text: match[0], isChinese: true })
    from = match.index + match[0].length
  }
  if (from < sentence.length) runs.push({ text: sentence.slice(from), isChinese: false })
  return runs
}
