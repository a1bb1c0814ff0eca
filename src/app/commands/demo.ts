import { ensureDemo } from '../demo/index.ts'
import { readArgs, withHouse, type Command } from './command.ts'

export const demoCommand: Command = {
  name: 'demo',
  usage: 'alongside demo',
  help: 'Load the demonstration council into an empty database.\n`serve` does it by itself in demo mode. Refused in live mode, and where a council is already there.',
  run: (args, terminal) => {
    readArgs(args, {})
    return withHouse(terminal, async (house) => {
      if (house.config.mode === 'live') {
        terminal.say('Live mode takes no demonstration data. Nothing was changed.')
        return 1
      }
      const there = await house.councils.all()
      if (there.length > 0) {
        terminal.say(
          `There is already a council here: ${there.map(({ name }) => name).join(', ')}. Nothing was changed.`,
        )
        return 1
      }
      await ensureDemo(house, terminal.say)
      return 0
    })
  },
}
