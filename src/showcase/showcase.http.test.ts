import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../app/testing/house.ts'
import { listFixtures, renderFixture } from '../design/fixtures/index.ts'
import { paths } from './paths.ts'

let h: TestHouse

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

describe('the gallery', () => {
  test.each(['/design', '/design?mood=warm', '/design/colours', '/design/button?mood=warm', '/design/fixtures'])(
    '%s opens for anyone',
    async (path) => {
      expect((await h.visitor().get(path)).status).toBe(200)
    },
  )

  test.each(['/design/no-such-part', '/design/fixtures/no-such-component', '/design/fixtures/button/no%20such'])(
    '%s is not found',
    async (path) => {
      expect((await h.visitor().get(path)).status).toBe(404)
    },
  )
})

describe('a fixture', () => {
  test('is a page of its own with our markup, whatever its name, and no inline script runs', async () => {
    const visitor = h.visitor()
    const fixtures = listFixtures()
    expect(fixtures.length).toBeGreaterThan(700)
    const odd = fixtures.filter(({ name }) => /[^\w -]/.test(name))
    const firsts = [...Map.groupBy(fixtures, ({ component }) => component).values()].flatMap(([first]) => first ?? [])
    for (const { component, name } of [...firsts, ...odd]) {
      const answer = await visitor.get(paths.fixture(component, name))
      expect(answer.status, `${component}: ${name}`).toBe(200)
      expect(answer.text).toContain(renderFixture(component, name)?.html ?? 'there is none')
      expect(answer.headers['content-security-policy']).toContain("script-src 'self'")
    }
  })

  test('the package’s own rendering stands beside ours', async () => {
    const answer = await h.visitor().get(`${paths.fixture('button', 'default')}?by=package`)
    expect(answer.text).toContain('Save and continue')
  })
})

describe('the outbox', () => {
  test('is empty at first, and says so', async () => {
    expect((await h.visitor().get('/outbox')).text).toContain('No messages yet')
  })

  test('shows what would have been sent, and nothing in it is markup', async () => {
    await h.machine(({ send }) =>
      send({ channel: 'email', to: 'leila@mail.example', subject: 'Your <b>letter</b>', body: 'One.\n\nTwo.' }),
    )
    const { text } = await h.visitor().get('/outbox')
    expect(text).toContain('Your &lt;b>letter')
    expect(text).toContain('leila@mail.example')
    expect(text).toContain('<p>Two.</p>')
  })

  test('leads on where its reader would go, and nowhere but to this service', async () => {
    const elsewhere = 'https://elsewhere.example/partner'
    const here = await h.machine(async ({ send, publicUrl }) => {
      const here = `${publicUrl}/partner/sign-in`
      await send({
        channel: 'email',
        to: 'jo@mail.example',
        subject: 'Two links',
        body: `Here: ${here}\n\nThere: ${elsewhere}`,
      })
      return here
    })
    const { text } = await h.visitor().get('/outbox')
    expect(text).toContain(`href="${here}"`)
    expect(text).toContain(elsewhere)
    expect(text).not.toContain(`href="${elsewhere}"`)
  })
})

describe('in live mode', () => {
  test('none of these pages is there', async () => {
    const live = await openTestHouse({
      env: { ALONGSIDE_MODE: 'live', ALONGSIDE_TODAY: '', PUBLIC_URL: 'https://alongside.example' },
    })
    try {
      for (const path of [
        '/design',
        '/design/button',
        '/design/fixtures',
        paths.fixture('button', 'default'),
        '/outbox',
        '/sign-in/demo',
      ])
        expect((await live.visitor().get(path)).status, path).toBe(404)
    } finally {
      await live.close()
    }
  })
})
