import type { ProblemTable } from '../problem-entry.ts'

/** Refusals of evidence. */
export const evidenceProblems = {
  'unknown-evidence': {
    status: 422,
    zh: { what: '佐证材料没有上传', where: '佐证材料', remedy: '请先上传文件，再用上传后得到的摘要' },
    en: {
      what: 'Evidence is named that is not kept here',
      where: 'the evidence',
      remedy: 'Upload the file first, and name it by the digest that the upload gives',
    },
  },
  'no-such-evidence': {
    status: 404,
    zh: {
      what: '没有这份佐证材料',
      where: '地址里的摘要',
      remedy: '它可能不属于本单位的事项；请回到事项里打开',
    },
    en: {
      what: 'There is no such evidence',
      where: 'the digest in the address',
      remedy: 'It may belong to no matter of your agency; open it from the matter',
    },
  },
  'evidence-too-large': {
    status: 413,
    zh: { what: '文件太大', where: '佐证材料', remedy: '请压缩图片，或拆成几个文件上传' },
    en: {
      what: 'The file is too large',
      where: 'the evidence',
      remedy: 'Make pictures smaller, or upload it in several files',
    },
  },
  'evidence-refused': {
    status: 422,
    zh: { what: '这种文件不能作佐证材料', where: '佐证材料', remedy: '请另存为 PDF 或 JPEG 后再传' },
    en: {
      what: 'This kind of file is not taken as evidence',
      where: 'the evidence',
      remedy: 'Save it as PDF or JPEG and upload that',
    },
  },
  'evidence-infected': {
    status: 422,
    zh: {
      what: '文件没有通过病毒检查，没有留存',
      where: '佐证材料',
      remedy: '请用杀毒软件检查本机后重新制作',
    },
    en: {
      what: 'The file did not pass the scan for malware and was not kept',
      where: 'the evidence',
      remedy: 'Scan your machine and make the file anew',
    },
  },
  'evidence-not-scanned': {
    status: 503,
    zh: {
      what: '病毒检查没有完成，文件没有留存',
      where: '佐证材料',
      remedy: '请稍后再传；一直如此，请告诉管理员',
    },
    en: {
      what: 'The scan for malware did not finish, and the file was not kept',
      where: 'the evidence',
      remedy: 'Upload it again later; if it stays so, tell the administrator',
    },
  },
} as const satisfies ProblemTable
