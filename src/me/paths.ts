export const paths = {
  me: '/me',
  letter: '/me/letter',
  letterPdf: '/me/letter.pdf',
  whoLooked: '/me/who-looked',
} as const
