import { expect, test } from 'vitest'
import { keepPlans, StatementNames } from './plans.ts'

/** The edge: a connection that notes what it was asked. */
function connection() {
  const asked: unknown[] = []
  const client = {
    query: (...given: unknown[]) => {
      asked.push(given[0])
      return Promise.resolve(null)
    },
  }
  return { client: client as unknown as Parameters<typeof keepPlans>[0], asked }
}

const ask = (client: unknown, text: string, values?: unknown[]) =>
  (client as { query: (text: string, values?: unknown[]) => Promise<unknown> }).query(text, values)

test('a statement that comes again and again gets one name for all connections', async () => {
  const names = new StatementNames()
  const [one, other] = [connection(), connection()]
  for (const { client } of [one, other]) keepPlans(client, names)
  for (let time = 0; time < 20; time += 1) await ask(one.client, 'select $1', [time])
  await ask(other.client, 'select $1', ['x'])
  expect(one.asked.slice(0, 19)).toEqual(Array(19).fill('select $1'))
  expect(one.asked[19]).toEqual({ name: 'alongside_1', text: 'select $1', values: [19] })
  expect(other.asked[0]).toEqual({ name: 'alongside_1', text: 'select $1', values: ['x'] })
})

test('a statement without values, such as begin, is never prepared', async () => {
  const { client, asked } = connection()
  keepPlans(client, new StatementNames())
  for (let time = 0; time < 50; time += 1) await ask(client, 'begin')
  expect(asked.every((one) => one === 'begin')).toBe(true)
})

test('there is an end to the names, however many statements come', () => {
  const names = new StatementNames()
  for (let statement = 0; statement < 400; statement += 1)
    for (let time = 0; time < 20; time += 1) names.nameOf(`select ${statement}`)
  const given = Array.from({ length: 400 }, (_, statement) => names.nameOf(`select ${statement}`))
  expect(given.filter((name) => name !== null)).toHaveLength(150)
})
