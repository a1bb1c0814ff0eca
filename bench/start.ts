// Start-up, the first time and again; a backup put back; and the bytes of a first visit.
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { run } from './command.ts'
import { benchFolder, startHouse, type RunningHouse } from './house.ts'
import { line, seconds, title, whole } from './print.ts'

export async function benchStart(): Promise<void> {
  title('Start, restore, bytes')
  const data = benchFolder()
  const first = await startHouse(data.path)
  line('first start, demonstration council included', seconds(first.startedIn), '(expected: under 60 s)')
  await firstVisits(first)
  await first.stop()
  const again = await startHouse(data.path)
  line('start again', seconds(again.startedIn), '(expected: under 5 s)')
  await again.stop()
  const env = { ALONGSIDE_DATA: data.path }
  const file = join(data.path, 'council.backup')
  line('back up the demonstration council', seconds((await run(['backup', file], { env })).ms))
  line('restore it, proof included', seconds((await run(['restore', file, '--replace'], { env })).ms))
  data.remove()
}

async function firstVisits(house: RunningHouse): Promise<void> {
  for (const path of ['/', '/am-i-a-care-leaver', '/help-now', '/privacy', '/sign-in']) {
    const page = await bytesOf(`${house.url}${path}`)
    const parts = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+|\/council\.css[^"]*)"/g)].map(
      ([, address]) => address ?? '',
    )
    let all = page.wire
    for (const address of new Set(parts)) all += (await bytesOf(`${house.url}${address}`)).wire
    line(
      `first visit to ${path}`,
      `${whole(all / 1024)} KB`,
      `HTML ${(page.wire / 1024).toFixed(1)} KB on the wire, ${whole(page.text.length / 1024)} KB whole`,
    )
  }
}

/** What really crosses the wire: the compressed body, undone here only to be read. */
async function bytesOf(url: string): Promise<{ wire: number; text: string }> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const body = Buffer.concat(chunks)
        const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8')
        resolve({ wire: body.length, text })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
