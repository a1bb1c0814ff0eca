// The feed described for programs (OpenAPI 3.1), made from the tables that make its rows: it cannot say anything else.
import { z } from 'zod'
import { openReferralPath } from '../paths.ts'
import { endpoints, isList, type Endpoint } from './endpoints.ts'
import { parameters, type ParameterName } from './parameters.ts'
import { without } from './records.ts'
import { licence, records } from './schemas.ts'

export function openApiOf(council: string, publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: `The local offer of ${council}`,
      version: '3.0',
      summary: 'What the council offers young people who are leaving its care, as Open Referral UK 3.0 (HSDS-UK-3.0).',
      license: licence,
    },
    servers: [{ url: publicUrl + openReferralPath }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: {
      schemas: { ...recordSchemas, Page: pageSchema, Error: errorSchema },
      parameters: Object.fromEntries(
        (Object.keys(parameters) as ParameterName[]).map((name) => {
          const { description, schema } = parameters[name]
          return [name, { name, in: 'query', required: false, description, schema }]
        }),
      ),
      responses: {
        NotModified: { description: 'The copy that you named with If-None-Match is still good.' },
        BadRequest: refusal('A parameter cannot be read: the message says which, and what it must be.'),
        NotFound: refusal('There is nothing with this id.'),
        TooManyRequests: {
          ...refusal('You ask too often. Retry-After says how many seconds to wait.'),
          headers: { 'Retry-After': { schema: { type: 'integer' } } },
        },
      },
    },
  }
}

function operationOf(endpoint: Endpoint) {
  const { path, summary, parameters: names } = endpoint
  const hasId = path.includes('{id}')
  return {
    operationId: operationIdOf(path),
    summary,
    parameters: [
      ...(hasId ? [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }] : []),
      ...names.map((name) => ref('parameters', name)),
    ],
    responses: {
      200: {
        description: summary,
        headers: { ETag: { schema: { type: 'string' } } },
        content: contentOf(endpoint),
      },
      304: ref('responses', 'NotModified'),
      ...(names.length > 0 ? { 400: ref('responses', 'BadRequest') } : {}),
      ...(hasId ? { 404: ref('responses', 'NotFound') } : {}),
      429: ref('responses', 'TooManyRequests'),
    },
  }
}

const operationIdOf = (path: string) =>
  `get${(path.match(/[a-z]+/g) ?? ['details']).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`

function contentOf(endpoint: Endpoint) {
  const one = eitherOf(endpoint.gives.map((name) => ref('schemas', name)))
  if (!isList(endpoint)) return { 'application/json': { schema: one } }
  return {
    'application/json': {
      schema: {
        allOf: [ref('schemas', 'Page')],
        type: 'object',
        required: ['contents'],
        properties: { contents: { type: 'array', items: one } },
      },
    },
    'application/x-ndjson': { schema: one },
  }
}

const ref = (kind: 'schemas' | 'parameters' | 'responses', name: string) => ({ $ref: `#/components/${kind}/${name}` })
const eitherOf = (schemas: readonly object[]) => (schemas.length === 1 ? schemas[0] : { anyOf: schemas })

const refusal = (description: string) => ({
  description,
  content: { 'application/json': { schema: ref('schemas', 'Error') } },
})

const errorSchema = {
  type: 'object',
  required: ['error', 'message'],
  properties: { error: { type: 'string' }, message: { type: 'string' } },
}

const whole = { type: 'integer', minimum: 0 }
const yesOrNo = { type: 'boolean' }
const pageFields = {
  total_items: whole,
  total_pages: whole,
  page_number: { type: 'integer', minimum: 1 },
  size: { ...whole, description: 'How many are on this page.' },
  first_page: yesOrNo,
  last_page: yesOrNo,
  empty: yesOrNo,
}
const pageSchema = { type: 'object', required: Object.keys(pageFields), properties: pageFields }

const recordSchemas = schemasOf()

function schemasOf(): Readonly<Record<string, object>> {
  const registry = z.registry<{ id: string }>()
  for (const [id, record] of Object.entries(records)) registry.add(record, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, without(schema, '$schema', '$id')]))
}
