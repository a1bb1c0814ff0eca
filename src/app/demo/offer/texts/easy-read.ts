// Easy read in English: one idea a line, short words. A text of its own, and not plain English with pictures.
import type { Texts } from './core.ts'

const easy = (title: string, summary: string, details: string[], steps: string[], evidence: string[] = []) => ({
  title,
  summary,
  details,
  steps,
  evidence,
  keywords: [],
})

export const easyRead: Texts = {
  'help-with-rent': easy(
    'Help with rent',
    'Rent is the money you pay for your home.',
    [
      'You can get help to pay rent.',
      'The help is for a small flat.',
      'You do not have to share.',
      'We can help you to ask.',
    ],
    [
      'Ask for help with rent when you ask for universal credit.',
      'Tell them you were in care.',
      'Show them your proof.',
    ],
    ['Your tenancy. This is the paper about your home.', 'Proof that you were in care.'],
  ),
  'personal-adviser': easy(
    'Your adviser',
    'An adviser is a person who helps you.',
    [
      'They help with your home.',
      'They help with money.',
      'They help with work.',
      'They help on bad days.',
      'You can ask for a new adviser.',
    ],
    ['Your adviser comes to meet you.', 'If they do not come, call us.', 'You can come back at any time.'],
  ),
  'emergency-payment': easy(
    'Help with money today',
    'You have no money for food or heat. Call us.',
    ['We help on the same day.', 'We can send money.', 'We can bring food.', 'We will not tell you off.'],
    ['Call us in the day.', 'At night, call the emergency team.', 'Tell us if you have a child with you.'],
  ),
  'setting-up-home': easy(
    'Things for your new home',
    'You move to a new home. We pay for things you need.',
    ['We can pay for a bed.', 'We can pay for a cooker.', 'We can pay for curtains.', 'You do not pay us back.'],
    ['Make a list with your adviser.', 'Send us the list.', 'We pay.'],
    ['The paper about your home.', 'Your list.'],
  ),
  'interview-clothes': easy(
    'Clothes for work',
    'You go to meet a boss about a job. We help you buy clothes.',
    ['We can pay for a shirt.', 'We can pay for shoes.', 'We can pay for a coat.', 'You pick the clothes.'],
    ['Tell us the day.', 'Tell us what you need.', 'We pay for it.'],
    ['The letter or text about the job.'],
  ),
  'mental-health': easy(
    'Help when you feel bad',
    'You can talk to a nurse about how you feel.',
    [
      'The nurse is kind.',
      'The nurse can come to you.',
      'You can go for a walk.',
      'If you may hurt yourself, call 999.',
    ],
    ['Call or text the nurse.', 'The nurse calls you.', 'You say where to meet.'],
  ),
  'gp-and-dentist': easy(
    'A doctor and a dentist',
    'A doctor helps when you are ill. A dentist looks after your teeth.',
    ['We help you find a doctor.', 'We help you find a dentist.', 'You do not need papers for a doctor.'],
    ['Tell us where you live.', 'We fill in the form with you.', 'You may have to wait for a dentist.'],
  ),
  'immigration-help': easy(
    'Help to stay in this country',
    'You came here on your own. A lawyer can help you.',
    ['A lawyer knows the law.', 'You do not pay the lawyer.', 'We go with you.', 'Ask us early.'],
    ['Tell us when a letter comes.', 'We find a lawyer.', 'Keep all your letters.'],
    ['Letters from the Home Office.'],
  ),
  'council-tax': easy(
    'Council tax',
    'Council tax is a bill for your home.',
    ['You do not pay it.', 'You fill in one form.', 'You do it once a year.'],
    ['Fill in the form.', 'We check with your adviser.', 'You get a new bill. It says what is left to pay.'],
    ['The number on your bill.'],
  ),
  'bus-pass': easy(
    'Free bus pass',
    'With this card the bus is free.',
    ['You can go to work.', 'You can go to college.', 'You can see your friends.'],
    ['Take a photo of your face.', 'Fill in the form. We can help.', 'The card comes by post.'],
    ['A photo of your face.'],
  ),
  advocacy: easy(
    'Somebody on your side',
    'An advocate helps you to speak up.',
    [
      'They do not work for us.',
      'They come to meetings with you.',
      'They can speak for you.',
      'They keep what you say private.',
      'They only tell if you are not safe.',
    ],
    ['Call or text them.', 'They call you back.'],
  ),
  'care-leaver-proof': easy(
    'Proof that you were in care',
    'This is a card on your phone or on paper.',
    ['You show it to get help.', 'It does not say why you were in care.'],
    ['Ask for it.', 'Save it or print it.'],
  ),
}
