import type { Words } from '../field.ts'
import { type Because, decideBy, type ExclusiveRules } from './exclusive-rules.ts'
import type { Fact } from './facts.ts'
import { doubles, type Mistake, mistakesOfRules } from './rule-mistakes.ts'
import type { Standing } from './standing.ts'

export type Colour = 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'black' | 'grey'
/** One of the seven, or any other as `#rrggbb`, which then has no word but those of its lamp. */
export type LampColour = Colour | `#${string}`
/** A triangle only where a region chose one before: it is not offered, since triangles mean ahead and behind. */
export type Shape = 'circle' | 'triangle' | 'square' | 'diamond' | 'cross' | 'star' | 'ring' | 'bar'

export const colourNames: Readonly<Record<Colour, Words>> = {
  green: { zh: '绿', en: 'green' },
  blue: { zh: '蓝', en: 'blue' },
  yellow: { zh: '黄', en: 'yellow' },
  orange: { zh: '橙', en: 'orange' },
  red: { zh: '红', en: 'red' },
  black: { zh: '黑', en: 'black' },
  grey: { zh: '灰', en: 'grey' },
}

export const shapeNames: Readonly<Record<Shape, Words>> = {
  circle: { zh: '圆', en: 'circle' },
  triangle: { zh: '三角', en: 'triangle' },
  square: { zh: '方', en: 'square' },
  diamond: { zh: '菱', en: 'diamond' },
  cross: { zh: '叉', en: 'cross' },
  star: { zh: '星', en: 'star' },
  ring: { zh: '环', en: 'ring' },
  bar: { zh: '横', en: 'bar' },
}

/**
 * 灯、牌. Colour, shape and words are shown together, always: in some places red is the best there is. Nothing but
 * `concern` says which of two lamps is worse (0 for none, the higher the worse).
 */
export type Lamp = {
  readonly id: string
  readonly colour: LampColour
  readonly shape: Shape
  /** What it is called: 「红灯」「黄牌」. */
  readonly name: Words
  /** What it says: 「警告」. */
  readonly meaning: Words
  readonly concern: number
  /** What follows it (约谈, 督办函), for people to act on. */
  readonly follows?: Words
}

/** One of the sides that a lamp is lit for: 进度, 开工, 入库, 资金. Rules end in the id of a lamp. */
export type Aspect = ExclusiveRules<string> & { readonly id: string; readonly name: Words }

/** Lamps with their meanings, and the aspects that light them. The matter shows the lamp of most concern. */
export type LampSet = { readonly lamps: readonly Lamp[]; readonly aspects: readonly Aspect[] }

export type AspectVerdict = {
  readonly aspect: { readonly id: string; readonly name: Words }
  readonly lamp: Lamp
  readonly rule: { readonly id: string; readonly name: Words } | null
  readonly because: readonly Because[]
  readonly unknown: readonly Fact[]
  readonly zh: string
}

export type LampVerdict = {
  /** That of the aspect of most concern; the first such where several are equal. */
  readonly lamp: Lamp
  readonly aspects: readonly AspectVerdict[]
  readonly shown: 'verified' | 'reported' | 'none'
  readonly zh: string
}

/** Lights the lamps of a matter. Throws a RangeError on a set that `mistakesOfLamps` finds fault with. */
export function judgeLamps(set: LampSet, standing: Standing): LampVerdict {
  const aspects = set.aspects.map(aspect => judgeAspect(set, aspect, standing))
  const [first, ...rest] = aspects
  if (!first) throw new RangeError('a set of lamps without aspects lights nothing')
  const decisive = rest.reduce(
    (worst, each) => (each.lamp.concern > worst.lamp.concern ? each : worst),
    first,
  )
  const figure = standing.decisive
  return {
    lamp: decisive.lamp,
    aspects,
    shown: figure?.shown ?? 'none',
    zh: `${aspects.map(each => each.zh).join('；')}。${figure ? `${figure.zh}。` : ''}`,
  }
}

function judgeAspect(set: LampSet, aspect: Aspect, standing: Standing): AspectVerdict {
  const { outcome, rule, because, unknown } = decideBy(aspect, standing.facts)
  const lamp = set.lamps.find(each => each.id === outcome)
  if (!lamp) throw new RangeError(`no lamp ${outcome}`)
  const why = rule ? `按“${rule.name.zh}”，${because.map(each => each.zh).join('，')}` : '没有一条规则适用'
  return {
    aspect: { id: aspect.id, name: aspect.name },
    lamp,
    rule,
    because,
    unknown,
    zh: `${aspect.name.zh}${lamp.name.zh}（${lamp.meaning.zh}）：${why}`,
  }
}

/** What is wrong with a set of lamps; empty when it can be used. */
export function mistakesOfLamps(set: LampSet): Mistake[] {
  return [
    ...doubles(
      set.lamps.map(lamp => lamp.id),
      'lamps',
    ),
    ...doubles(
      set.aspects.map(aspect => aspect.id),
      'aspects',
    ),
    ...(set.aspects.length === 0
      ? [{ code: 'no-rules' as const, at: 'aspects', zh: '没有写明按哪些方面亮灯。请至少写一个方面。' }]
      : []),
    ...set.lamps.flatMap(signMistakes),
    ...sharedSigns(set.lamps),
    ...set.aspects.flatMap(aspect => aspectMistakes(aspect, set.lamps)),
  ]
}

function signMistakes({ id, colour, shape, name, meaning }: Lamp): Mistake[] {
  const at = `lamps.${id}`
  return [
    ...(isNamedColour(colour) || isColourValue(colour)
      ? []
      : [
          {
            code: 'sign-unknown' as const,
            at,
            zh: `灯“${id}”的颜色“${colour}”不认识。请从${namesOf(colourNames)}中选取，或写成 #f2b25c 这样的色值。`,
          },
        ]),
    ...(Object.hasOwn(shapeNames, shape)
      ? []
      : [
          {
            code: 'sign-unknown' as const,
            at,
            zh: `灯“${id}”的形状“${shape}”不认识。请从${namesOf(shapeNames)}中选取。`,
          },
        ]),
    ...([name, meaning].some(words => !words?.zh || !words?.en)
      ? [
          {
            code: 'name-missing' as const,
            at,
            zh: `灯“${id}”缺名称或含义。颜色、文字、形状须同时给出，中英文都要写。`,
          },
        ]
      : []),
  ]
}

/** Whether a colour is one of the seven that have a word of their own. */
export const isNamedColour = (colour: string): colour is Colour => Object.hasOwn(colourNames, colour)

/** Whether a colour is written as a value, `#rrggbb`. */
export const isColourValue = (colour: string): colour is `#${string}` => /^#[0-9a-f]{6}$/i.test(colour)

const namesOf = (names: Readonly<Record<string, Words>>): string =>
  Object.values(names)
    .map(each => each.zh)
    .join('、')

/** Two lamps that share a colour, a shape or a name are told apart by the rest alone, which some readers cannot see. */
function sharedSigns(lamps: readonly Lamp[]): Mistake[] {
  const kinds: [string, (lamp: Lamp) => string][] = [
    ['颜色', lamp => lamp.colour],
    ['形状', lamp => lamp.shape],
    ['名称', lamp => lamp.name?.zh ?? ''],
  ]
  return kinds.flatMap(([kind, signOf]) =>
    lamps
      .filter((lamp, index) => lamps.findIndex(other => signOf(other) === signOf(lamp)) !== index)
      .map(lamp => ({
        code: 'sign-shared' as const,
        at: `lamps.${lamp.id}`,
        zh: `灯“${lamp.id}”的${kind}与别的灯相同。请换一个，使颜色、文字、形状各不相同。`,
      })),
  )
}

function aspectMistakes(aspect: Aspect, lamps: readonly Lamp[]): Mistake[] {
  const known = new Set(lamps.map(lamp => lamp.id))
  const at = `aspects.${aspect.id}`
  const lit = aspect.rules.map(rule => rule.outcome).filter(id => !known.has(id))
  return [
    ...mistakesOfRules(aspect).map(mistake => ({ ...mistake, at: `${at}.${mistake.at}` })),
    ...(aspect.otherwise
      ? []
      : [
          {
            code: 'no-default' as const,
            at,
            zh: `“${aspect.name.zh}”没有写明无规则适用时亮什么灯。请指定一盏，一般为不亮灯。`,
          },
        ]),
    ...[...lit, ...(aspect.otherwise && !known.has(aspect.otherwise) ? [aspect.otherwise] : [])].map(id => ({
      code: 'id-unknown' as const,
      at,
      zh: `“${aspect.name.zh}”用了没有的灯“${id}”。请先在灯的清单中添上它。`,
    })),
  ]
}
