/** The groups of operations in the API document, in its order; one that no operation uses is left out. */
export const tagDescriptions: Record<string, string> = {
  plans: '计划：上传、读取、更正、导出 · Plans: uploading, reading, correcting, exporting',
  ledger:
    '台账：列入、列表、记录、对账 · The ledger: taking in, lists, the record, accounting for every clause',
  commitments: '任务：从分解、签收、报送到销号 · Commitments: from decomposition to closing',
  evidence: '佐证材料：上传、下载 · Evidence: handing in, downloading',
  public: '公开：不用账号就能看、能提异议 · Public: reading and objecting without an account',
  settings: '地区设置：期限、规则、报送日历、工作日历 · A region’s settings: terms, rules, calendars',
  board: '看板：进度、报送、每日例行 · The board: progress, returns, the daily routine',
  notices: '提醒：列表、通知渠道、日历订阅 · Notices: lists, channels, calendars',
  organisation:
    '地区和机构：机构名录、变动、认名称 · Regions and their agencies: registering, changing, resolving names',
  accounts: '账号：一个账号一个岗位 · Accounts: one a post',
  'sign-in': '登录：登录、退出、设置链接 · Sign-in: signing in and out, set-up links',
  server: '服务：状态和接口文档 · The server: its state and this document',
}
