import { describe, expect, it } from 'vitest'
import document from './examples.json' with { type: 'json' }
import { readingAge } from './reading-age.ts'
import { statusLines, type StatusLine } from './status-lines.ts'

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line)
}

async function answers(lines: readonly string[]): Promise<StatusLine[]> {
  const found: StatusLine[] = []
  for await (const each of statusLines(from(lines))) found.push(each)
  return found
}

interface Answer {
  id: string | number | null
  category?: string
  until?: string | null
  explanation?: string
  nextChange?: { on: string; category: string } | null
  error?: { path: string; message: string }
}

async function read(lines: readonly string[]): Promise<Answer[]> {
  // Each line was written by the code under test; the cast names the fields looked at.
  return (await answers(lines)).map(({ line }) => JSON.parse(line) as Answer)
}

const question = { id: 'a', facts: { dateOfBirth: '2008-05-05', lookedAfter: [] }, asOf: '2026-01-15' }
const asked = JSON.stringify(question)

describe('questions one a line', () => {
  it('are answered in order with every field', async () => {
    const lines = document.examples.map(({ id, facts, asOf }) => JSON.stringify({ id, facts, asOf }))
    const found = await answers(lines)
    expect(found.every(({ bad }) => !bad)).toBe(true)
    for (const [i, { line }] of found.entries()) {
      const answer: unknown = JSON.parse(line)
      const { id, expected } = document.examples[i]!
      expect(answer).toMatchObject({ id, category: expected.category, until: expected.until, flags: [] })
      const phase = 'phase' in expected ? ['phase'] : []
      expect(Object.keys(answer as object).toSorted()).toEqual(
        [
          'category',
          'checks',
          'citations',
          'entitlements',
          'explanation',
          'flags',
          'id',
          'nextChange',
          'reasons',
          'responsibleAuthority',
          'until',
          ...phase,
        ].toSorted(),
      )
    }
  })

  it('read plainly and name what changes next', async () => {
    const example = document.examples.find(({ id }) => id === 'X006-relevant-home-two-months')!
    const [answer] = await read([JSON.stringify(example)])
    expect(readingAge(answer?.explanation ?? '')).toBeLessThanOrEqual(11)
    expect(answer?.nextChange).toMatchObject({
      on: '2026-05-15',
      category: 'qualifying',
      what: 'You have been home for six months.',
    })
  })

  it('may carry line ends, a byte order mark and blank lines between them', async () => {
    const found = await read([`\uFEFF${asked}\r\n`, '', '  \n', `${asked}\n`])
    expect(found.map(({ id }) => id)).toEqual(['a', 'a'])
  })

  it('may arrive several in one piece of text', async () => {
    expect(await read([`${asked}\n${asked}\r\n\n${asked}`])).toHaveLength(3)
  })

  it('may have a number for an id, or none', async () => {
    const found = await read([JSON.stringify({ ...question, id: 7 }), JSON.stringify({ ...question, id: undefined })])
    expect(found.map(({ id }) => id)).toEqual([7, null])
  })
})

describe('a whole document like the examples file', () => {
  const pretty = JSON.stringify(document, null, 1)

  it.each([
    ['over many lines', pretty.split('\n')],
    ['over many lines after blank ones', ['', '', ...pretty.split('\n')]],
    ['on one line', [JSON.stringify(document)]],
    ['with its first name on the first line', pretty.replace('{\n ', '{').split('\n')],
  ])('%s is answered example by example', async (_name, lines) => {
    const found = await read(lines)
    expect(found.map(({ id, category }) => [id, category])).toEqual(
      document.examples.map(({ id, expected }) => [id, expected.category]),
    )
  })

  it('one question over many lines is answered too', async () => {
    expect(await read(JSON.stringify(question, null, 2).split('\n'))).toMatchObject([{ id: 'a', category: 'none' }])
  })

  it('a bad example gets its error and the rest goes on', async () => {
    const examples = [question, { ...question, id: 'b', asOf: 'today' }, { ...question, id: 'c' }]
    const found = await answers(JSON.stringify({ examples }, null, 1).split('\n'))
    expect(found.map(({ bad }) => bad)).toEqual([false, true, false])
  })
})

describe('a bad line', () => {
  it.each([
    ['not JSON', '{"id":', null, 'line 2', 'This line is not JSON: {"id":'],
    ['a list', '[1]', null, '', 'Write an object here, not a list'],
    ['a number', '7', null, '', 'Write an object here, not 7'],
    ['null', 'null', null, '', 'Write an object here, not null'],
    ['no facts', '{"id":"x","asOf":"2026-01-15"}', 'x', 'facts', 'Write an object here, not nothing'],
    [
      'no day',
      JSON.stringify({ ...question, id: 'x', asOf: undefined }),
      'x',
      'asOf',
      'A date is missing: write YYYY-MM-DD',
    ],
    [
      'an impossible date',
      JSON.stringify({ ...question, facts: { dateOfBirth: '31/02/2010' } }),
      'a',
      'facts.dateOfBirth',
      '31/02/2010 is not a date: write YYYY-MM-DD',
    ],
    [
      'a fault deep inside',
      JSON.stringify({ ...question, facts: { ...question.facts, lookedAfter: [{ start: '2024-02-30' }] } }),
      'a',
      'facts.lookedAfter[0].start',
      '2024-02-30 is not a date: write YYYY-MM-DD',
    ],
    [
      'a day before birth',
      JSON.stringify({ ...question, asOf: '2008-05-04' }),
      'a',
      'facts.dateOfBirth',
      '2008-05-05 is after 2008-05-04, the day asked about',
    ],
    ['a NUL byte', '\u0000', null, 'line 2', 'This line is not JSON:  '],
    ['a megabyte of text', `"${'x'.repeat(1_000_000)}"`, null, '', `Write an object here, not ${'x'.repeat(40)}…`],
    ['a megabyte of rubbish', 'x'.repeat(1_000_000), null, 'line 2', `This line is not JSON: ${'x'.repeat(40)}…`],
    ['an opening brace in the middle', '{', null, 'line 2', 'This line is not JSON: {'],
  ])('(%s) says where and what, and the next is answered', async (_name, bad, id, path, message) => {
    const found = await answers([asked, bad, asked])
    expect(found.map((each) => each.bad)).toEqual([false, true, false])
    expect(JSON.parse(found[1]!.line)).toEqual({ id, error: { path, message } })
  })

  it('that opens a document which never closes is answered line by line', async () => {
    const found = await answers(['{', asked, 'x', asked])
    expect(found.map((each) => each.bad)).toEqual([true, false, true, false])
    expect(JSON.parse(found[2]!.line)).toMatchObject({ error: { path: 'line 3' } })
  })

  it('with a key named __proto__ is answered without harm', async () => {
    const [answer] = await read([asked.replace('"facts":{', '"__proto__":{"id":"z"},"facts":{"__proto__":{"x":1},')])
    expect(answer).toMatchObject({ id: 'a', category: 'none' })
    expect(Object.prototype).not.toHaveProperty('x')
  })

  it('nested ten thousand deep does not stop the rest', async () => {
    const deep = `{"id":"d","facts":${'['.repeat(10_000)}${']'.repeat(10_000)},"asOf":"2026-01-15"}`
    const found = await answers([deep, asked])
    expect(found.map((each) => each.bad)).toEqual([true, false])
  })
})

describe('an empty input', () => {
  it('has no answers', async () => {
    expect(await answers([])).toEqual([])
    expect(await answers(['', '\n'])).toEqual([])
  })
})
