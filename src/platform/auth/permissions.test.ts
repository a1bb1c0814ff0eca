import { expect, test } from 'vitest'
import { may, permissions, roles, type Permission } from './permissions.ts'

test('the whole matrix, for a reader who is no programmer', () => {
  const names = Object.keys(permissions) as Permission[]
  const width = Math.max(...names.map((name) => name.length))
  const lines = names.map((name) => {
    const who = roles.filter((role) => may([role], name))
    const text = may([], name)
      ? 'everyone, signed in or not'
      : who.length === roles.length
        ? 'everyone signed in'
        : who.join(', ')
    return `${name.padEnd(width)}  ${text}`
  })
  expect(`\n${lines.join('\n')}\n`).toMatchSnapshot()
})

test('a councillor can open no personal record', () => {
  const personal = (Object.keys(permissions) as Permission[]).filter((name) => may(['councillor'], name))
  expect(personal).toEqual([
    'public.read',
    'session.use',
    'said.read',
    'promises.read',
    'service-asks.read',
    'own-asks-of-councillor.read',
    'claims.count',
    'offer.figures',
    'pledges.read',
    'introductions.make',
    'design.read',
    'outbox.read',
  ])
})

test('an administrator sets things up and reads no content', () => {
  expect(may(['admin'], 'people.read')).toBe(false)
  expect(may(['admin'], 'settings.change')).toBe(true)
})
