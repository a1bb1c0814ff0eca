// Statements that come again and again are prepared once a connection and keep their plan. Under row-level security the
// planning costs as much as the answer: measured on the list of people, 6.6 ms of database work a request without, 2.7 with.
import type pg from 'pg'

type Ask = (
  asked: string | { name: string; text: string; values: unknown[] },
  values?: unknown,
  ...rest: unknown[]
) => Promise<unknown>

/** A statement is worth a name when it has come this often: one that is asked once keeps no plan. */
const oftenEnough = 20
/** Every connection keeps every named plan in memory, so there is an end to them. */
const mostNames = 150
const mostCounted = 5_000

/** Gives names to the statements of one pool. */
export class StatementNames {
  private readonly names = new Map<string, string>()
  private readonly counts = new Map<string, number>()

  nameOf(text: string): string | null {
    const name = this.names.get(text)
    if (name !== undefined) return name
    if (this.names.size >= mostNames) return null
    const count = (this.counts.get(text) ?? 0) + 1
    if (count < oftenEnough) {
      if (this.counts.size >= mostCounted) this.counts.clear()
      this.counts.set(text, count)
      return null
    }
    this.counts.delete(text)
    const given = `alongside_${this.names.size + 1}`
    this.names.set(text, given)
    return given
  }
}

/**
 * From now on this connection prepares what has a name. Behind PgBouncer that needs version 1.21 or later with
 * `max_prepared_statements` set, or session pooling.
 */
export function keepPlans(client: Pick<pg.ClientBase, 'query'>, names: StatementNames): void {
  const ask = client.query.bind(client) as unknown as Ask // of its many forms Kysely uses one: text and values
  const asking: Ask = (asked, values, ...rest) => {
    if (typeof asked !== 'string' || rest.length > 0 || !Array.isArray(values) || values.length === 0)
      return ask(asked, values, ...rest) // the pool itself asks with a function that is called back
    const name = names.nameOf(asked)
    return name === null ? ask(asked, values) : ask({ name, text: asked, values })
  }
  client.query = asking as unknown as typeof client.query // the other forms pass through as they are
}
