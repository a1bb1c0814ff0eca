// A line to the database that a test can cut and mend, as a network does.
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

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
