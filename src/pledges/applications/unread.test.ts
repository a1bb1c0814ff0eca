import { expect, test } from 'vitest'
import { mustBeRead } from './unread.ts'

test.each([
  'I will hurt you if you come late',
  'You will regret this',
  'Let this be our secret',
  'Don’t tell your worker',
  'No need to mention it to anybody',
  'Come to the back door alone',
  'We could do it at my flat',
  'Send me a photo first',
  'You looked gorgeous',
  'Let us talk about it over a drink',
  'Text me when you are free',
  'I am on Instagram as larkfield',
  'Add me and we can chat',
])('waits until somebody has read it: %s', (words) => expect(mustBeRead(words)).toBe(true))

test.each([
  'The shop in Millbeck, ask for Marta at the counter. Bring your letter.',
  'You were kind and quick, and you asked good questions. Next time, tell us more about the café.',
  'We would love to have you. Your first day is on Monday.',
  'You could not start at five in the morning yet. Ask about the evening shift, which begins at four.',
])('goes on by itself: %s', (words) => expect(mustBeRead(words)).toBe(false))
