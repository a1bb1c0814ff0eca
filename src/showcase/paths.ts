export const paths = {
  design: '/design',
  fixtures: '/design/fixtures',
  fixturesOf: (component: string) => `/design/fixtures/${encodeURIComponent(component)}`,
  fixture: (component: string, name: string) =>
    `/design/fixtures/${encodeURIComponent(component)}/${encodeURIComponent(name)}`,
  outbox: '/outbox',
} as const
