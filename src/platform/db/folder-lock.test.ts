import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, takeFolder } from './folder-lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'alongside-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'alongside.lock')

test('a free folder is taken, named and given back', () => {
  const lock = takeFolder(folder, 'serve')
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, as: 'serve' })
  if ('release' in lock) lock.release()
  expect([holderOf(folder), readdirSync(folder)]).toEqual([null, []])
})

test('a folder that a living process holds is not taken', () => {
  takeFolder(folder, 'command')
  expect(takeFolder(folder, 'serve')).toMatchObject({ pid: process.pid, as: 'command' })
})

test('the lock of a process that was killed is taken over', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  writeFileSync(file(), JSON.stringify({ pid: child.pid, began: null, as: 'serve' }))
  expect(holderOf(folder)).toMatchObject({ pid: child.pid })
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(takeFolder(folder, 'serve')).toHaveProperty('release')
})

test('a number that another process has by now is not taken for ours', () => {
  writeFileSync(file(), JSON.stringify({ pid: process.pid, began: 'another boot 17', as: 'serve' }))
  expect(holderOf(folder)).toBeNull()
  expect(takeFolder(folder, 'serve')).toHaveProperty('release')
})

test.each(['', '{', 'null', '{"pid":-1}', '{"pid":"1"}'])('a lock that says %j is nobody’s', (content) => {
  writeFileSync(file(), content)
  expect(takeFolder(folder, 'serve')).toHaveProperty('release')
})

test('giving back leaves a lock that somebody else has taken since', () => {
  const lock = takeFolder(folder, 'serve')
  const theirs = JSON.stringify({ pid: 1, began: null, as: 'serve' })
  writeFileSync(file(), theirs)
  if ('release' in lock) lock.release()
  expect(readFileSync(file(), 'utf8')).toBe(theirs)
})
