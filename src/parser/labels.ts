const labelHeads = ['牵头', '责任', '参与', '配合', '协办', '主办', '完成时限', '工作时限', '时限', '承办']
const longestLabel = 8

/** A line like 「牵头单位：」 belongs to the entry above it. */
export function isLabelled(text: string, line: { start: number; end: number }): boolean {
  if (!labelHeads.some(head => text.startsWith(head, line.start))) return false
  for (let at = line.start + 2; at <= line.start + longestLabel && at < line.end; at++)
    if (text[at] === '：' || text[at] === ':') return true
  return false
}
