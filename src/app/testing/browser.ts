// Speaks HTTP to the house as a person's browser would: keeps cookies, brings each form's own token.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { formToken } from '../../platform/auth/tokens.ts'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly location: string | null
}

export interface SentFile {
  readonly field: string
  readonly name: string
  readonly content: string | Buffer
}

export class Browser {
  private readonly cookies = new Map<string, string>()
  private readonly web: FastifyInstance

  constructor(web: FastifyInstance, sessionToken: string | null) {
    this.web = web
    if (sessionToken !== null) this.cookies.set('alongside', sessionToken)
  }

  /** The session, for a real browser that goes on as the same person. */
  get sessionToken(): string {
    return this.cookies.get('alongside') ?? ''
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask({ method: 'GET', url: path, headers })
  }

  /** Sends a form as the page at `from` (or the same path) would: its token is read from there. */
  async post(path: string, fields: Record<string, string | readonly string[]>, from: string = path): Promise<Answer> {
    const body = new URLSearchParams()
    body.append('_csrf', await this.token(from))
    for (const [name, value] of Object.entries(fields))
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    return this.ask({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: body.toString(),
    })
  }

  async upload(
    path: string,
    fields: Record<string, string>,
    files: readonly SentFile[],
    from: string = path,
  ): Promise<Answer> {
    const form = new FormData()
    form.append('_csrf', await this.token(from))
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    for (const { field, name, content } of files)
      form.append(field, new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
    const encoded = new Response(form)
    return this.ask({
      method: 'POST',
      url: path,
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
  }

  /** Sends a body as it stands: broken ones too. */
  raw(path: string, body: string | Buffer, contentType: string): Promise<Answer> {
    return this.ask({ method: 'POST', url: path, headers: { 'content-type': contentType }, payload: body })
  }

  /** Follows one redirect. */
  async follow(answer: Answer): Promise<Answer> {
    if (answer.location === null) throw new Error(`There is nothing to follow: status ${answer.status}`)
    return this.get(answer.location)
  }

  private async token(from: string): Promise<string> {
    const answer = await this.get(from)
    return /name="_csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? formToken('no form there', 'none')
  }

  private async ask(request: InjectOptions): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.web.inject({ ...request, headers: { ...request.headers, ...(cookie && { cookie }) } })
    for (const { name, value } of answer.cookies) {
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return toAnswer(answer)
  }
}

function toAnswer(answer: LightMyRequestResponse): Answer {
  const headers = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]))
  return { status: answer.statusCode, headers, text: answer.payload, location: headers['location'] ?? null }
}
