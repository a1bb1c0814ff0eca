import { describe, expect, it } from 'vitest'
import { decide } from './decide.ts'
import document from './examples.json' with { type: 'json' }
import type { Facts } from './facts.ts'

interface Expected {
  category: string
  phase?: string
  reasons: string[]
  until: string | null
  entitlements: string[]
  flags?: string[]
  responsibleAuthority?: string
}

describe('the agreed examples', () => {
  it('are all here', () => {
    expect(document.examples).toHaveLength(document.count)
  })

  it.each(document.examples.map((example) => [example.id, example] as const))(
    '%s comes out as agreed',
    (_id, example) => {
      const expected: Expected = example.expected
      // The JSON import widens the codes to string; every example is checked by parse-facts.test.ts.
      const found = decide(example.facts as Facts, example.asOf)
      expect(found.category).toBe(expected.category)
      expect(found.phase).toBe(expected.phase ?? null)
      expect(found.reasons.toSorted()).toEqual(expected.reasons.toSorted())
      expect(found.until).toBe(expected.until)
      expect(found.entitlements.toSorted()).toEqual(expected.entitlements.toSorted())
      expect(found.flags.toSorted()).toEqual((expected.flags ?? []).toSorted())
      if (expected.responsibleAuthority !== undefined) {
        expect(found.responsibleAuthority).toBe(expected.responsibleAuthority)
      }
    },
  )
})
