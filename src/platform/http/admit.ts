// What is asked of a request before anything is opened for it: not too often; and of a posted form: from our own page, whole.
import type { FastifyRequest } from 'fastify'
import { formTokenMatches } from '../auth/tokens.ts'
import { RefusedForm, TooMany } from './faults.ts'
import type { WebParts } from './parts.ts'
import type { PostRow, Row } from './row.ts'
import { readMultipart, type MultipartBody } from './uploads.ts'

export async function knock(parts: WebParts, row: Pick<Row, 'path' | 'limit'>, request: FastifyRequest): Promise<void> {
  if (!row.limit) return
  const fine = await parts.attempts.count(`row:${row.path}`, request.ip, row.limit.attempts, row.limit.perSeconds)
  if (!fine) throw new TooMany()
}

/** The fields and files of a form. Refused when its token is not the session's own; `discard` takes its files away. */
export async function readBody(
  parts: WebParts,
  row: PostRow,
  request: FastifyRequest,
  sessionToken: string,
): Promise<MultipartBody> {
  if (row.hook !== undefined) return { ...nothingSent, fields: fieldsOf(request) } // its token was looked at before (hooks.ts)
  refuseOtherSites(request)
  if (request.headers['content-encoding']) throw notAForm('No form comes compressed')
  const admit = (fields: Readonly<Record<string, unknown>>) => {
    if (!formTokenMatches(parts.secret, sessionToken, fields['_csrf']))
      throw new RefusedForm('Its token does not fit the session')
  }
  if (request.isMultipart()) {
    if (!row.uploads) throw notAForm('This form takes no files')
    return readMultipart(request, parts.files.folder, row.uploads, admit)
  }
  const fields = fieldsOf(request)
  admit(fields)
  return { ...nothingSent, fields }
}

const fieldsOf = ({ body }: FastifyRequest) => (body ?? {}) as Record<string, string | string[]> // what is no text is left out later
const nothingSent = { files: [], faults: [], discard: () => Promise.resolve() }

const notAForm = (why: string) => Object.assign(new Error(why), { statusCode: 415 })

// Browsers name the site that a form was sent from; a page of another site cannot change that.
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    throw new RefusedForm('It came from another site')
}
