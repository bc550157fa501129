// What plans measure. Heads are the last words of a metric's name, from the indicator tables of work reports.

/** Metrics that are money even where no 元 is printed. */
export const moneyHeads: readonly string[] = (
  '收入 产值 生产总值 增加值 投资 资产 营收 销售额 交易额 总额 余额 规模 GDP 经济总量 税收 利税 利润 贷款 存款 资金 成交额 市值 支出 ' +
  '产业 额度 储蓄 融资 保费 进出口 外贸'
).split(' ')

export const peopleHeads: readonly string[] = '人口 人数 就业 人才 用户 职工 党员'.split(' ')
export const visitHeads: readonly string[] = '旅客 游客 客流 吞吐 接待'.split(' ')
