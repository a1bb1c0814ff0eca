/* Plain words for every entitlement, with the law or guidance behind it and the sum where there is one. */
import type { EntitlementKey } from './codes.ts'
import type { Day } from './days.ts'
import { ruleOn } from './rules.ts'
import { AMOUNT_KEYS, amountOn, type Amount, type Settings } from './settings.ts'
import { DEFAULT_WORDS, inThousands, type Wording, type Words } from './wording.ts'

export interface EntitlementWording extends Wording {
  key: EntitlementKey
  /** Who gets it. */
  whoFor: string
  amount: Amount | null
}

interface Plain {
  whoFor: string
  sentence: (words: Words, pounds: string) => string
}

function plain(whoFor: string, sentence: string | Plain['sentence']): Plain {
  return { whoFor, sentence: typeof sentence === 'string' ? () => sentence : sentence }
}

const LEFT_CARE_TO_25 = 'People who left care, until they turn 25'

const PLAIN: Record<EntitlementKey, Plain> = {
  LOOKED_AFTER_DUTIES: plain(
    'Children in care',
    (words) => `You are in care, so ${words.council} must look after you.`,
  ),
  PERSONAL_ADVISER: plain(
    'People of 16 and over who are in care or left it',
    (words) => `You get a ${words.adviser}. This is a person who helps you plan, and stands by you.`,
  ),
  NEEDS_ASSESSMENT: plain(
    'People of 16 or 17, and older people who ask for help',
    'We must ask what you need, and write it down with you.',
  ),
  PATHWAY_PLAN: plain(
    'People who have a personal adviser',
    (words) => `You get a ${words.plan}. It says what help you get, who gives it, and when.`,
  ),
  PATHWAY_PLAN_REVIEW: plain(
    'People who have a pathway plan',
    'We must look at your plan with you every six months. You can ask for this sooner.',
  ),
  KEEP_IN_TOUCH: plain('People who left care, until they turn 21', 'We must keep in touch with you.'),
  MAINTENANCE_AND_ACCOMMODATION: plain(
    'People of 16 or 17 who left care',
    'We must make sure you have a good place to live and money to live on.',
  ),
  EDUCATION_TRAINING_EMPLOYMENT_SUPPORT: plain(
    'People who left care and have a plan',
    'We must help you with school, college, training or work.',
  ),
  OTHER_ASSISTANCE: plain(
    'People of 18 to 20 who left care',
    'We must help you in other ways too, if you need it. This can be things or cash.',
  ),
  SETTING_UP_HOME_ALLOWANCE: plain(
    'People of 16 to 20 who left care',
    (_words, pounds) => `You can get money to set up your first home${pounds}.`,
  ),
  HE_BURSARY: plain(
    'People who left care and are at university with it in their plan',
    (_words, pounds) => `You get money from us for your time at university${pounds}.`,
  ),
  VACATION_ACCOMMODATION: plain(
    'Students under 25 who live at college or university',
    'We must help you with a place to live when your college is closed.',
  ),
  STAYING_PUT: plain(
    'People of 18 to 20 who still live with their foster carer',
    'You can stay with your foster carer until you turn 21, if you both want this. We must help you both.',
  ),
  PA_OFFER_TO_25: plain(
    'People of 21 to 24 who left care',
    (words) => `You can ask for a ${words.adviser} at any time.`,
  ),
  S24_ADVICE_AND_BEFRIENDING: plain(
    'Qualifying care leavers',
    'You can ask us for advice, and for somebody to talk to.',
  ),
  S24_ASSISTANCE: plain('Qualifying care leavers', 'You can ask us for help. This can be things, and at times cash.'),
  S24_KEEP_IN_TOUCH: plain('Qualifying care leavers who were in care', 'We must keep in touch with you.'),
  S24B_EDUCATION_SUPPORT: plain(
    'Qualifying care leavers who were in care, until they turn 25',
    'We can help you pay for costs of a course or a job.',
  ),
  LOCAL_OFFER: plain(
    'Everybody who left care, until they turn 25',
    'We must tell you about all the help that we have for care leavers. This is called the local offer.',
  ),
  CORPORATE_PARENTING: plain(
    'Children in care and people who left care',
    (words) => `All of ${words.council} must act like a good parent to you.`,
  ),
  ADVOCACY: plain(
    'Children in care and everybody who left care',
    'You can have an advocate. This is a person who is on your side and helps you speak up.',
  ),
  PRIORITY_NEED_18_20: plain(
    'People of 18 to 20 who were in care at 16 or 17',
    'If you have no home, the housing team must put you first.',
  ),
  PRIORITY_NEED_IF_VULNERABLE_21_PLUS: plain(
    'People of 21 to 24 who left care and are at risk',
    'If you have no home and are at risk, the housing team must put you first.',
  ),
  ALLOCATION_NO_LOCAL_CONNECTION_TEST: plain(
    LEFT_CARE_TO_25,
    'You can ask for a council home in any area. They cannot say no just because you are not from there.',
  ),
  STAYING_CLOSE: plain(LEFT_CARE_TO_25, 'We must ask if you need help to live on your own, and give it if you do.'),
  WIDER_LOCAL_OFFER: plain(
    'Everybody who left care, until they turn 25',
    'We must tell you more: about cash, homes, and what you get when you leave jail.',
  ),
  NOT_INTENTIONALLY_HOMELESS: plain(
    LEFT_CARE_TO_25,
    'If you lose your home, nobody may say that you did it on purpose.',
  ),
  WIDER_CORPORATE_PARENTING: plain(
    'Children in care and people who left care',
    'More public bodies must think about what is good for you.',
  ),
}

/** The words for an entitlement on a day: the version of the law and the sum of that day. */
export function entitlementWords(
  key: EntitlementKey,
  settings: Settings,
  on: Day,
  words: Words = DEFAULT_WORDS,
): EntitlementWording {
  const rule = ruleOn(key, on)
  const sum = AMOUNT_KEYS.find((each) => each === key)
  const amount = sum === undefined ? null : amountOn(settings, sum, on)
  const pounds = amount === null ? '' : ` (£${inThousands(amount.pounds)})`
  return {
    key,
    title: rule?.title ?? key,
    sentence: PLAIN[key].sentence(words, pounds),
    whoFor: PLAIN[key].whoFor,
    citation: rule?.citation ?? '',
    standing: rule?.standing === 'guidance' ? 'policy' : 'statutory',
    amount,
  }
}
