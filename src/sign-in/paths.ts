export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  demo: '/sign-in/demo',
  /** The first time with a printed code. */
  withCode: '/sign-in/code',
  chooseSecret: '/sign-in/code/choose',
  lost: '/sign-in/lost',
  /** Codes that wait for a second person. */
  codesToApprove: '/staff/sign-in-codes',
  /** Who of the staff can sign in. */
  accounts: '/staff/accounts',
  account: (id: string) => `/staff/accounts/${id}`,
  drafts: '/drafts',
  dropDraft: '/drafts/drop',
  afterSignIn: (roles: readonly string[]) =>
    roles.includes('young-person') ? '/me' : roles.includes('partner') ? '/partner' : '/staff',
} as const
