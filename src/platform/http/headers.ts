// Sent with every answer, refusals and malformed addresses included.
import type { Socket } from 'node:net'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "media-src 'self'",
  "form-action 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': https ? `${policy}; upgrade-insecure-requests` : policy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-permitted-cross-domain-policies': 'none',
    'x-robots-tag': 'noindex',
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
  }
}

/** What somebody uploaded is served with this instead: it can run nothing and load nothing. */
export const downloadPolicy = "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"

/** What is no HTTP at all never reaches a page: it gets the headers and one line, and the connection ends. */
export function refuseMalformed(headers: Readonly<Record<string, string>>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || !socket.writable) return
    const status = statusOf(error.code)
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    const own = ['connection: close', 'content-type: text/plain; charset=utf-8', 'cache-control: no-store']
    const body = 'We could not read that request.\n'
    const head = [`HTTP/1.1 ${status}`, ...lines, ...own, `content-length: ${body.length}`]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
}

function statusOf(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
}
