// Chromium 109, the last for Windows 7, lacks two methods of arrays that the page and the model use (they came with 110).
// Remove this file when the oldest browser in vite.config.ts is newer.

if (!('toSorted' in Array.prototype))
  Object.defineProperties(Array.prototype, {
    toSorted: {
      value<T>(this: T[], compare?: (a: T, b: T) => number) {
        return [...this].sort(compare)
      },
    },
    toReversed: {
      value<T>(this: T[]) {
        return [...this].reverse()
      },
    },
  })
