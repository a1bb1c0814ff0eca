import type { Role } from '../../../platform/auth/permissions.ts'
import { roleWords } from '../../../people/index.ts'

export const rolesOf = (roles: readonly Role[]): string => roles.map(roleWords).join(', ')
