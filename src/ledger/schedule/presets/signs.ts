import type { Words } from '../../field.ts'
import type { Colour, Lamp, Shape } from '../lamp.ts'

// The signs that most presets share. What a colour means is each preset's own word. No triangle: on every desk triangles
// mean ahead of schedule and behind it.

type Said = { readonly meaning: Words; readonly concern: number; readonly follows?: Words }

const signed =
  (colour: Colour, shape: Shape, zh: string, en: string) =>
  (kind: 'lamp' | 'card' | 'slip', said: Said): Lamp => {
    const kinds = { lamp: ['灯', 'lamp'], card: ['牌', 'card'], slip: ['单', 'slip'] } as const
    const [kindZh, kindEn] = kinds[kind]
    return { id: colour, colour, shape, name: { zh: zh + kindZh, en: `${en} ${kindEn}` }, ...said }
  }

export const green = signed('green', 'circle', '绿', 'green')
export const blue = signed('blue', 'bar', '蓝', 'blue')
export const yellow = signed('yellow', 'diamond', '黄', 'yellow')
export const red = signed('red', 'square', '红', 'red')

/** No lamp: nothing is known, or nothing is asked. */
export const unlit: Lamp = {
  id: 'unlit',
  colour: 'grey',
  shape: 'ring',
  name: { zh: '未亮灯', en: 'not lit' },
  meaning: { zh: '不评或情况不详', en: 'not judged, or not known' },
  concern: 0,
}
