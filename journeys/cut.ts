// A network that can be cut: a loopback proxy given to the browser. The browser's own offline switch lets too much through.
import { createServer, request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Network {
  /** For the context's own options. */
  readonly proxy: { readonly server: string; readonly bypass: string }
  cut(): Promise<void>
  restore(): Promise<void>
  /** From now on: what becomes of each request that sends something; null mends the line. */
  breakAt(next: (() => Break) | null): void
}

/** Nothing; before it arrived; in the middle of it; when the server has done it and its answer is on the way. */
export const breaks = ['none', 'before', 'half', 'after'] as const
export type Break = (typeof breaks)[number]

export async function openNetwork(): Promise<Network> {
  let next: (() => Break) | null = null
  const server = createServer((from, to) => passOn(from, to, from.method === 'POST' && next ? next() : 'none'))
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address() as AddressInfo // it listens on a port
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' },
    restore: () => listen(port),
    breakAt: (given) => {
      next = given
    },
    cut: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function passOn(from: IncomingMessage, to: ServerResponse, broken: Break): void {
  if (broken === 'before') return void from.socket.destroy()
  const onward = ask(from.url ?? '', { method: from.method, headers: from.headers }, (answer) => {
    if (broken === 'after') {
      answer.resume()
      return void answer.on('end', () => from.socket.destroy())
    }
    to.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    answer.pipe(to)
  })
  onward.on('error', () => to.destroy())
  to.on('close', () => onward.destroy())
  if (broken === 'half') sendHalf(from, onward)
  else from.pipe(onward)
}

function sendHalf(from: IncomingMessage, onward: ClientRequest): void {
  const half = Math.floor(Number(from.headers['content-length'] ?? 0) / 2)
  let sent = 0
  from.on('data', (part: Buffer) => {
    const rest = part.subarray(0, Math.max(0, half - sent))
    sent += part.length
    if (rest.length > 0) onward.write(rest)
    if (sent < half) return
    from.socket.destroy()
    onward.destroy()
  })
}
