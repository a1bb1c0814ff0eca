// Where the browser that prints is. On Linux it comes with our packages, compressed; elsewhere an installed Chrome does.
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, lstat, mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

export type Found = { readonly executablePath: string } | { readonly channel: 'chrome' | 'msedge' }

export async function findChromium(): Promise<Found> {
  if (process.platform === 'linux' && process.arch === 'x64') return { executablePath: await unpack() }
  return { channel: process.platform === 'win32' ? 'msedge' : 'chrome' }
}

let unpacking: Promise<string> | null = null

/** Unpacks once for each user and version. A folder that others may write could hold another program: it is refused. */
function unpack(): Promise<string> {
  unpacking ??= unpackInto(join(tmpdir(), `alongside-chromium-${userInfo().uid}`)).catch((error: unknown) => {
    unpacking = null
    throw error
  })
  return unpacking
}

async function unpackInto(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const state = await lstat(folder)
  if (!state.isDirectory() || state.uid !== userInfo().uid || (state.mode & 0o022) !== 0)
    throw new Error(`${folder} does not belong to this account alone`)
  const packed = fileURLToPath(new URL('../bin/chromium.br', import.meta.resolve('@sparticuz/chromium')))
  const { size, mtimeMs } = await lstat(packed)
  const program = join(folder, `chromium-${size}-${Math.round(mtimeMs)}`)
  if (await exists(program)) return program
  const unfinished = `${program}.${process.pid}`
  try {
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o700 }))
    await chmod(unfinished, 0o700)
    await rename(unfinished, program) // a program by this name is always whole
  } finally {
    await rm(unfinished, { force: true })
  }
  return program
}

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )
