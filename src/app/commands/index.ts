import type { Command } from './command.ts'
import { auditVerify } from './audit.ts'
import { backupCommand, restoreCommand } from './backup.ts'
import { councilAdd } from './council.ts'
import { demoCommand } from './demo.ts'
import { exportAnnexA, exportOc3 } from './export.ts'
import { importPeople, importReturn, importWorkers } from './import.ts'
import { peopleCommand } from './people.ts'
import { serveCommand } from './serve.ts'
import { ssda903Check } from './ssda903.ts'
import { statusCommand } from './status.ts'
import { threadRead } from './thread.ts'
import { userClose } from './user-close.ts'
import { userAdd } from './user.ts'

/** In the order of the overview. */
export const commands: readonly Command[] = [
  serveCommand,
  statusCommand,
  peopleCommand,
  ssda903Check,
  threadRead,
  importReturn,
  importPeople,
  importWorkers,
  exportAnnexA,
  exportOc3,
  demoCommand,
  auditVerify,
  councilAdd,
  userAdd,
  userClose,
  backupCommand,
  restoreCommand,
]
