import { expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { opportunityStands, type Happened } from './standing.ts'

const at = new Date('2026-05-01T10:00:00Z')
const drafted: Happened = {
  sentAt: null,
  openedAt: null,
  closedAt: null,
  withdrawnAt: null,
  closesOn: asDay('2026-06-01'),
  places: 2,
  taken: 0,
}
const opened = { ...drafted, openedAt: at }

test.each<[string, Happened, string]>([
  ['nothing has happened yet', drafted, 'drafted'],
  ['it was sent for checking', { ...drafted, sentAt: at }, 'sent'],
  ['it was opened', opened, 'open'],
  ['a change of it waits to be checked', { ...opened, sentAt: at }, 'open'],
  ['one place of two is taken', { ...opened, taken: 1 }, 'open'],
  ['every place is taken', { ...opened, taken: 2 }, 'full'],
  ['it is its last day', { ...opened, closesOn: asDay('2026-05-31') }, 'open'],
  ['its last day has gone by', { ...opened, closesOn: asDay('2026-05-30') }, 'closed'],
  ['it was closed before', { ...opened, closedAt: at, taken: 2 }, 'closed'],
  ['it was taken away', { ...opened, closedAt: at, withdrawnAt: at }, 'withdrawn'],
  ['it was taken away before anybody saw it', { ...drafted, sentAt: at, withdrawnAt: at }, 'withdrawn'],
])('when %s it stands there', (_, happened, standing) =>
  expect(opportunityStands(happened, asDay('2026-05-31'))).toBe(standing),
)
