// One walk over an XML part. No document types, and so no entities of the file's own; names without their prefix.
import sax from 'sax'
import { Unreadable } from './faults.ts'

export interface Walker {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

const PIECE = 60_000

export function walkXml(part: Uint8Array, name: string, { open, close, text }: Walker): void {
  const refuse = () => {
    throw new Unreadable({ fault: 'damaged', where: `the part ${name}` })
  }
  const parser = sax.parser(true)
  parser.onerror = refuse
  parser.ondoctype = refuse
  // The plain parser, without namespaces, gives every attribute as text.
  parser.onopentag = (tag) => open(local(tag.name), tag.attributes as Record<string, string>)
  parser.onclosetag = (tag) => close(local(tag))
  if (text) parser.ontext = text
  const words = new TextDecoder().decode(part)
  for (let at = 0; at < words.length; at += PIECE) parser.write(words.slice(at, at + PIECE))
  parser.close()
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
