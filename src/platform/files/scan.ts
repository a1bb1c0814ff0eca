// Asks a virus scanner of the council's own about a file before it is kept. The scanner is a program (SCAN_COMMAND) that is
// given the file's path: exit code 0 is clean, 1 is not. Whatever else happens, the file is kept out.
import { execFile } from 'node:child_process'

/** Throws RefusedFile unless the file is clean. */
export type Scan = (path: string) => Promise<void>

/** The file is not kept; the message says why to whoever sent it. */
export class RefusedFile extends Error {
  override name = 'RefusedFile'
}

const patienceMs = 60_000

/** Without a scanner every file passes: README.md says so. The command's words are split at spaces; no shell reads them. */
export function openScanner(command: string | null): Scan {
  if (command === null) return () => Promise.resolve()
  const [program = '', ...given] = command.split(/\s+/)
  return (path) =>
    new Promise((resolve, reject) => {
      execFile(program, [...given, path], { timeout: patienceMs, windowsHide: true }, (error) => {
        if (error === null) return resolve()
        // A number is an exit code; anything else means that the scanner could not be started or did not end.
        reject(new RefusedFile(error.code === 1 ? infected : unknown))
      })
    })
}

const infected = 'The virus scanner found something harmful in this file. It was not kept'
const unknown = 'The virus scanner could not check this file, so it was not kept. Try again in a few minutes'
