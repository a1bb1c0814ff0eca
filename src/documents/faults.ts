// Why a paper could not be read, in words for the person who chose it: what, where, what to do.
import { limits } from './limits.ts'

export type Fault =
  | { readonly fault: 'empty'; readonly name: string }
  | { readonly fault: 'too-large'; readonly name: string; readonly what: 'file' | 'unpacked' | 'parts' | 'pages' }
  | { readonly fault: 'no-text'; readonly name: string; readonly pages: number }
  | { readonly fault: 'password'; readonly name: string; readonly what: 'pdf' | 'office' }
  | { readonly fault: 'damaged'; readonly name: string; readonly where: string }
  | { readonly fault: 'not-read'; readonly name: string; readonly what: string }

/** Without the name: readers of one format do not know what the file is called. */
export type Unnamed = Fault extends infer F ? (F extends Fault ? Omit<F, 'name'> : never) : never

/** Thrown by the reader of one format and caught at the front door; never leaves this folder. */
export class Unreadable extends Error {
  readonly why: Unnamed
  constructor(why: Unnamed) {
    super(why.fault)
    this.why = why
  }
}

const kinds = 'Word (.docx), PowerPoint (.pptx), PDF, Excel (.xlsx), CSV and plain text'

/** One or two sentences for a page or a terminal: what happened and what to do. Nothing of the file was kept. */
export function faultWords(fault: Fault): string {
  const { name } = fault
  switch (fault.fault) {
    case 'empty':
      return `${name} is empty: there are no words in it. Choose the file again, or paste the text.`
    case 'too-large':
      return `${name} ${tooLarge[fault.what]} Split it and send the part with the promises, or paste the text.`
    case 'no-text':
      return `${name} holds ${fault.pages === 1 ? 'a picture of a page' : `pictures of ${fault.pages} pages`} and no text, as a scan does. Ask for the file that it was printed from, or paste the text.`
    case 'password':
      return `${name} is locked with a password. ${fault.what === 'pdf' ? 'Open it, print it to a new PDF without a password' : 'Open it, save a copy without a password'}, and choose that.`
    case 'damaged':
      return `${name} is damaged: ${fault.where} cannot be read. Open it in the program that made it, save it again, and choose that; or paste the text.`
    case 'not-read':
      return `${name} is ${fault.what}, which is not read here. These are: ${kinds}. Save it as one of them, or paste the text.`
  }
}

const tooLarge = {
  file: `is larger than ${limits.bytes / 1e6} MB.`,
  unpacked: `unpacks to more than ${limits.unpackedBytes / 1e6} MB.`,
  parts: `is made of more than ${limits.parts} parts.`,
  pages: `has more than ${limits.pages} pages, sheets or slides, or more than ${limits.lines} lines.`,
} as const
