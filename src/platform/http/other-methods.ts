// An address that exists, asked in a way it does not take, says so: 405 and the ways it does take.
import type { FastifyInstance, HTTPMethods } from 'fastify'
import type { Row } from './row.ts'

const methods: readonly HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** After every row is in its place. */
export function refuseOtherMethods(app: FastifyInstance, rows: readonly Row[]): void {
  for (const path of new Set(rows.map((row) => row.path))) {
    const here = rows.filter((row) => row.path === path)
    const isOpen = here.some((row) => row.method === 'GET' && row.open)
    const taken = [...here.map((row): HTTPMethods => row.method), ...(isOpen ? ['OPTIONS'] : [])]
    const allow = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', ')
    app.route({
      method: methods.filter((method) => !taken.includes(method)),
      url: path,
      // Before any body is read: it would not be used.
      onRequest: (_request, reply, done) => {
        void reply.header('allow', allow)
        done(Object.assign(new Error(`This address takes ${allow}`), { statusCode: 405 }))
      },
      handler: () => undefined,
    })
  }
}
