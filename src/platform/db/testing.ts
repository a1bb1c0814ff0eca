// A line to the database that a test can cut and mend, as a network does; and the web role by itself.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type pg from 'pg'

export interface Line {
  /** The same address by way of this line. */
  readonly through: (url: string) => string
  /** Ends every connection and refuses new ones. */
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
}

export async function openLine(databaseUrl: string): Promise<Line> {
  const { hostname, port } = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const onwards = connect(Number(port), hostname)
    for (const end of [socket, onwards]) {
      sockets.add(end)
      end.on('error', () => undefined)
      end.on('close', () => sockets.delete(end))
    }
    socket.pipe(onwards).pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const mine = (server.address() as AddressInfo).port // a TCP server's address
  return {
    through: (url) => Object.assign(new URL(url), { host: `127.0.0.1:${mine}` }).href,
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      server.listen(mine, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}

/** Raw, as the web role, without any of our code around it; rolled back at the end. */
export async function asWebRole<T>(
  pool: pg.Pool,
  settings: Readonly<Record<string, string>>,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [name, value] of Object.entries(settings))
      await client.query('select set_config($1, $2, true)', [`alongside.${name}`, value])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
