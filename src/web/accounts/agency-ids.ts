// Ids of agencies, made of the initials of their names as offices write them: 发改局 is fgj.

/** Initials of each character in Latin letters; given, since what knows them is large and comes late. */
export type Initials = (name: string) => string

const longest = 20

/** The name without the region's own or its level, which every agency of it carries: 望澄区财政局, 区财政局 → 财政局. */
export function withoutRegion(name: string, regionName: string): string {
  const short = regionName.replace(/^.*[省市州盟](?=.)/u, '')
  const found = [regionName, short, regionName.slice(-1)].find(each => each !== '' && name.startsWith(each))
  const rest = found === undefined ? name : name.slice(found.length)
  return rest.length >= 2 ? rest : name
}

/** An id for each name, that nobody has: of the shortest alias where one is given, with a number where several meet. */
export function agencyIds(
  agencies: readonly { readonly name: string; readonly aliases: readonly string[] }[],
  { regionName, taken, initials }: { regionName: string; taken: ReadonlySet<string>; initials: Initials },
): string[] {
  const used = new Set(taken)
  return agencies.map(({ name, aliases }) => {
    const [shortest] = [...aliases].sort((a, b) => a.length - b.length)
    const called = withoutRegion(shortest ?? name, regionName)
    const stem =
      initials(called)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
        .slice(0, longest) || 'dw'
    let id = stem
    for (let number = 2; used.has(id); number++) id = `${stem}${number}`
    used.add(id)
    return id
  })
}
