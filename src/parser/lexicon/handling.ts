// How a sentence takes hold of a list: 「着力|建设A、B」「做大A、B」. The words belong to the sentence, not to the first name.
// Collected from the sentences in which governments spell their slogans out.

const LIGHT_WORDS = `着力 全力 加快 大力 扎实 深入 持续 全面 重点 积极 努力 认真 奋力 主要 分别 进一步 高质量 高标准 高水平 一是 二是 三是 要 对 把 将 以
  我们 至少 是指 指 即 和 以及 同时 倾力 强力 精心 切实 严格 系统 集中 继续 通过 依托 立足 坚定 着眼 更加 一体 统筹`

const VERBS = `建设 搭建 打造 做大 做强 做优 做实 做好 做精 做细 创新 强化 开展 实施 建立 健全 成立 建强 建成 建好 构建 完善 推进 推动 培育 发展 壮大 聚焦 围绕
  突出 落实 抓好 抓实 组建 设立 形成 提升 优化 加强 深化 布局 谋划 促进 拓展 夯实 筑牢 用好 办好 擦亮 叫响 组织 启动 明确 坚持 瞄准 锚定 确立 提出 制定 出台
  支持 包括 涵盖 涉及 分为 包含 具有 增强 提高 扩大 集聚 引进 招引 设置 配备 划分 整合 紧扣 紧盯 紧抓 主攻 主抓 延伸 补齐 攻坚 突破 铸造 铸就 塑造 激活 释放
  守牢 守住 巩固 推出 推行 推广 打响 打好 营造 承载 承接 盘活 调优 培优 培强 发挥 实现 确定 开辟 树立 提供 享受 注重 贯彻`

// 「组织开展」「推动构建」: the first of two verbs only sets the second going.
const STARTERS = '组织 推动 推进 促进 加强 深化 启动'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const light = setOf(LIGHT_WORDS)
const verbs = setOf(VERBS)
const starters = setOf(STARTERS)

const LIGHT = 1
const VERB = 2
const firsts = new Uint8Array(65536)
for (const word of light) firsts[word.charCodeAt(0)] = LIGHT
for (const word of verbs) firsts[word.charCodeAt(0)] = (firsts[word.charCodeAt(0)] ?? 0) | VERB

/** How long the light word at `at` is, the longest there is and not all that is left of `name`; 0 where none stands. */
function lightLength(name: string, at: number): number {
  for (let size = Math.min(3, name.length - at - 1); size > 0; size--)
    if (light.has(name.slice(at, at + size))) return size
  return 0
}

/** The offsets in `name` at which words that handle it end, in order; none where it opens with none. */
export function handlingEnds(name: string): number[] {
  const ends: number[] = []
  let at = 0
  while (at < name.length) {
    const first = firsts[name.charCodeAt(at)] ?? 0
    if (first === 0) return ends
    const length = (first & LIGHT) === 0 ? 0 : lightLength(name, at)
    if (length > 0) {
      at += length
      ends.push(at)
      continue
    }
    if ((first & VERB) === 0 || at + 2 >= name.length) return ends
    const word = name.slice(at, at + 2)
    if (!verbs.has(word)) return ends
    at += 2
    ends.push(at)
    // 「建立和完善|保障制度」
    const joined =
      '和并'.includes(name.charAt(at)) && verbs.has(name.slice(at + 1, at + 3)) && at + 3 < name.length
    if (joined) {
      at += 3
      ends.push(at)
    }
    if (!starters.has(word)) return ends
  }
  return ends
}

/** Whether `name` itself opens with such a word. */
export const opensWithHandling = (name: string): boolean =>
  name.length > 2 && ((firsts[name.charCodeAt(0)] ?? 0) & VERB) !== 0 && verbs.has(name.slice(0, 2))

const LAST_VERBS = `做到 维护 落实 坚持 推进 实施 贯彻 践行 增强 聚焦 围绕 打造 构建 开展 拥护 领悟 实行 制造 执行 遵循 反对 防止 树牢 按照`
const lastVerbs = setOf(LAST_VERBS)

/** 「做到|“两个维护”」: what stands before a quoted noun is a verb, not a name. */
export const endsWithVerb = (name: string): boolean => lastVerbs.has(name.slice(-2))
