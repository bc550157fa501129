import { pageFile, type View } from './addresses.ts'
import { stateText } from './entry-words.ts'
import { findEntry } from './lists.ts'
import type { PublicSite } from './public-data.ts'
import { findables } from './sentence-search.ts'

// Search as one types, and a font where there is none. Everything works without it but the search of a copy in files, which no server answers.

/** A file's sentences as the script takes them: `luoshiSentences([[text, href, [[state, href], …]], …])`, no JSON that a page opened from a disk may not load. */
export function sentencesFile(site: PublicSite, id: string): string {
  const view: View = { language: 'zh', large: false }
  const plan = site.plans.find(each => each.id === id)
  const own = findables(site).filter(each => each.plan === (plan ? plan.id : null))
  const rows = own.map(({ text, sentence, entries }) => {
    const items = entries.flatMap(each => findEntry(site, each) ?? [])
    const tags = items.map(each => [stateText({ view }, each), pageFile({ page: 'item', id: each.id }, view)])
    const place = plan
      ? `${pageFile({ page: 'plan', id: plan.id }, view)}#s${(sentence ?? 0) + 1}`
      : tags[0]?.[1]
    return [text, place ?? '', tags]
  })
  const lines = rows.map(each => JSON.stringify(each).replaceAll('\u2028', '').replaceAll('\u2029', ''))
  return `luoshiSentences([\n${lines.join(',\n')}\n])\n`
}

/**
 * The script itself, served as a file because the policy lets none run inline. On a server it asks for the search page and
 * takes its results; in a copy it loads the sentences and looks through them as sentence-search.ts does.
 */
export const searchScript = `(function () {
  'use strict'
  lendFont(document.currentScript.dataset.fonts)
  // Where the machine has no Chinese font, two characters look alike.
  function lendFont(address) {
    if (!address || drawn('\u8bfa') !== drawn('\u56fd')) return
    var link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = address
    document.head.append(link)
  }
  function drawn(character) {
    var canvas = document.createElement('canvas')
    canvas.width = canvas.height = 24
    var pen = canvas.getContext('2d')
    if (!pen) return character
    pen.font = '20px ' + getComputedStyle(document.documentElement).fontFamily
    pen.fillText(character, 1, 20)
    return canvas.toDataURL()
  }
  var field = document.getElementById('q')
  if (!field || !field.form) return
  var form = field.form
  var results = document.getElementById('results')
  var files = document.getElementById('sentences')
  var composing = false
  var timer = 0
  var asked = 0
  field.addEventListener('compositionstart', function () { composing = true })
  field.addEventListener('compositionend', function () { composing = false; later() })
  field.addEventListener('input', function () { if (!composing) later() })
  function later() {
    if (!results) return
    clearTimeout(timer)
    timer = setTimeout(function () { files ? look() : ask() }, 200)
  }
  function ask() {
    var turn = ++asked
    var address = form.action + '?q=' + encodeURIComponent(field.value)
    fetch(address).then(function (answer) { return answer.ok ? answer.text() : null }).then(function (text) {
      if (text === null || turn !== asked) return
      var found = new DOMParser().parseFromString(text, 'text/html').getElementById('results')
      if (!found) return
      results.replaceChildren.apply(results, Array.from(found.childNodes))
      history.replaceState(null, '', address)
    }).catch(function () {})
  }
  var sentences = null
  var waiting = 0
  window.luoshiSentences = function (rows) { sentences = sentences.concat(rows) }
  function load() {
    sentences = []
    var names = files.dataset.files.split(' ')
    waiting = names.length
    results.textContent = files.dataset.loading
    names.forEach(function (name) {
      var tag = document.createElement('script')
      tag.src = name
      tag.onload = tag.onerror = function () { if (--waiting === 0) look() }
      document.head.append(tag)
    })
  }
  function plain(text) {
    return text.replace(/[\\uff01-\\uff5e]/g, function (each) {
      return String.fromCharCode(each.charCodeAt(0) - 0xfee0)
    }).toLowerCase()
  }
  function look() {
    var query = field.value.trim().slice(0, 100)
    if (query === '') { results.textContent = ''; return }
    if (sentences === null) { load(); return }
    if (waiting > 0) return
    var words = plain(query).split(/\\s+/).slice(0, 8)
    var hits = sentences.filter(function (row) {
      var text = plain(row[0])
      return words.every(function (word) { return text.indexOf(word) >= 0 })
    })
    var isNear = hits.length === 0
    var pairs = []
    if (isNear) {
      words.forEach(function (word) { for (var i = 0; i + 2 <= word.length; i++) pairs.push(word.slice(i, i + 2)) })
      if (pairs.length > 0) hits = sentences.filter(function (row) {
        var text = plain(row[0])
        return pairs.filter(function (pair) { return text.indexOf(pair) >= 0 }).length / pairs.length >= 0.6
      })
    } else {
      hits = hits.filter(promise).concat(hits.filter(function (row) { return !promise(row) }))
    }
    show(query, hits, isNear ? pairs : words, isNear)
  }
  function promise(row) { return row[2].length > 0 }
  function show(query, hits, words, isNear) {
    var said = hits.length === 0 ? files.dataset.nothing : isNear ? files.dataset.near : files.dataset.found
    var head = document.createElement('p')
    head.textContent = said.replace('{q}', query).replace(/(^|\\D)0(\\D|$)/, '$1' + hits.length + '$2')
    var list = document.createElement('ol')
    list.className = 'hits'
    var up = document.querySelector('link[rel=stylesheet]').getAttribute('href').replace('style.css', '')
    hits.slice(0, 50).forEach(function (row) {
      var item = document.createElement('li')
      item.append(link(up, row[1], row[0], words, 'title'))
      var line = document.createElement('div')
      line.className = 'line'
      row[2].forEach(function (tag) { line.append(link(up, tag[1], tag[0], [], 'tag')) })
      item.append(line)
      list.append(item)
    })
    results.replaceChildren(head, list)
  }
  function link(up, href, text, words, name) {
    var a = document.createElement('a')
    var view = (document.documentElement.lang === 'en' ? 'en/' : '') + (document.documentElement.className === 'large' ? 'large/' : '')
    a.className = name
    a.href = up + view + href
    var low = plain(text)
    var at = 0
    while (at < text.length) {
      var next = -1
      var size = 0
      words.forEach(function (word) {
        var found = low.indexOf(word, at)
        if (found >= 0 && (next < 0 || found < next)) { next = found; size = word.length }
      })
      if (next < 0) break
      var mark = document.createElement('mark')
      mark.textContent = text.slice(next, next + size)
      a.append(text.slice(at, next), mark)
      at = next + size
    }
    a.append(text.slice(at))
    return a
  }
  if (files) {
    form.addEventListener('submit', function (event) { event.preventDefault(); look() })
    field.value = new URLSearchParams(location.search).get('q') || ''
    if (field.value) look()
  }
})()
`
