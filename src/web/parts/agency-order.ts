import type { RegisteredAgency } from '../../model/organisation.ts'
import { kinds } from '../accounts/agency-kinds.ts'

// 单位的先后: by kind and then by name, which says nothing of anybody. A register is in the order in which plans happened
// to name the agencies, and any order by a figure would be a ranking.

const byName = new Intl.Collator('zh-Hans-CN')

/** Agencies by kind, party organs first as papers list them, and by name (pinyin) within a kind. */
export const inPlainOrder = <Each extends Pick<RegisteredAgency, 'id' | 'kind'>>(
  agencies: readonly Each[],
  nameOf: (id: string) => string,
): Each[] =>
  agencies.toSorted(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || byName.compare(nameOf(one.id), nameOf(other.id)),
  )
