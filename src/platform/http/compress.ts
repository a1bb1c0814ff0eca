// Pages and open data are gzipped on their way out: they are mostly repeated markup, and data costs young people money.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const gzipped = promisify(gzip)

export async function compress(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer,
  vary = 'accept-encoding, cookie',
): Promise<Buffer> {
  void reply.header('vary', vary)
  if (body.length < 1_400 || !takesGzip(request)) return body
  void reply.header('content-encoding', 'gzip')
  return gzipped(body, { level: 5 })
}

export function takesGzip(request: FastifyRequest): boolean {
  return /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
}
