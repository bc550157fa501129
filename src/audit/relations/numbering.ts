import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { type AuditedDocument, placeAt } from '../statements.ts'

export function numbering({ documents }: Dossier): AuditFinding[] {
  return documents.flatMap(numberingGaps)
}

/** What the reader noted of numbering, with its places. */
function numberingGaps(document: AuditedDocument): AuditFinding[] {
  return document.plan.findings
    .filter(({ code }) => code === 'numbering-gap' || code === 'numbering-starts-late')
    .map(({ code, message, spans }) =>
      found(
        code,
        'warning',
        [
          message,
          code === 'numbering-gap' ? 'The numbering jumps.' : 'The numbering does not begin with one.',
        ],
        message,
        spans.map(span => placeAt(document, span)),
      ),
    )
}
