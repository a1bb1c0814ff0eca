// The posts that keep entries of the invented council's offer true: roles and addresses of roles, never people.

export const keepers = {
  advisers: { post: 'Team manager, leaving care', email: 'leaving-care@ashmere.example' },
  money: { post: 'Money and benefits lead', email: 'young-peoples-money@ashmere.example' },
  housing: { post: 'Housing lead for young people', email: 'young-peoples-homes@ashmere.example' },
  learning: { post: 'Head of the virtual school', email: 'virtual-school@ashmere.example' },
  work: { post: 'Work and skills lead', email: 'work-and-skills@ashmere.example' },
  health: { post: 'Named nurse for care leavers', email: 'care-leavers-health@ashmere.example' },
  voice: { post: 'Participation lead', email: 'having-a-say@ashmere.example' },
} as const
export type KeeperKey = keyof typeof keepers
