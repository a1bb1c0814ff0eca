import { expect, test } from 'vitest'
import { notForEveryone } from './not-for-everyone.ts'

test.each([
  'Ring me on 07700 900123 any time',
  'I am on +44 7700 900 123',
  'Write to jo.bloggs@example.org',
  'See www.example.org/jobs',
  'Come to 12 High Street, ZZ9 9ZZ',
  'my snap is bananas',
])('%s tells how to reach somebody', (text) => expect(notForEveryone(text)).toContain('contact'))

test.each(['This is fucking brilliant', 'what a SH1T idea', 'Total b1tch'])('%s is rude', (text) =>
  expect(notForEveryone(text)).toContain('rude'),
)

test.each([
  'Two apprenticeships in our kitchen by 1 September 2026',
  'Free swimming for 25 young people, every Saturday from 10 to 12',
  'We will give £1,500 towards driving lessons in Scunthorpe',
  'A peacock feather, a class in basic cooking and a cocktail-free party',
  '10 tickets for the match on 14/11/2026',
])('%s is for everyone', (text) => expect(notForEveryone(text)).toEqual([]))
