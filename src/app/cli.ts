// The command line. Only JSON goes to standard output with --json; everything said to a person goes to standard error.
// Exit 0 done, 1 problems found, 2 wrong use.
import { ConfigError } from '../platform/config.ts'
import { commands } from './commands/index.ts'
import { WrongUse, type Terminal } from './commands/command.ts'

export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0) // whoever read it has had enough, as `head` has
  })
  const terminal: Terminal = {
    env,
    out: (text) => process.stdout.write(text),
    say: (text) => process.stderr.write(`${text}\n`),
    input: process.stdin,
  }
  const found = [...commands].sort((a, b) => b.name.length - a.name.length).find(({ name }) => startsWith(args, name))
  const rest = found ? args.slice(found.name.split(' ').length) : args
  if (!found) return overview(args, terminal)
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.say(`${found.usage}\n\n${found.help}`)
    return 0
  }
  try {
    return await found.run(rest, terminal)
  } catch (error) {
    if (error instanceof WrongUse) {
      terminal.say(`${error.message}\nUse: ${found.usage}`)
      return 2
    }
    if (error instanceof ConfigError) {
      terminal.say(error.message)
      return 2
    }
    terminal.say(`Sorry, that did not work: ${error instanceof Error ? error.message : String(error)}`)
    if (error instanceof Error && error.cause instanceof Error) terminal.say(`Because: ${error.cause.message}`)
    return 1
  }
}

const startsWith = (args: readonly string[], name: string) =>
  name.split(' ').every((word, index) => args[index] === word)

/** Every command, or those of one group: `alongside import --help`. */
function overview(args: readonly string[], terminal: Terminal): number {
  const [first = '--help', second = '--help'] = args
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const asked = isHelp(first) || (group.length > 0 && isHelp(second))
  if (!asked) terminal.say(`There is no command "${group.length > 0 ? `${first} ${second}` : first}".\n`)
  terminal.say('alongside COMMAND\n')
  for (const { usage, help } of group.length > 0 ? group : commands)
    terminal.say(`  ${usage.replace('alongside ', '')}\n      ${help.split('\n')[0] ?? ''}`)
  terminal.say('\nAdd --help to a command to read more. Settings are in README.md.')
  return asked ? 0 : 2
}

const isHelp = (word: string) => ['--help', '-h', 'help'].includes(word)
