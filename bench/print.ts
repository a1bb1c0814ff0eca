// How the figures are printed: one line a figure, with what it is held against.

export function title(text: string): void {
  process.stdout.write(`\n${text}\n${'-'.repeat(text.length)}\n`)
}

export function line(what: string, figure: string, against = ''): void {
  process.stdout.write(`${what.padEnd(58)} ${figure.padStart(18)}${against && `   ${against}`}\n`)
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB')
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`
