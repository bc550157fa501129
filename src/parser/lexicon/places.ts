// Places that plans measure themselves against. Countries and their usual short names: the English-Chinese list of the UN
// member states as printed in Chinese official text; provinces and prefecture-level cities: GB/T 2260; foreign cities and
// regions: those that rankings of world cities and of ports name. A name that is missing is still read where another
// name of its list is known.

const COUNTRIES = `美国 英国 法国 德国 日本 韩国 朝鲜 新加坡 澳大利亚 新西兰 加拿大 俄罗斯 意大利 西班牙 葡萄牙 荷兰 比利时 卢森堡 瑞士 瑞典 挪威 丹麦 芬兰
  冰岛 爱尔兰 奥地利 波兰 捷克 匈牙利 希腊 土耳其 以色列 阿联酋 沙特 沙特阿拉伯 卡塔尔 科威特 伊朗 埃及 南非 印度 印尼 印度尼西亚 马来西亚 泰国 越南
  菲律宾 柬埔寨 老挝 缅甸 蒙古 蒙古国 哈萨克斯坦 乌兹别克斯坦 白俄罗斯 乌克兰 罗马尼亚 保加利亚 塞尔维亚 巴西 阿根廷 智利 墨西哥 秘鲁 巴基斯坦 孟加拉国
  斯里兰卡 爱沙尼亚 拉脱维亚 立陶宛 斯洛文尼亚 斯洛伐克 克罗地亚 摩纳哥 马耳他 卢旺达 肯尼亚 埃塞俄比亚 摩洛哥 文莱`

const FOREIGN_PLACES = `纽约 伦敦 巴黎 东京 首尔 釜山 大阪 京都 横滨 神户 名古屋 福冈 札幌 北海道 柏林 慕尼黑 汉堡 法兰克福 汉诺威 斯图加特 鹿特丹 阿姆斯特丹 安特卫普
  布鲁塞尔 苏黎世 日内瓦 维也纳 哥本哈根 斯德哥尔摩 赫尔辛基 奥斯陆 马德里 巴塞罗那 里斯本 米兰 罗马 威尼斯 佛罗伦萨 布达佩斯 布拉格 华沙 莫斯科 迪拜 阿布扎比
  特拉维夫 悉尼 墨尔本 堪培拉 布里斯班 奥克兰 多伦多 温哥华 蒙特利尔 渥太华 洛杉矶 旧金山 硅谷 波士顿 芝加哥 西雅图 休斯敦 底特律 匹兹堡 拉斯维加斯 奥兰多
  迈阿密 费城 华盛顿 孟菲斯 吉隆坡 曼谷 雅加达 胡志明市 河内 孟买 班加罗尔 伊斯坦布尔 剑桥 牛津 曼彻斯特 爱丁堡 戛纳 达沃斯 欧洲 欧盟 欧美 北美 北欧 东盟 日韩
  英美 德日 美欧 中东欧 旧金山湾区 纽约湾区 东京湾区 鲁尔 鲁尔区 香港 澳门 港澳 台湾 台北 高雄 新竹`

const HOME_REGIONS = `北京 上海 天津 重庆 河北 山西 内蒙古 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西
  甘肃 青海 宁夏 新疆 雄安 雄安新区 浦东 浦东新区 滨海新区 两江新区 临港 临港新片区 前海 横琴 长三角 珠三角 京津冀 粤港澳大湾区 大湾区 成渝 苏浙沪 沪苏浙
  江浙 江浙沪 苏浙 京沪 京津 中关村 张江 苏州工业园 苏州工业园区 合肥高新区 海南自贸港 海南自由贸易港 昆山 义乌 晋江 江阴 张家港 常熟 太仓 慈溪 余姚 长沙县
  安吉 德清 桐乡 乌镇 博鳌 顺德 南海`

const HOME_CITIES = `石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽
  鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨
  齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州
  绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德
  南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳
  平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳
  邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 南宁
  柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安
  达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中
  榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密`

// Institutions that publish a yardstick or are one.
const INSTITUTIONS = `世界银行 联合国 世贸组织 世界卫生组织 国际标准化组织 亚马逊 谷歌 微软 苹果 华为 阿里巴巴 腾讯 特斯拉 西门子 博世 德国工业4.0`

const listed = (...lists: string[]): string[] =>
  lists.flatMap(list => list.split(/\s+/)).filter(name => name !== '')

/** The known names of countries, regions, cities and institutions. */
export const PLACE_NAMES: ReadonlySet<string> = new Set(
  listed(COUNTRIES, FOREIGN_PLACES, HOME_REGIONS, HOME_CITIES, INSTITUTIONS),
)
export const LONGEST_PLACE = Math.max(...[...PLACE_NAMES].map(name => name.length))

/** One-character names, read only beside another one: 「美、英、法、日、德」「沪苏浙」. */
export const SHORT_PLACES =
  '美英法日德俄韩加澳意荷欧港京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕甘宁青新蒙藏深杭'
