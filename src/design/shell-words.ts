// The shell's own words. A page in another language hands in its own.

export interface ShellWords {
  readonly product: string
  readonly skipToMain: string
  readonly exitThisPage: string
  readonly exitEmergency: string
  readonly notSafe: string
  readonly getHelpNow: string
  readonly menu: string
  readonly signOut: string
  readonly signedInAs: string
  readonly back: string
  readonly breadcrumb: string
  readonly errorPrefix: string
  readonly demo: string
  readonly demoLabel: string
  readonly alongsideYou: string
  readonly footerLinks: string
  readonly accessibility: string
  readonly privacy: string
  readonly cookies: string
}

export const englishShellWords: ShellWords = {
  product: 'Alongside',
  skipToMain: 'Skip to main content',
  exitThisPage: 'Exit this page',
  exitEmergency: 'Emergency',
  notSafe: 'Not safe right now?',
  getHelpNow: 'Get help now',
  menu: 'Menu',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  back: 'Back',
  breadcrumb: 'Where you are',
  errorPrefix: 'Error: ',
  demoLabel: 'Demo',
  demo: 'This is a demo. The council and every person in it are invented.',
  alongsideYou: 'alongside you',
  footerLinks: 'About this site',
  accessibility: 'Accessibility',
  privacy: 'Privacy',
  cookies: 'Cookies',
}
