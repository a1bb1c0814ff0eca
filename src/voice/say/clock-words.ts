// "2am", "4:05pm": the time in England as people say it.
import { timeInWords } from '../../words/index.ts'

const inEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export function clockWords(now: Date): string {
  const [hour = 0, minute = 0] = inEngland.format(now).split(':').map(Number)
  return timeInWords(hour * 60 + minute)
}
