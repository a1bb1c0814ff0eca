// Brings invented files in exactly as the imports page does: kept, checked, confirmed, carried out.
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginImport, checkImport, confirmImport, findImport, runImport, type ImportKind } from '../../people/index.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import type { AccountId } from '../../platform/ids.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'

interface Brought {
  readonly kind: ImportKind
  readonly by: AccountId
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly year?: number
}

export async function bringIn(machine: InTransaction, { kind, by, files, year }: Brought): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'alongside-demo-'))
  try {
    const uploads = await Promise.all(files.map((file, index) => write(join(folder, String(index)), file)))
    const options = year === undefined ? {} : { year }
    const id = await machine((work) =>
      beginImport({ ...work, caller: { ...work.caller, accountId: by } }, { kind, files: uploads, options }),
    )
    await checkImport(machine, id)
    await machine(async (work) => {
      const found = await findImport(work, id)
      if (found) await confirmImport(work, found)
    })
    await runImport(machine, id)
    const done = await machine((work) => findImport(work, id))
    if (done?.state !== 'done')
      throw new Error(`The demonstration ${kind} did not come in: ${done?.failure ?? 'it was not confirmed'}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function write(path: string, { name, text }: { name: string; text: string }): Promise<UploadedFile> {
  await writeFile(path, text)
  return { name, path, bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') }
}
