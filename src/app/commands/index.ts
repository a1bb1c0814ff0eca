import type { Command } from './command.ts'
import { auditVerify } from './audit.ts'
import { serveCommand } from './serve.ts'

/** In the order of the overview. */
export const commands: readonly Command[] = [serveCommand, auditVerify]
