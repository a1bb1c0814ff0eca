export const paths = {
  signIn: '/sign-in',
  signOut: '/sign-out',
  demo: '/sign-in/demo',
  afterSignIn: (roles: readonly string[]) => (roles.includes('young-person') ? '/me' : '/staff'),
} as const
