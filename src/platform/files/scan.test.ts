import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { openScanner, RefusedFile } from './scan.ts'

/** A scanner that finds harm in whatever holds the word, and fails on another word. */
async function aScanner() {
  const folder = await mkdtemp(join(tmpdir(), 'scan-'))
  const program = join(folder, 'scanner')
  await writeFile(
    program,
    '#!/bin/sh\n[ "$1" = --quiet ] || exit 3\ngrep -q HARM "$2" && exit 1\ngrep -q BROKEN "$2" && exit 2\nexit 0\n',
  )
  await chmod(program, 0o755)
  const file = async (content: string) => {
    const path = join(folder, 'a file; touch x')
    await writeFile(path, content)
    return path
  }
  return { command: `${program} --quiet`, file }
}

test('a clean file passes, one with harm in it does not', async () => {
  const { command, file } = await aScanner()
  await openScanner(command)(await file('all is well'))
  await expect(openScanner(command)(await file('HARM'))).rejects.toThrow(/found something harmful/)
})

test('what the scanner could not check is kept out too', async () => {
  const { command, file } = await aScanner()
  await expect(openScanner(command)(await file('BROKEN'))).rejects.toThrow(/could not check/)
  await expect(openScanner('no-such-scanner')(await file('fine'))).rejects.toThrow(RefusedFile)
})

test('without a scanner every file passes', async () => {
  await expect(openScanner(null)('/nowhere')).resolves.toBeUndefined()
})

test('a scanner that is not there is named at start', () => {
  expect(readConfig({ SCAN_COMMAND: 'clamdscan --fdpass' }).scanCommand).toBe('clamdscan --fdpass')
  expect(readConfig({}).scanCommand).toBe(null)
  expect(() => readConfig({ SCAN_COMMAND: '/no/such/program -x' })).toThrow('SCAN_COMMAND names "/no/such/program"')
})
