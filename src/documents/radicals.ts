// PDF fonts share one glyph between a character and its dictionary radical, and extraction may then name the radical:
// 「第⼗五」 with U+2F17. Full NFKC would mend that and turn 「，（）：」 into half-width marks, so only these blocks are mapped.

const firstKangxi = 0x2f00

// CJK Radicals Supplement, after Unicode's EquivalentUnifiedIdeograph.txt; pairs of radical and character.
const supplement = new Map<string, string>(
  (
    '⺀冫⺁厂⺅亻⺉刂⺊卜⺋㔾⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬' +
    '⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝' +
    '⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄' +
    '⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map(pair => [pair[0] ?? '', pair[1] ?? '']),
)

// Where NFKC names the old form of a character whose glyph in a mainland font is the new one.
const newForms: Readonly<Record<string, string>> = { 戶: '户', 靑: '青' }

/** Reads radicals that stand for characters as those characters; one for one, so that lengths stay. */
export function readRadicalsAsHan(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, radical => {
    const code = radical.charCodeAt(0)
    if (code < firstKangxi) return supplement.get(radical) ?? radical
    const han = radical.normalize('NFKC')
    return newForms[han] ?? han
  })
}
