import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import {
  AccessibilityStatement,
  Cookies,
  type CouncilContact,
  ErrorText,
  HelpNow,
  NotFoundText,
  PrivacyForYou,
  PrivacyNotice,
} from './index.ts'
import { readabilityOf } from './reading-grade.ts'

const contact: CouncilContact = {
  councilName: 'Ashmere Borough Council',
  team: 'Leaving care team',
  phone: '01632 960100',
  email: 'leavingcare@ashmere.example',
  outOfHoursPhone: '01632 960999',
  complaints: 'complaints@ashmere.example',
  advocacyName: 'the advocacy service',
  advocacyPhone: '01632 960200',
}

/** A council that has given no number and no address yet. */
const nothing: CouncilContact = {
  ...contact,
  ...{ phone: '', email: '', outOfHoursPhone: '', complaints: '', advocacyPhone: '' },
}

const youngTexts = {
  'get help now, of a council without numbers': render(<HelpNow contact={nothing} />),
  'what we know about you, of a council without numbers': render(<PrivacyForYou contact={nothing} />),
  'get help now': render(<HelpNow contact={contact} />),
  'what we know about you': render(<PrivacyForYou contact={contact} />),
  'page not found': render(<NotFoundText />),
  'something went wrong': render(<ErrorText reference="A1B2" />),
}

describe('words a young person reads', () => {
  test.each(Object.entries(youngTexts))(
    '"%s" is at grade 6 or below, with no sentence over 25 words',
    (_name, html) => {
      const { grade, longestSentence } = readabilityOf(html)
      expect(grade).toBeLessThanOrEqual(6)
      expect(longestSentence).toBeLessThanOrEqual(25)
    },
  )

  test.each(Object.entries(youngTexts))('"%s" has no word of the trade', (_name, html) => {
    expect(html).not.toMatch(/\b(RAG|NEET|MASH|LAC|UASC|case|placement|eligib\w*)\b/i)
  })

  test('a hard text is told from an easy one', () => {
    expect(readabilityOf('<p>The cat sat on the mat.</p>').grade).toBeLessThan(2)
    expect(
      readabilityOf('<p>Statutory entitlements necessitate comprehensive multidisciplinary determination.</p>').grade,
    ).toBeGreaterThan(15)
  })
})

describe('get help now', () => {
  test.each(['tel:999', 'tel:01632960999', 'tel:08001111', 'tel:116123', 'sms:85258?&amp;body=SHOUT'])(
    'one tap reaches %s',
    (href) => {
      expect(youngTexts['get help now']).toContain(`href="${href}"`)
    },
  )
})

describe('the other texts', () => {
  test('the cookies page names the cookies as they are set', () => {
    const html = render(<Cookies names={{ session: 'alongside', notice: 'alongside-notice' }} />)
    expect(html).toContain('<th scope="row" role="rowheader">alongside-notice</th>')
  })

  test('the privacy notice says how long, by whose law, and how to complain', () => {
    const html = render(
      <PrivacyNotice contact={contact} retention={{ careRecordsToAge: 75, auditYears: 75, draftDays: 28 }} />,
    )
    expect(html).toContain('Until the 75th birthday')
    expect(html).toContain('Article 6(1)(c) and (e)')
    expect(html).toContain('tel:03031231113')
  })

  test('the accessibility statement lists each known fault with its criterion', () => {
    const html = render(
      <AccessibilityStatement
        contact={contact}
        preparedOn="2026-11-22"
        testedOn="2026-11-20"
        knownFaults={[
          { what: 'The map cannot be used by keyboard', criterion: '2.1.1 Keyboard', mendBy: '2027-03-05' },
        ]}
      />,
    )
    expect(html).toContain('The map cannot be used by keyboard (WCAG 2.1.1 Keyboard; to be mended by 5 March 2027)')
    expect(html).toContain('prepared on 22 November 2026')
  })
})
