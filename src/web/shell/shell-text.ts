import { useLanguage } from '../intake/intake-context.ts'

// The words of the shell around every page, in both languages.

const zh = {
  more: '更多',
  region: '区域',
  ownRegion: '本机台账',
  sample: '样例数据：地名、单位和数都是编的，只能看。',
  leaveSample: '回自己的台账',
  search: '搜索',
  searchHint: '页面、单位、事项、计划，可用拼音首字母',
  searchNone: '没有找到。换一个词试试，或到台账里筛选。',
  searchFound: (count: number) => `${count} 条`,
  kinds: { page: '页面', agency: '单位', item: '事项', plan: '计划' },
  close: '关闭',
  notices: '消息',
  newNotices: (count: number) => `消息，${count} 条新的`,
  noNotices: '还没有消息。',
  noticesFailed: '消息没取到，服务器没有回应。',
  retry: '重试',
  latest: (count: number) => `最近 ${count} 条`,
  offline: '网络断开。写下的内容先存在本机，连上后自动上传。',
  keys: '快捷键',
  keysHere: '这一页',
  keysEverywhere: '每一页',
  general: [
    ['Ctrl+K', '搜索页面、单位、事项'],
    ['?', '快捷键'],
    ['Esc', '返回或关闭'],
    ['Ctrl+Enter', '主要动作'],
    ['Ctrl+P', '打印'],
  ] as readonly (readonly [string, string])[],
  keysOff: '单键快捷键可在“设置 › 我的”里关掉。',
  broken: (number: string) => `页面出错了（编号 ${number}）。已填写的内容都在。`,
  reopen: '重新打开',
  copyNumber: '复制编号',
  copied: '已复制',
}

type ShellText = typeof zh

const en: ShellText = {
  more: 'More',
  region: 'Region',
  ownRegion: 'This machine',
  sample: 'Sample data: places, agencies and numbers are invented, to look at only.',
  leaveSample: 'Back to your own ledger',
  search: 'Search',
  searchHint: 'Pages, agencies, items, plans; pinyin initials work',
  searchNone: 'Nothing found. Try another word, or filter the ledger.',
  searchFound: count => `${count} found`,
  kinds: { page: 'Page', agency: 'Agency', item: 'Item', plan: 'Plan' },
  close: 'Close',
  notices: 'Notices',
  newNotices: count => `Notices, ${count} new`,
  noNotices: 'No notices yet.',
  noticesFailed: 'The notices did not load; the server does not answer.',
  retry: 'Try again',
  latest: count => `The latest ${count}`,
  offline: 'Offline. Your text is kept here and will be uploaded.',
  keys: 'Keys',
  keysHere: 'On this page',
  keysEverywhere: 'On every page',
  general: [
    ['Ctrl+K', 'Search pages, agencies, items'],
    ['?', 'Keys'],
    ['Esc', 'Back or close'],
    ['Ctrl+Enter', 'The main act'],
    ['Ctrl+P', 'Print'],
  ],
  keysOff: 'Single-letter keys can be turned off under Settings › Mine.',
  broken: number => `This page failed (ref ${number}). What you wrote is safe.`,
  reopen: 'Reopen',
  copyNumber: 'Copy ref',
  copied: 'Copied',
}

export const shellTexts = { zh, en }

/** The words of the shell in the page's language. */
export const useShellText = (): ShellText => shellTexts[useLanguage()]
