// A network that can be cut: a loopback proxy given to the browser. The browser's own offline switch lets too much through.
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Network {
  /** For the context's own options. */
  readonly proxy: { readonly server: string; readonly bypass: string }
  cut(): Promise<void>
  restore(): Promise<void>
}

export async function openNetwork(): Promise<Network> {
  const server = createServer(passOn)
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    restore: () => listen(port),
    cut: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function passOn(from: IncomingMessage, to: ServerResponse): void {
  const onward = ask(from.url ?? '', { method: from.method, headers: from.headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(to)
  })
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  from.pipe(onward)
}
