// What the package's fixtures do not show: the ways in which our pages use the components.
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { htmlAttributes } from './markup.ts'
import {
  Button,
  CharacterCount,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Input,
  NotificationBanner,
  Radios,
  Select,
  Textarea,
} from './index.ts'

function page(vnode: VNode): string {
  return renderToString(vnode)
}

describe('attributes', () => {
  it('are written whatever their value', () => {
    expect(htmlAttributes({ 'aria-hidden': true, hidden: undefined, 'data-count': 0, lang: 'cy' })).toEqual({
      'aria-hidden': 'true',
      hidden: '',
      'data-count': '0',
      lang: 'cy',
    })
  })

  it('are left out when optional and absent', () => {
    const absent = [undefined, null, false].map((value) => htmlAttributes({ hidden: { value, optional: true } }))
    expect(absent).toEqual([{}, {}, {}])
  })

  it('stand alone when optional and true', () => {
    expect(page(<Button attributes={{ hidden: { value: true, optional: true } }}>Save</Button>)).toContain(' hidden')
  })

  it("win over the component's own", () => {
    expect(page(<Button attributes={{ 'data-module': 'ours' }}>Save</Button>)).toContain('data-module="ours"')
  })
})

describe('content', () => {
  it('is escaped', () => {
    expect(page(<Button>{'<script>'}</Button>)).toContain('&lt;script>')
  })

  it('made of words and numbers becomes the heading line of a notification banner', () => {
    const banner = page(<NotificationBanner>You have {3} new answers</NotificationBanner>)
    expect(banner).toContain('<p class="govuk-notification-banner__heading">You have 3 new answers</p>')
  })

  it('made of elements is shown in a notification banner as it is', () => {
    const banner = page(
      <NotificationBanner>
        <h3>Saved</h3>
      </NotificationBanner>,
    )
    expect(banner).toContain('__content"><h3>Saved</h3></div>')
  })
})

describe('an error', () => {
  it('that is absent leaves no trace on the field', () => {
    const errors: { name?: string } = {}
    const field = page(
      <Input name="name" label={{ text: 'Name' }} errorMessage={errors.name && { text: errors.name }} />,
    )
    expect(field).not.toContain('error')
    expect(field).not.toContain('aria-describedby')
  })

  it('is named by the field after its hint', () => {
    const field = page(
      <Input
        name="name"
        label={{ text: 'Name' }}
        hint={{ text: 'Any name' }}
        errorMessage={{ text: 'Enter a name' }}
      />,
    )
    expect(field).toContain('aria-describedby="name-hint name-error"')
  })

  it('of a date marks only the part that is wrong', () => {
    const date = page(
      <DateInput id="born" namePrefix="born" month={{ error: true }} errorMessage={{ text: 'Enter a month' }} />,
    )
    expect(date.match(/govuk-input--error/g)).toHaveLength(1)
    expect(date).toMatch(/govuk-input--error[^>]*id="born-month"/)
  })

  it('summary has its usual title unless told', () => {
    expect(page(<ErrorSummary errorList={[{ text: 'Enter a name', href: '#name' }]} />)).toContain('There is a problem')
  })
})

describe('what was typed', () => {
  it('keeps a first line that is empty', () => {
    const field = page(<Textarea name="note" value={'\nSecond line'} />)
    expect(field).toContain('>\n\nSecond line</textarea>')
  })

  it('is shown when it is nought', () => {
    expect(page(<Input name="count" value={0} />)).toContain('value="0"')
  })

  it('stands in a date by its full names', () => {
    const date = page(<DateInput id="born" namePrefix="born" values={{ 'born-day': '5', 'born-month': '13' }} />)
    expect(date).toContain('name="born-day" value="5"')
    expect(date).toContain('name="born-month" value="13"')
  })
})

describe('a choice', () => {
  const items = [{ value: 'yes', text: 'Yes', conditional: <p>Which?</p> }, { value: 'no', text: 'No' }, false] as const

  it('hides its conditional content until it is made', () => {
    expect(page(<Radios name="wants" items={items} />)).toContain('govuk-radios__conditional--hidden')
    expect(page(<Radios name="wants" items={items} value="yes" />)).not.toContain('--hidden')
  })

  it('gives the first item the id that an error summary links to', () => {
    expect(page(<Checkboxes name="wants" items={items} />)).toMatch(/id="wants".*id="wants-2"/)
  })

  it('may be shut off by the item itself', () => {
    const off = [{ value: 'yes', text: 'Yes', checked: false }]
    expect(page(<Checkboxes name="wants" items={off} values={['yes']} />)).not.toContain(' checked')
  })

  it('from a list is found by value, a number as well as its digits', () => {
    const years = [
      { text: '2026', value: 2026 },
      { text: '2027', value: 2027 },
    ]
    expect(page(<Select name="year" items={years} value="2027" />)).toContain('<option value="2027" selected>')
  })
})

it('a limit is said in words when words are counted', () => {
  expect(page(<CharacterCount name="note" maxwords={50} />)).toContain('You can enter up to 50 words')
})
