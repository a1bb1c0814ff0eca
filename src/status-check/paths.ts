export const paths = { check: '/am-i-a-care-leaver' } as const
