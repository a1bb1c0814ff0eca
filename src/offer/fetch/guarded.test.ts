import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { aPage, aService } from '../imports/testing.ts'
import { bounds, readFeed } from './feed.ts'
import { fetchGuarded, isOutside } from './guarded.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

const rules = { allowHttp: true, milliseconds: 5_000, maxBytes: 1_000_000 }
/** As if this machine were outside. */
const open = { ...rules, isOutside: () => true }
const heard: number[] = []
const listen = (pages: number) => {
  heard.push(pages)
  return Promise.resolve()
}

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'not an address',
])('%s is inside and is not read', (address) => {
  expect(isOutside(address)).toBe(false)
})
test.each(['8.8.8.8', '172.32.0.1', '2a00:1450:4009::1'])('%s is outside', (address) => {
  expect(isOutside(address)).toBe(true)
})

test('this machine is refused by number, by name, and in its odd spellings', async () => {
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '127.1'])
    await expect(fetchGuarded(`http://${host}:9/`, rules), host).rejects.toThrow(/inside a network|No server/)
})

test('a redirect to the local network is refused although its first address was not', async () => {
  let reached = 0
  const inner = await serve((_request, response) => {
    reached += 1
    response.end('{"secret": true}')
  })
  const outer = await serve((_request, response) => {
    response.writeHead(302, { location: inner.replace('127.0.0.1', 'localhost') }).end()
  })
  let asked = 0
  const onlyFirst = { ...rules, isOutside: () => (asked += 1) === 1 }
  await expect(fetchGuarded(outer, onlyFirst)).rejects.toThrow('inside a network')
  expect(reached).toBe(0)
})

test('plain http, passwords in an address and other schemes are refused', async () => {
  await expect(fetchGuarded('http://8.8.8.8/', { ...rules, allowHttp: false })).rejects.toThrow('https://')
  await expect(fetchGuarded('file:///etc/passwd', open)).rejects.toThrow('https://')
  await expect(fetchGuarded('http://a:b@8.8.8.8/', open)).rejects.toThrow('password')
})

test('a chain of redirects, a body without end and an answer that does not come all end', async () => {
  const round = await serve((_request, response) => {
    response.writeHead(302, { location: '/again' }).end()
  })
  await expect(fetchGuarded(round, open)).rejects.toThrow('more than 3 times')
  const endless = await serve((_request, response) => {
    const pour = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', pour)
    }
    pour()
  })
  await expect(fetchGuarded(endless, open)).rejects.toThrow('larger than 1 MB')
  const silent = await serve(() => undefined)
  await expect(fetchGuarded(silent, { ...open, milliseconds: 200 })).rejects.toThrow('too long')
  const broken = await serve((_request, response) => {
    response.writeHead(500).end()
  })
  await expect(fetchGuarded(broken, open)).rejects.toThrow('answered with 500')
})

test('a feed is read to its last page, and one that never ends is stopped', async () => {
  const feed = await serve((request, response) => {
    const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'))
    response.end(aPage([aService({ id: String(page) })], { page_number: page, total_pages: 3, last_page: page === 3 }))
  })
  expect(await readFeed(feed, open, listen)).toHaveLength(3)
  expect(heard).toEqual([1, 2, 3])
  const endless = await serve((request, response) => {
    const page = new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? ''
    response.end(aPage([aService({ id: page })], { last_page: false, total_pages: 1e9 }))
  })
  await expect(readFeed(endless, open, () => Promise.resolve())).rejects.toThrow(`more than ${bounds.pages} pages`)
  const deaf = await serve((_request, response) => {
    response.end(aPage([aService()], { last_page: false, total_pages: 1e9 }))
  })
  expect(await readFeed(deaf, open, () => Promise.resolve())).toHaveLength(1)
  const page = await serve((_request, response) => {
    response.end('<html>')
  })
  await expect(readFeed(page, open, () => Promise.resolve())).rejects.toThrow('not JSON')
}, 60_000) // five hundred pages, on a busy machine
