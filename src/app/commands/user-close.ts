import { closeAccount, findStaffAccount } from '../../sign-in/index.ts'
import { readArgs, withCouncil, WrongUse, type Command } from './command.ts'

export const userClose: Command = {
  name: 'user close',
  usage: 'alongside user close SIGN-IN-NAME --reason "WHY" [--even-so] [--council CODE]',
  help: 'Close the account of somebody who left.\nThey are signed out everywhere at once. Where they are the last who looks after a restricted record, nothing is\nchanged without --even-so: have somebody else named first.',
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, {
      reason: { type: 'string' },
      'even-so': { type: 'boolean' },
      council: { type: 'string' },
    })
    const [signInName, ...more] = positionals
    const reason = values.reason?.trim() ?? ''
    if (signInName === undefined || more.length > 0) throw new WrongUse('Give one sign-in name.')
    if (reason === '') throw new WrongUse('Give the reason with --reason.')
    return withCouncil(terminal, values.council, (house, council) =>
      house.machineFor(council.id)(async (work) => {
        const account = await findStaffAccount(work, signInName)
        if (!account) {
          terminal.say(`Nobody of the staff of ${council.name} has the sign-in name ${signInName}.`)
          return 1
        }
        const evenSo = values['even-so'] ?? false
        const result = await closeAccount(work, { accountId: account.id, reason, evenSo, by: 'command line' })
        terminal.say(
          result === 'closed' ? `The account of ${account.name} is closed.` : notClosed(account.name, result),
        )
        return result === 'closed' ? 0 : 1
      }),
    )
  },
}

function notClosed(name: string, result: 'closed-already' | { readonly last: number }): string {
  if (result === 'closed-already') return `The account of ${name} was closed already. Nothing was changed.`
  return `${name} is the last who looks after ${result.last} restricted ${result.last === 1 ? 'record' : 'records'}. Have another service manager named first, or add --even-so. Nothing was changed.`
}
