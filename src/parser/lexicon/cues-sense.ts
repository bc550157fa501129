/** What a word in a clause says about the clause's kind. */
export const SENSE = {
  none: 1,
  /** 衷心感谢: thanks are nothing else. */
  thanks: 2,
  /** 成绩来之不易，是…的结果 */
  credit: 3,
  /** 让我们…！ */
  call: 4,
  /** 请予审议 */
  opening: 5,
  /** What calls itself guidance: 总体要求是 */
  guiding: 6,
  /** 以…思想为指导 */
  doctrine: 7,
  /** 深刻体会到 */
  lesson: 8,
  /** 困难和问题 */
  problem: 9,
  /** 薄弱、不足: a lack */
  lack: 10,
  /** 现印发给你们 */
  transmit: 11,
  /** 自…起施行 */
  force: 12,
  /** 报送、备案 */
  report: 13,
  /** 督查、考核、调度 */
  oversee: 14,
  /** 领导小组、联席会议 */
  group: 15,
  /** 各地各部门 */
  everyone: 16,
  /** 加强组织领导、落实责任 */
  organize: 17,
  /** 预期目标 */
  goal: 18,
  /** 去年、五年来、同比: what is over */
  past: 19,
  /** 了、已 */
  aspect: 20,
  /** 要、将、必须 */
  will: 21,
  /** 力争、确保、到…年 */
  target: 22,
  /** 当前、面临、依然 */
  situation: 23,
  /** …之年、…时期 */
  season: 24,
  /** 以下、下列: a list is announced */
  announce: 25,
  /** 是 */
  copula: 26,
  /** 关键、基石、必由之路: what a maxim calls its subject */
  maxim: 27,
  /** 只要…就、没有…就没有 */
  logic: 28,
  /** 征程、扬帆、重任: lofty words */
  lofty: 29,
  /** 制定本方案 */
  enact: 30,
  /** 加以解决: a promise after problems */
  remedy: 31,
  /** 推进、完善: words of acts */
  act: 32,
  /** 我们 */
  we: 33,
  /** 坚信 */
  faith: 34,
  /** 坚持 */
  uphold: 35,
  /** 竣工、投入使用、稳步提升: something came about */
  came: 36,
  /** 准确把握、坚定信心: a frame of mind, no act */
  attitude: 37,
  /** 亿、%: amounts */
  amount: 38,
  /** 必须 */
  must: 39,
  /** 我们要、我们将 */
  promise: 40,
  /** 总书记亲临视察、会议指出: what others did */
  event: 41,
  /** 例如、但是: an argument goes on */
  argue: 42,
  /** 以…为导向 */
  steer: 43,
  /** 实践证明 */
  proof: 44,
  /** 困难和问题, named but not owned to */
  trouble: 45,
  /** 附件 */
  annex: 46,
  /** 既要…又要 */
  balance: 47,
  /** 两年来、去年, where it opens a part */
  ago: 48,
  /** 本意见: the document names itself */
  self: 49,
  /** 至关重要 */
  weighty: 50,
  /** 有待、亟需: still wanting */
  wanting: 51,
  /** 公布进展情况: how far the plan has come is made known */
  account: 52,
} as const
