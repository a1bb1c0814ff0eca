import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, expect, test } from 'vitest'
import { openKeptPdfs } from './kept.ts'
import { closePrinter, printHtml } from './printer.ts'

// Starting a browser takes a moment, and the very first time it is unpacked.
const slow = { timeout: 60_000 }

afterAll(() => closePrinter())

const documentWith = (body: string) =>
  `<!doctype html><html lang="en-GB"><head><title>A letter to Ayo</title></head><body>${body}</body></html>`

test('a printed page is tagged, and has its title, its language and its text', slow, async () => {
  const pdf = await printHtml(
    documentWith(
      `<h1>Your letter</h1><p>We count 94 days.</p>
       <table><caption>Days</caption><thead><tr><th scope="col">From</th><th scope="col">To</th></tr></thead>
       <tbody><tr><td>1 May</td><td>2 June</td></tr></tbody></table>`,
    ),
  )
  const read = await getDocumentProxy(new Uint8Array(pdf))
  const { info } = await read.getMetadata()
  expect(info).toMatchObject({ Title: 'A letter to Ayo', Language: 'en-GB' })
  expect(await read.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = JSON.stringify(await (await read.getPage(1)).getStructTree())
  for (const role of ['H1', 'P', 'Table', 'TH']) expect(tree).toContain(`"role":"${role}"`)
  const { text } = await extractText(read, { mergePages: true })
  expect(text).toContain('We count 94 days.')
})

test('the page that is printed runs no script and fetches nothing', slow, async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end('body { display: none }')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number } // it listens on a port
  const from = `http://127.0.0.1:${port}`
  const pdf = await printHtml(
    documentWith(
      `<link rel="stylesheet" href="${from}/a.css"><img src="${from}/b.png" alt=""><iframe src="file:///etc/hostname"></iframe>
       <p id="p">As it was written</p><script>document.getElementById('p').textContent = 'changed'</script>`,
    ),
  )
  server.close()
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true })
  expect(text).toContain('As it was written')
  expect(text).not.toContain('changed')
  expect(asked).toBe(0)
})

test('letters that are asked for at once are printed one after the other, and too many are refused', slow, async () => {
  const all = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) => printHtml(documentWith(`<p>Letter ${index}</p>`))),
  )
  const refused = all.filter(({ status }) => status === 'rejected')
  expect(refused).toHaveLength(3)
  expect(refused).toMatchObject([{ reason: { because: 'busy' } }, {}, {}])
})

test('after it was closed, the next letter starts another browser', slow, async () => {
  await closePrinter()
  expect((await printHtml(documentWith('<p>Again</p>'))).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a kept letter is found by what it says, and only so many are kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-kept-'))
  const kept = openKeptPdfs(folder, { most: 2, ageMs: 60_000 })
  for (const html of ['one', 'two', 'three']) await kept.keep(html, Buffer.from(`pdf of ${html}`))
  expect(readdirSync(folder)).toHaveLength(2)
  expect((await kept.find('three'))?.toString()).toBe('pdf of three')
  expect(await kept.find('four')).toBeNull()
  const none = openKeptPdfs(folder, { most: 2, ageMs: -1 })
  expect(await none.find('three')).toBeNull()
  rmSync(folder, { recursive: true })
})
