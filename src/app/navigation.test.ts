import { expect, test } from 'vitest'
import { may, type Role } from '../platform/auth/permissions.ts'
import { features } from './features.ts'
import { navigationFor } from './navigation.ts'

const all = features.flatMap((feature) => feature.navigation ?? [])
const shownTo = (role: Role, path = '/staff') =>
  navigationFor(
    {
      caller: { accountId: 'someone' as never, roles: [role], name: '', personId: null },
      may: (permission) => may([role], permission),
      path,
    },
    all,
    {},
  )
const labels = (items: readonly { label: string }[]) => items.map(({ label }) => label)

test('a manager, who may do most, has a bar that fits', () => {
  expect(labels(shownTo('team-manager').nav)).toEqual(['People', 'Set aside', 'Voice', 'Promises', 'Offer', 'Tree'])
})

test('the pages of a part stand below it, and the part and the page are both marked', () => {
  const { nav, subNav } = shownTo('adviser', '/staff/asks')
  expect(nav.filter(({ current }) => current).map(({ label }) => label)).toEqual(['Voice'])
  expect(labels(subNav)).toContain('Answers')
  expect(subNav.filter(({ current }) => current).map(({ label }) => label)).toEqual(['Asks'])
})

test('a part with one page for somebody is that page', () => {
  expect(labels(shownTo('team-manager').nav)).toContain('Set aside')
  expect(shownTo('team-manager', '/staff/data-quality').subNav).toEqual([])
})

test('a young person’s own pages are not put away in parts', () => {
  expect(labels(shownTo('young-person').nav)).toContain('My page')
  expect(shownTo('young-person', '/me').subNav).toEqual([])
})
