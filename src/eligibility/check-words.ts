/* Plain words for the points a person should look at, and for flags. */
import type { CheckCode, FlagCode } from './codes.ts'
import type { Wording } from './wording.ts'

function words(title: string, sentence: string, citation: string): Wording {
  return { title, sentence, citation, standing: 'policy' }
}

export const CHECK_WORDS: Record<CheckCode, Wording> = {
  CHECK_WELSH_DAYS: words(
    'Days in care in Wales',
    'You were also in care in Wales. We did not count those days. With them you may reach 13 weeks. Ask us to look at this.',
    'SI 2010/959 reg 40(1)',
  ),
  CHECK_SHORT_BREAKS: words(
    'Short breaks',
    'You had short breaks away from home. How we count them changes the answer. Ask us to look at this.',
    'SI 2010/959 reg 48; SI 2010/2571 reg 3(3)',
  ),
  CHECK_OTHER_NATION: words(
    'Care outside England',
    'Your last time in care was outside England. That nation has its own rules and its own help. Ask us to look at this.',
    'Children Act 1989 s.24(2)(a); Social Services and Well-being (Wales) Act 2014 s.104',
  ),
  CHECK_HOME_ARRANGEMENT: words(
    'Your time at home',
    'When you went home, and how that ended, changes the answer. Tell us if our dates are wrong.',
    'SI 2010/2571 reg 3(5)-(6)',
  ),
  CHECK_SIXTEENTH_BIRTHDAY: words(
    'You left care on the day you turned 16',
    'You left care on the very day you turned 16. We count that day. Some people read the rule in a different way.',
    'Children Act 1989 Sch 2 para 19B(2)(b)',
  ),
  CHECK_DAY_91: words(
    'Just 13 weeks in care',
    'You have just the 13 weeks that the rule asks for. One day less would change the answer. Tell us if a date is wrong.',
    'SI 2010/959 reg 40(1)',
  ),
  CHECK_SOUTHWARK: words(
    'You were housed at 16 or 17',
    'When you were 16 or 17 you were given a place to live, but not as a child in care. It may be that you should have been in care. Ask us to look at this.',
    'R (G) v Southwark LBC [2009] UKHL 26; Children Act 1989 s.20',
  ),
  CHECK_HISTORY: words(
    'Some of your time in care is not known',
    'We do not hold all the dates of your time in care. You may have more rights than we can see. Help us find the dates.',
    'Children Act 1989 ss.23A, 23C, 24',
  ),
}

export const FLAG_WORDS: Record<FlagCode, Wording> = {
  IMMIGRATION_HUMAN_RIGHTS_ASSESSMENT: {
    title: 'Your right to stay in the UK',
    sentence:
      'Your right to stay in the UK may limit the help we can give from 18. We must look at your human rights first. Ask for free legal advice.',
    citation: 'Nationality, Immigration and Asylum Act 2002 Sch 3',
    standing: 'statutory',
  },
}
