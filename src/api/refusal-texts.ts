import type { Explanation } from '../contract/problem.ts'
import type { Refusal, RefusalCode } from '../model/correction.ts'

type Texts = { zh: Explanation; en: Explanation }
type Of<Code extends RefusalCode> = Extract<Refusal, { code: Code }>

const at = (span: readonly [number, number]) => ({
  zh: `原文第 ${span[0]}–${span[1]} 字`,
  en: `characters ${span[0]}–${span[1]} of the text`,
})

/** Every way a correction can be refused, in words. A new code does not compile until it has its line here. */
const refusalTexts: { [Code in RefusalCode]: (refusal: Of<Code>) => Texts } = {
  'unknown-clause': ({ clause }) => ({
    zh: {
      what: '这一句已经不在了',
      where: `句 ${clause}`,
      remedy: '它可能刚被拆分、合并，或那一步被撤销。请刷新后再改',
    },
    en: {
      what: 'This clause is no longer there',
      where: `clause ${clause}`,
      remedy: 'It may just have been split or merged, or that was undone. Refresh, then correct it',
    },
  }),
  'unknown-finding': ({ finding }) => ({
    zh: { what: '这一处存疑已经不在了', where: finding, remedy: '新的读法可能已经解决了它。请刷新' },
    en: {
      what: 'This finding is no longer there',
      where: finding,
      remedy: 'A newer reading may have settled it. Refresh',
    },
  }),
  'outside-text': ({ span, length }) => ({
    zh: {
      what: '位置超出了原文',
      where: `${at(span).zh}，全文 ${length} 字`,
      remedy: '请重新选定原文中的文字',
    },
    en: {
      what: 'The place is outside the text',
      where: `${at(span).en}, which has ${length}`,
      remedy: 'Select the words again',
    },
  }),
  'empty-span': ({ span }) => ({
    zh: {
      what: '没有选中文字',
      where: at(span).zh,
      remedy: '请选中至少一个字；原文没有的内容，请作为“人工补充”填写',
    },
    en: {
      what: 'No words are selected',
      where: at(span).en,
      remedy: 'Select at least one character; what the document does not say is entered without a source',
    },
  }),
  'overlaps-clause': ({ span, clause }) => ({
    zh: {
      what: '选中的文字已经属于另一句',
      where: `${at(span).zh}，句 ${clause}`,
      remedy: '请改选其余文字，或拆分那一句',
    },
    en: {
      what: 'These words already belong to another clause',
      where: `${at(span).en}, clause ${clause}`,
      remedy: 'Select other words, or split that clause',
    },
  }),
  'outside-clause': ({ at: offset, span }) => ({
    zh: {
      what: '拆分点不在这一句里面',
      where: `第 ${offset} 字；${at(span).zh}`,
      remedy: '请在句子中间选择拆分点',
    },
    en: {
      what: 'The cut is not inside the clause',
      where: `at ${offset}; ${at(span).en}`,
      remedy: 'Choose a point within the clause',
    },
  }),
  'empty-part': ({ at: offset }) => ({
    zh: { what: '拆分后有一半没有文字', where: `第 ${offset} 字`, remedy: '请换一个拆分点' },
    en: { what: 'One half would have no words', where: `at ${offset}`, remedy: 'Choose another point' },
  }),
  'inside-mention': ({ span }) => ({
    zh: { what: '拆分点落在一个数值或名称当中', where: at(span).zh, remedy: '请在它的前面或后面拆分' },
    en: {
      what: 'The cut goes through a figure or a name',
      where: at(span).en,
      remedy: 'Cut before or after it',
    },
  }),
  'not-neighbours': ({ clause, next }) => ({
    zh: {
      what: '只能合并相邻的句子',
      where: `句 ${clause} 与 ${next}`,
      remedy: '不相邻的几句说同一件事，到“立项”里并入',
    },
    en: {
      what: 'Only neighbours can be merged',
      where: `clauses ${clause} and ${next}`,
      remedy: 'Distant clauses about one thing are joined when items are registered',
    },
  }),
  'reason-required': ({ finding }) => ({
    zh: { what: '判为“不成立”需要理由', where: finding, remedy: '请选择：原文如此、读错、不影响、其他' },
    en: {
      what: 'Dismissing needs a reason',
      where: finding,
      remedy: 'Choose: as printed, misread, harmless, other',
    },
  }),
  'unknown-entry': ({ entry }) => ({
    zh: { what: '没有这一步', where: `记录第 ${entry} 条`, remedy: '请刷新后从“记录”里选择' },
    en: {
      what: 'There is no such entry',
      where: `entry ${entry}`,
      remedy: 'Refresh and choose from the history',
    },
  }),
  'already-undone': ({ entry }) => ({
    zh: { what: '这一步已经撤销过了', where: `记录第 ${entry} 条`, remedy: '要恢复它，请用“重做”' },
    en: { what: 'This is undone already', where: `entry ${entry}`, remedy: 'Redo it to bring it back' },
  }),
  'not-undone': ({ entry }) => ({
    zh: { what: '这一步没有被撤销', where: `记录第 ${entry} 条`, remedy: '不需要重做' },
    en: { what: 'This was not undone', where: `entry ${entry}`, remedy: 'There is nothing to redo' },
  }),
  'not-a-change': ({ entry }) => ({
    zh: {
      what: '撤销和重做本身不能再撤销',
      where: `记录第 ${entry} 条`,
      remedy: '请撤销或重做它所指的那一步',
    },
    en: {
      what: 'An undo or redo is not itself undone',
      where: `entry ${entry}`,
      remedy: 'Undo or redo the entry that it names',
    },
  }),
}

/** The words for one refusal. */
export function refusalTextOf<Code extends RefusalCode>(refusal: Of<Code> & { code: Code }): Texts {
  return refusalTexts[refusal.code](refusal)
}
