import { serve } from '../serve.ts'
import { readArgs, type Command } from './command.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: 'alongside serve',
  help: 'Start Alongside and its database, and stay until Ctrl-C.\nSettings come from the environment: see README.md.',
  run: (args, terminal) => {
    readArgs(args, {})
    return serve(terminal.env)
  },
}
