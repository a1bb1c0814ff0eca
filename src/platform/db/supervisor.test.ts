import { expect, test, vi } from 'vitest'
import type { Run } from './postgres-process.ts'
import { keepRunning } from './supervisor.ts'

/** A server that ends when it is told to. */
function given(pid: number) {
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>()
  return { run: { pid, ended } satisfies Run, end: () => end(undefined) }
}

test('a server that ended by itself is started again, and it is the new one that is stopped', async () => {
  const [first, second] = [given(1), given(2)]
  const said: string[] = []
  const kept = keepRunning(first.run, {
    again: () => Promise.resolve(second.run),
    onTrouble: (what) => said.push(what),
    waits: [0],
  })
  first.end()
  await vi.waitFor(() => expect(said).toHaveLength(1))
  await vi.waitFor(async () => expect(await kept.release()).toBe(2))
})

test('one that was released may end without being started again', async () => {
  const first = given(1)
  const again = vi.fn(() => Promise.resolve(given(2).run))
  const kept = keepRunning(first.run, { again, onTrouble: () => undefined, waits: [0] })
  expect(await kept.release()).toBe(1)
  first.end()
  await first.run.ended
  expect(again).not.toHaveBeenCalled()
})

test('what cannot start is tried as often as there are waits, and then left alone', async () => {
  const first = given(1)
  const said: string[] = []
  const again = vi.fn(() => Promise.reject(new Error('no')))
  const kept = keepRunning(first.run, { again, onTrouble: (what) => said.push(what), waits: [0, 0, 0] })
  first.end()
  await vi.waitFor(() => expect(said.at(-1)).toContain('left alone'))
  expect(again).toHaveBeenCalledTimes(3)
  expect(await kept.release()).toBeNull()
})

test('a run that lasted gives back all the tries', async () => {
  let last = given(1)
  const again = vi.fn(() => Promise.resolve((last = given(again.mock.calls.length + 1)).run))
  const kept = keepRunning(last.run, { again, onTrouble: () => undefined, waits: [0], healthyAfterMs: -1 })
  for (let times = 1; times <= 4; times += 1) {
    last.end()
    await vi.waitFor(() => expect(again).toHaveBeenCalledTimes(times))
  }
  expect(await kept.release()).toBe(5)
})
