// Nothing about a person: field names that would hold something of one, and sign-in names among the values.

const ofPersons =
  /person|people|user|signin|signedin|login|account|email|phone|mobile|telephone|idcard|birth|gender|gps|location|ranking|score|points|姓名|人员|手机|身份证|积分|排名|登录/i

/** Names in which one of the words stands for something else: percentage points, clauses accounted for. */
const harmless = new Set(['accounted', 'gapPoints'])

type Found = { where: string; what: string }

/** What in these files is about a person. JSON lines are looked at by field, and all of them by their words. */
export function personsIn(files: Readonly<Record<string, string>>, signInNames: readonly string[]): Found[] {
  const names = new Set(signInNames)
  return Object.entries(files).flatMap(([file, text]) => {
    const fields = file.endsWith('.jsonl')
      ? [...fieldsIn(text)].filter(each => ofPersons.test(each) && !harmless.has(each))
      : (text
          .split('\r\n')[0]
          ?.split(',')
          .filter(each => ofPersons.test(each)) ?? [])
    const words = new Set(text.match(/[a-z0-9][a-z0-9._@-]*/g))
    return [
      ...fields.map(each => ({ where: file, what: `a field named ${each}` })),
      ...[...names]
        .filter(each => words.has(each))
        .map(each => ({ where: file, what: `the sign-in name ${each}` })),
    ]
  })
}

function fieldsIn(lines: string): Set<string> {
  const fields = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each)
    else if (value !== null && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) {
        fields.add(name)
        collect(each)
      }
  }
  for (const line of lines.split('\n')) if (line !== '') collect(JSON.parse(line))
  return fields
}
