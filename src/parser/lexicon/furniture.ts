// What pages put around a document. Seen on government portals, news sites and forum copies; matched only on short
// lines, so that a sentence of the plan that mentions one of these words stays a sentence.

/** A short line that contains one of these is the page's, wherever it stands. */
export const furnitureWords = [
  '设为首页', '收藏本站', '加入收藏', '当前位置', '您的位置', '您所在的位置', '您现在的位置', '分享到', '分享至', '扫一扫',
  '打印本页', '关闭窗口', '关闭本页', '字体大小', '字号：', '字号:', '【打印】', '【关闭】', '[打印]', '[关闭]', '我要打印',
  '我要纠错', '浏览次数', '点击数', '点击次数', '访问次数', '阅读次数', '阅读模式', '显示全部楼层', '复制链接', '我要爆料',
  '免责声明', '版权所有', '版权声明', 'Copyright', 'copyright', '©', 'ICP备', '公网安备', '网站地图', '联系我们', '关于我们',
  '主办单位：', '承办单位：', '技术支持', '网站标识码', '您需要登录', '立即注册', '用户名', '忘记密码', '自动登录', '快速回复',
  '返回顶部', '返回列表', '本版积分', 'Powered by', '客服中心', '在线咨询', '在线时间', '扫码', '上一篇', '下一篇', '上一页',
  '下一页', '相关链接', '相关阅读', '相关附件', '责任编辑', '打印 关闭', '打印关闭', '责编：', '网站首页', '无障碍', '适老', '发帖', '回帖', '版主', '签到天数',
  '每日心情', '如有疑问', '如果您对该文件有疑问', '信息来源：', '信息来源:', '文章来源', '来源：', '来源:', '發布', '发布日期', '发布时间', '索引号', '制发机关',
  '发文机关', '发文字号', '生效日期', '失效日期', '公开方式', '公开范围', '主题分类', '成文日期', '有效性', '信息分类', '文号：', '编  号', '发布机构',
] as const

/** A short line that begins with one of these is the document's own apparatus: no sentence of the plan. */
export const apparatusHeads = [
  '附件', '附：', '附:', '附表', '抄送', '主送', '（此件', '(此件', '（此页', '（联系', '（名单', '（上接', '（下转', '(上接', '(下转', '（大众', '（完）',
  '记者', '通讯员', '本报讯', '目录', '目 录', '第 ', '编者按',
] as const
