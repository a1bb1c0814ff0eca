import { sealAudit } from '../../platform/audit/seal.ts'
import { verifyAudit } from '../../platform/audit/verify.ts'
import { readArgs, withHouse, type Command } from './command.ts'

export const auditVerify: Command = {
  name: 'audit verify',
  usage: 'alongside audit verify [--json]',
  help: 'Prove that no audit event was altered, removed or inserted.\nSeals what is waiting first. Exit 1 names the first event that does not fit.',
  run: (args, terminal) => {
    const { values } = readArgs(args, { json: { type: 'boolean' } })
    return withHouse(terminal, (house) =>
      house.asOwner(async (client) => {
        await sealAudit(client)
        const verdict = await verifyAudit(client)
        if (values.json) terminal.out(`${JSON.stringify(verdict)}\n`)
        else if (verdict.ok)
          terminal.say(`The audit is whole: ${verdict.events} events in ${verdict.batches} sealed batches.`)
        else terminal.say(verdict.message)
        return verdict.ok ? 0 : 1
      }),
    )
  },
}
