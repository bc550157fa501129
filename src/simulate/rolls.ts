// Chance for a simulated year. Every decision is drawn from the seed and from what it is about, never from what was
// decided before: so the same seed gives the same year whatever the server's own random ids, and in whatever order.

export type Rolls = {
  /** Evenly from 0 up to, and without, 1. */
  share(...about: readonly (string | number)[]): number
  /** True with this probability. */
  happens(probability: number, ...about: readonly (string | number)[]): boolean
  /** A whole number, both ends included. */
  whole(least: number, most: number, ...about: readonly (string | number)[]): number
  /** One of the list. Throws where it is empty. */
  pick<T>(list: readonly T[], ...about: readonly (string | number)[]): T
}

export function rollsOf(seed: number): Rolls {
  const share: Rolls['share'] = (...about) => hash(`${seed}|${about.join('|')}`) / 2 ** 32
  const whole: Rolls['whole'] = (least, most, ...about) =>
    least + Math.floor(share(...about) * (most - least + 1))
  return {
    share,
    whole,
    happens: (probability, ...about) => share(...about) < probability,
    pick: (list, ...about) => {
      const picked = list[whole(0, list.length - 1, ...about)]
      if (picked === undefined) throw new RangeError(`nothing to pick from: ${about.join(' ')}`)
      return picked
    },
  }
}

/** FNV-1a with the finish of MurmurHash3, so that neighbouring words fall far apart; 0 to 2³²−1. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let index = 0; index < text.length; index++) h = Math.imul(h ^ text.charCodeAt(index), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
