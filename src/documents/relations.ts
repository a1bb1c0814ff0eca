// Which part of an Office file an id leads to. Targets outside the file are left out.
import { walkXml } from './xml.ts'
import { partIn, type Parts } from './zip.ts'

export function targetsOf(parts: Parts, name: string, folder: string): Map<string, string> {
  const targets = new Map<string, string>()
  walkXml(partIn(parts, name), name, {
    open: (tag, { Id = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`)
    },
    close: () => undefined,
  })
  return targets
}
