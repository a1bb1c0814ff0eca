import { readPassword } from './password.ts'
import { hashPassword } from '../../platform/auth/passwords.ts'
import { isRole, roles } from '../../platform/auth/permissions.ts'
import { newId } from '../../platform/ids.ts'
import { readArgs, withCouncil, WrongUse, type Command } from './command.ts'

export const userAdd: Command = {
  name: 'user add',
  usage: 'alongside user add SIGN-IN-NAME --name "NAME" --role ROLE [--role ROLE…] [--council CODE]',
  help: `Add somebody who signs in with a name and a password.\nThe password is read from standard input, at least 12 characters. Roles: ${roles.join(', ')}.`,
  run: async (args, terminal) => {
    const { values, positionals } = readArgs(args, {
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      council: { type: 'string' },
    })
    const [signInName, ...more] = positionals
    const wanted = values.role ?? []
    if (signInName === undefined || more.length > 0) throw new WrongUse('Give one sign-in name.')
    if (!values.name) throw new WrongUse('Give the name of the person with --name.')
    if (wanted.length === 0) throw new WrongUse('Give at least one --role.')
    const unknown = wanted.find((role) => !isRole(role))
    if (unknown !== undefined) throw new WrongUse(`There is no role "${unknown}". There are: ${roles.join(', ')}.`)
    const password = await readPassword(terminal)
    if (password.length < 12) throw new WrongUse('The password must have at least 12 characters.')
    const { name } = values
    return withCouncil(terminal, values.council, (house, council) =>
      house.machineFor(council.id)(async ({ db, audit }) => {
        const added = await db
          .insertInto('accounts')
          .values({
            authority_id: council.id,
            id: newId<'account'>(),
            roles: wanted,
            display_name: name,
            sign_in_name: signInName.toLowerCase(),
            password_hash: await hashPassword(password),
          })
          .onConflict((conflict) => conflict.columns(['authority_id', 'sign_in_name']).doNothing())
          .returning('id')
          .executeTakeFirst()
        if (!added) {
          terminal.say(`There is already somebody with the sign-in name ${signInName}. Choose another.`)
          return 1
        }
        await audit({ event: 'account.changed', detail: { account: added.id, roles: wanted, by: 'command line' } })
        terminal.say(`Added ${name} (${wanted.join(', ')}) to ${council.name}.`)
        return 0
      }),
    )
  },
}
