export const paths = {
  settings: '/staff/settings',
  section: (slug: string) => `/staff/settings/${slug}`,
} as const
