import { auditTextOf } from '../audit/audit-text.ts'
import { layers } from '../document/marks.ts'
import type { Text } from '../text.ts'
import type { Intake } from './intake.ts'
import type { Pane } from './view.ts'

/** One thing a key does. Keys are matched by `code`, so that a Chinese input method or another layout does not change them. */
export type Command = {
  id: string
  /** As printed on its button and in the list of keys. */
  key: string
  codes: readonly string[]
  shift?: boolean
  ctrl?: boolean
  /** Works only while a pane has the focus, and only while single keys are on. */
  letter: boolean
  label(text: Text): string
  run(intake: Intake, pane: Pane, event: KeyboardEvent): void
}

const letter = (
  id: string,
  key: string,
  code: string,
  label: Command['label'],
  run: Command['run'],
  more: Partial<Command> = {},
): Command => ({ id, key, codes: [code], letter: true, label, run, ...more })

/** Every command, in the order the list of keys prints them. */
export const commands: readonly Command[] = [
  letter(
    'check',
    'Space',
    'Space',
    text => text.checkNext,
    intake => intake.setChecked(true),
  ),
  letter(
    'uncheck',
    'Shift+Space',
    'Space',
    text => text.uncheck,
    intake => intake.setChecked(false),
    {
      shift: true,
    },
  ),
  letter(
    'next-finding',
    'F',
    'KeyF',
    text => text.nextFinding,
    (intake, pane) => intake.stepFinding(1, pane),
  ),
  letter(
    'previous-finding',
    'Shift+F',
    'KeyF',
    text => text.previousFinding,
    (intake, pane) => intake.stepFinding(-1, pane),
    { shift: true },
  ),
  letter(
    'next-audit',
    'A',
    'KeyA',
    text => auditTextOf(text).next,
    intake => intake.stepAudit(1),
  ),
  letter(
    'previous-audit',
    'Shift+A',
    'KeyA',
    text => auditTextOf(text).previous,
    intake => intake.stepAudit(-1),
    { shift: true },
  ),
  letter(
    'accept',
    'Y',
    'KeyY',
    text => text.accept,
    intake => intake.judgeChosenAudit('accepted') || intake.judgeCurrent('accepted'),
  ),
  letter(
    'dismiss',
    'N',
    'KeyN',
    text => text.dismiss,
    intake => intake.judgeChosenAudit('dismissed') || intake.judgeCurrent('dismissed'),
  ),
  letter(
    'edit',
    'Enter',
    'Enter',
    text => text.edit,
    (intake, pane) => intake.edit(pane),
    {
      codes: ['Enter', 'F2', 'NumpadEnter'],
    },
  ),
  letter(
    'split',
    'S',
    'KeyS',
    text => text.split,
    intake => intake.beginSplit(),
  ),
  letter(
    'merge',
    'M',
    'KeyM',
    text => text.merge,
    intake => intake.merge(),
  ),
  letter(
    'reclassify',
    'K',
    'KeyK',
    text => text.reclassify,
    intake => intake.beginReclassify(),
  ),
  letter(
    'caret',
    'B',
    'KeyB',
    text => text.selectWords,
    (intake, pane) => intake.beginCaret(pane),
  ),
  letter(
    'select',
    'X',
    'KeyX',
    text => text.selectRow,
    intake => intake.toggleSelected(),
  ),
  letter(
    'next-span',
    ']',
    'BracketRight',
    text => text.nextSpan,
    intake => intake.stepSpan(1),
  ),
  letter(
    'previous-span',
    '[',
    'BracketLeft',
    text => text.previousSpan,
    intake => intake.stepSpan(-1),
  ),
  letter(
    'back',
    '.',
    'Period',
    text => text.backToActive,
    intake => intake.returnToActive(),
  ),
  letter(
    'document',
    'D',
    'KeyD',
    text => text.source,
    intake => intake.crossTo('document'),
  ),
  letter(
    'table',
    'T',
    'KeyT',
    text => text.table,
    intake => intake.crossTo('table'),
  ),
  letter(
    'detail',
    'I',
    'KeyI',
    text => text.detail,
    ({ view }) => view.set({ detailOpen: !view.get().detailOpen }),
  ),
  letter(
    'go',
    'G',
    'KeyG',
    text => text.goTo,
    ({ view }) => view.set({ going: true }),
  ),
  ...layers.map((layer, index) =>
    letter(
      `layer-${layer}`,
      `Shift+${index + 1}`,
      `Digit${index + 1}`,
      text => `${text.legendShort} ${text.layers[layer]}`,
      intake => intake.toggleLayer(layer),
      { shift: true },
    ),
  ),
  letter(
    'keys',
    '?',
    'Slash',
    text => text.keys,
    ({ view }) => view.set({ dialog: 'keys' }),
    { shift: true },
  ),
  {
    id: 'undo',
    key: 'Ctrl+Z',
    codes: ['KeyZ'],
    ctrl: true,
    letter: false,
    label: text => text.undo,
    run: intake => intake.undo(),
  },
  {
    id: 'redo',
    key: 'Ctrl+Y',
    codes: ['KeyY'],
    ctrl: true,
    letter: false,
    label: text => text.redo,
    run: intake => intake.redo(),
  },
  {
    id: 'redo-shift',
    key: 'Ctrl+Shift+Z',
    codes: ['KeyZ'],
    ctrl: true,
    shift: true,
    letter: false,
    label: text => text.redo,
    run: intake => intake.redo(),
  },
  {
    id: 'find',
    key: 'Ctrl+F',
    codes: ['KeyF'],
    ctrl: true,
    letter: false,
    label: text => text.find,
    run: ({ view }) => view.set({ find: view.get().find ?? { words: '', nth: 0 } }),
  },
  {
    id: 'save',
    key: 'Ctrl+S',
    codes: ['KeyS'],
    ctrl: true,
    letter: false,
    label: text => text.save,
    run: intake => void intake.log.flush(),
  },
]

/** The key of a command as its button prints it. */
export const keyOf = (id: string): string => commands.find(command => command.id === id)?.key ?? ''

/** The command that a key press means, if any. */
export function commandFor(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Command | undefined {
  if (event.altKey) return undefined
  const ctrl = event.ctrlKey || event.metaKey
  // The question mark sits elsewhere on other layouts, and is full-width while Chinese punctuation is on.
  if (!ctrl && (event.key === '?' || event.key === '？')) return commands.find(({ id }) => id === 'keys')
  return commands.find(
    command =>
      command.codes.includes(event.code) &&
      (command.ctrl ?? false) === ctrl &&
      (command.shift ?? false) === event.shiftKey,
  )
}
