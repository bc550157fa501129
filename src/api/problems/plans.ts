import type { ProblemTable } from '../problem-entry.ts'

/** Refusals about plans, their uploads and corrections. */
export const planProblems = {
  'unknown-plan': {
    status: 404,
    zh: { what: '没有这份计划', where: '地址里的编号', remedy: '请回到“计划”列表重新打开' },
    en: {
      what: 'There is no such plan',
      where: 'the number in the address',
      remedy: 'Go back to the list of plans',
    },
  },
  'nothing-uploaded': {
    status: 400,
    zh: { what: '没有收到文件或文字', where: '上传的内容', remedy: '请选择一个文件，或粘贴文字' },
    en: { what: 'No file or text arrived', where: 'the upload', remedy: 'Choose a file, or paste text' },
  },
  'unsupported-upload': {
    status: 415,
    zh: {
      what: '上传的方式不对',
      where: 'Content-Type',
      remedy: '文件请用 multipart/form-data，文字请用 application/json',
    },
    en: {
      what: 'This kind of upload is not taken',
      where: 'Content-Type',
      remedy: 'Send a file as multipart/form-data, text as application/json',
    },
  },
  'upload-too-large': {
    status: 413,
    zh: { what: '文件太大', where: '上限 64 MB', remedy: '请拆成几份，或另存为不含图片的文字版' },
    en: {
      what: 'The file is too large',
      where: 'the limit is 64 MB',
      remedy: 'Split it, or save it as text without its images',
    },
  },
  'unreadable-document': {
    status: 422,
    zh: { what: '这份文件读不了', where: '文件', remedy: '请另存为 docx、PDF 或文本后再试' },
    en: {
      what: 'This file cannot be read',
      where: 'the file',
      remedy: 'Save it as docx, PDF or text and try again',
    },
  },
  'correction-refused': {
    status: 422,
    zh: { what: '这处更正不能用在现在的计划上', where: '更正', remedy: '请刷新后再改' },
    en: {
      what: 'The correction does not fit the plan as it stands',
      where: 'the correction',
      remedy: 'Refresh, then correct',
    },
  },
  'unknown-audit-finding': {
    status: 404,
    zh: { what: '核对结果里没有这一条', where: '核对结果', remedy: '请刷新：更正之后，这一条可能已不再有' },
    en: {
      what: 'The audit has no such finding',
      where: 'the finding',
      remedy: 'Refresh: after a correction it may be gone',
    },
  },
  'audit-reason-missing': {
    status: 422,
    zh: { what: '没有说明为什么不成立', where: '理由', remedy: '请选一个理由；选“其他”的，请写明' },
    en: {
      what: 'The dismissal gives no reason',
      where: 'the reason',
      remedy: 'Choose a reason; for “other”, write it down',
    },
  },
  'audit-decision-behind': {
    status: 409,
    zh: { what: '核对结果刚在别处处理过', where: '核对处理', remedy: '请刷新，看过别处的处理再决定' },
    en: {
      what: 'A finding was decided on elsewhere meanwhile',
      where: 'the decisions',
      remedy: 'Refresh, look at the other decision, then decide',
    },
  },
  'version-conflict': {
    status: 409,
    zh: { what: '这份计划刚被别处改过', where: '更正记录', remedy: '改动都在：看过对方的改动，再选用谁的' },
    en: {
      what: 'The plan was corrected elsewhere meanwhile',
      where: 'the log of corrections',
      remedy: 'Nothing is lost: look at the other changes, then choose',
    },
  },
} as const satisfies ProblemTable
