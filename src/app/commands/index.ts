import type { Command } from './command.ts'
import { auditVerify } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { serveCommand } from './serve.ts'
import { userAdd } from './user.ts'

/** In the order of the overview. */
export const commands: readonly Command[] = [serveCommand, auditVerify, userAdd, backupCommand, restoreCommand]
