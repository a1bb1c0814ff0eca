import { expect, test } from 'vitest'
import { faultOfSecret } from './secret.ts'

const around = { code: 'amber badge candy dance', signInName: 'brave-fern-27' }

test.each([
  'seven purple buses',
  'GREEN kettle up a tree',
  'Ελένη και το ποδήλατο',
  'my nan makes 2 good cakes',
  'correcthorsebattery',
])('"%s" will do', (secret) => {
  expect(faultOfSecret(secret, around)).toBeNull()
})

test.each([
  ['short one', '12 letters or more'],
  ['Amber-Badge-Candy-Dance', 'not the ones on the paper'],
  ['I am brave fern 27 really', 'sign-in name in them'],
  ['leila.k@mail.example', 'email address'],
  ['aaaaaaaaaaaaaaa', 'easy to guess'],
  ['password1234567', 'easy to guess'],
  ['iloveyouiloveyou', 'easy to guess'],
  ['abcabcabcabcabc', 'easy to guess'],
  ['123456789012345', 'easy to guess'],
])('"%s" will not do, because of this: %s', (secret, why) => {
  expect(faultOfSecret(secret, around)).toContain(why)
})
