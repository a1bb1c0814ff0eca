import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { closePrinter, NoPdf, printHtml } from './printer.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-no-browser-'))
vi.stubEnv('TMPDIR', folder)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test.runIf(process.platform === 'linux')(
  'where no browser can be put, that is said, and closing has nothing to wait for',
  async () => {
    writeFileSync(join(folder, `alongside-chromium-${userInfo().uid}`), 'in the way')
    const refused: unknown = await printHtml('<p>A letter</p>').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(NoPdf)
    expect(refused).toMatchObject({ because: 'no-browser' })
    await closePrinter()
  },
)
