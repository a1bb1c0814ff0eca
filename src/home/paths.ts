export const paths = {
  home: '/',
  helpNow: '/help-now',
  accessibility: '/accessibility',
  privacy: '/privacy',
  privacyForYou: '/privacy/for-you',
  cookies: '/cookies',
  councilStyles: '/council.css',
  councilLogo: '/council-logo',
} as const
