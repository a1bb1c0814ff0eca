// Reads one address of the outside world, and only of the outside: every name is looked up first, every hop of a redirect
// again, and the connection goes to the very address that was looked at. Nobody is led into the council's own network.
import { lookup } from 'node:dns/promises'
import { request as overHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as overHttps } from 'node:https'
import { BlockList, isIP } from 'node:net'

export class FetchRefused extends Error {}

export interface FetchRules {
  /** Plain http: demonstrations only. */
  readonly allowHttp: boolean
  readonly milliseconds: number
  readonly maxBytes: number
  /** Which addresses may be connected to; tests let their own machine in. */
  readonly isOutside?: (address: string) => boolean
}

const mostHops = 3

export async function fetchGuarded(address: string, rules: FetchRules): Promise<Buffer> {
  const until = Date.now() + rules.milliseconds
  let url = readAddress(address, rules)
  for (let hop = 0; hop <= mostHops; hop += 1) {
    const answer = await ask(url, rules, until)
    if (answer.body !== null) return answer.body
    url = readAddress(new URL(answer.location, url).href, rules)
  }
  throw new FetchRefused(`It led on more than ${mostHops} times`)
}

export function readAddress(address: string, { allowHttp }: Pick<FetchRules, 'allowHttp'>): URL {
  const url = URL.parse(address)
  if (!url) throw new FetchRefused('This is not a web address')
  if (url.protocol !== 'https:' && !(allowHttp && url.protocol === 'http:'))
    throw new FetchRefused('Its address must begin with https://')
  if (url.username !== '' || url.password !== '') throw new FetchRefused('An address with a password in it is not read')
  return url
}

const inside = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(net, bits, 'ipv4')
// Only 2000::/3 is the public internet; within it, tunnels that carry an IPv4 address and the examples of documents.
const publicV6 = new BlockList()
publicV6.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  inside.addSubnet(net, bits, 'ipv6')

/** False for this machine, the local network, and whatever else is not the public internet. */
export function isOutside(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inside.check(address, 'ipv4')
  if (family === 6) return publicV6.check(address, 'ipv6') && !inside.check(address, 'ipv6')
  return false
}

/** Every address of the name must be outside: one that also names something inside is not trusted at all. */
async function outsideAddress(host: string, rules: FetchRules): Promise<{ address: string; family: number }> {
  const plain = host.replace(/^\[|\]$/g, '')
  const found = await lookup(plain, { all: true }).catch(() => [])
  const [first] = found
  if (!first) throw new FetchRefused('No server of this name was found')
  const mayReach = rules.isOutside ?? isOutside
  if (!found.every(({ address }) => mayReach(address)))
    throw new FetchRefused('It leads to a machine inside a network, and is not read')
  return first
}

type Answer = { readonly body: Buffer } | { readonly body: null; readonly location: string }

async function ask(url: URL, rules: FetchRules, until: number): Promise<Answer> {
  const to = await outsideAddress(url.hostname, rules)
  const left = until - Date.now()
  if (left <= 0) throw new FetchRefused('It took too long to answer')
  const options: RequestOptions = {
    method: 'GET',
    headers: { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'Alongside' },
    // The address that was looked at, whatever the name says by now.
    lookup: (_host, asked, done) => {
      if (asked.all) done(null, [to])
      else done(null, to.address, to.family)
    },
    agent: false,
    signal: AbortSignal.timeout(left),
  }
  const start = url.protocol === 'https:' ? overHttps : overHttp
  return new Promise((resolve, reject) => {
    const asking = start(url, options, (response) => {
      readAnswer(response, rules).then(resolve, reject)
    })
    asking.on('error', (error) => {
      reject(error instanceof FetchRefused ? error : new FetchRefused(whyNot(error)))
    })
    asking.end()
  })
}

async function readAnswer(response: IncomingMessage, { maxBytes }: FetchRules): Promise<Answer> {
  const { statusCode = 0, headers } = response
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy()
    return { body: null, location: headers.location }
  }
  if (statusCode !== 200) {
    response.destroy()
    throw new FetchRefused(`It answered with ${statusCode}`)
  }
  const pieces: Buffer[] = []
  let bytes = 0
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      bytes += piece.length
      if (bytes > maxBytes) throw new FetchRefused(`It is larger than ${Math.floor(maxBytes / 1e6)} MB`)
      pieces.push(piece)
    }
  } catch (error) {
    response.destroy()
    throw error instanceof FetchRefused ? error : new FetchRefused(whyNot(error))
  }
  return { body: Buffer.concat(pieces) }
}

function whyNot(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string }
  if (name === 'AbortError' || name === 'TimeoutError' || code === 'ABORT_ERR') return 'It took too long to answer'
  return 'It could not be reached'
}
