/** Somebody else recorded a fact of the matter first: the version that the writer knew is not the last. */
export class StreamMoved extends Error {
  override readonly name = 'StreamMoved'
  readonly code = 'stream-moved'
  readonly matterId: string
  readonly knownVersion: number

  constructor(facts: { matterId: string; knownVersion: number }, options?: ErrorOptions) {
    super(`Matter ${facts.matterId} has moved past version ${facts.knownVersion}`, options)
    this.matterId = facts.matterId
    this.knownVersion = facts.knownVersion
  }
}
