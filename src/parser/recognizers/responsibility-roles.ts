import type { AgencyDraft } from '../recognizer.ts'
import { type Member, plainMember } from './agency-meant.ts'
import type { Role } from './responsibility-verbs.ts'

/** One list of a note with the role that its verb or label gives it. */
export type Phrase = { role: Role; members: Member[]; divided: boolean; labelled: boolean }

function sameMember(a: Member, b: Member): boolean {
  return a.name === b.name && a.quantifier === b.quantifier && a.lines?.join() === b.lines?.join()
}

/** Each member once, and none of those in `except`. */
export function unique(members: Member[], except: readonly Member[] = []): Member[] {
  const kept: Member[] = []
  for (const member of members) {
    if (!kept.some(other => sameMember(other, member)) && !except.some(other => sameMember(other, member)))
      kept.push(member)
  }
  return kept
}

/** Members without what only a note needs. */
export function plain(members: Member[]): AgencyDraft[] {
  return members.map(plainMember)
}

/** Who leads: those marked or named 牵头, else whoever is responsible first, or all when each acts 分别. */
export function leaders(phrases: Phrase[]): Set<Member> {
  const named = new Set<Member>()
  for (const { role, members } of phrases) {
    for (const member of members)
      if (member.mark === 'lead' || (role === 'lead' && member.mark !== 'support')) named.add(member)
  }
  if (named.size > 0) return named
  // 「甲会同乙负责」: whoever stands before 会同 leads.
  const first = phrases.find(phrase => phrase.role === 'responsible' || phrase.role === 'with')
  if (!first) return new Set()
  return new Set(first.divided || first.role === 'with' ? first.members : first.members.slice(0, 1))
}
