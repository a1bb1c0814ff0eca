// The accessibility statement (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
// 2018, regulation 8, in the order of the model statement). It claims only what was tested.
import { formatDay } from '../dates.ts'
import { PageHeading } from '../page-parts.tsx'
import type { CouncilContact } from './council-contact.ts'
import { Reach } from './reach.tsx'

export const accessibilityTitle = 'Accessibility statement'

export interface KnownFault {
  /** What does not work, for whom, and what to do instead. */
  readonly what: string
  /** The WCAG criterion: "1.4.10 Reflow". */
  readonly criterion: string
  readonly mendBy?: string | undefined
}

interface AccessibilityStatementProps {
  readonly contact: CouncilContact
  readonly preparedOn: string
  readonly testedOn: string
  readonly knownFaults: readonly KnownFault[]
}

export function AccessibilityStatement({ contact, preparedOn, testedOn, knownFaults }: AccessibilityStatementProps) {
  return (
    <>
      <PageHeading
        title={accessibilityTitle}
        lead={`This statement is about the Alongside service of ${contact.councilName}.`}
      />
      <WhatYouCanDo />
      <h2>How accessible it is</h2>
      <KnownFaults faults={knownFaults} />
      <AskAndComplain contact={contact} />
      <h2>Technical information</h2>
      <p>
        {contact.councilName} is committed to making this website accessible, in accordance with the Public Sector
        Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. It is partially compliant with
        the{' '}
        <a href="https://www.w3.org/TR/WCAG22/" rel="noreferrer">
          Web Content Accessibility Guidelines version 2.2
        </a>
        , level AA: we know of the faults listed above, and people outside our team have not yet tested all of it.
      </p>
      <h2>How we test</h2>
      <p>
        Every kind of page is tested with axe at each change, in a light and a dark theme, at the width of a phone and
        of a desk. Keyboard use, high contrast, right-to-left reading and use without scripts are part of the same
        tests. This website was last tested on {formatDay(testedOn)}.
      </p>
      <p>This statement was prepared on {formatDay(preparedOn)}.</p>
    </>
  )
}

function WhatYouCanDo() {
  return (
    <>
      <p>You should be able to:</p>
      <ul>
        <li>change colours and contrast, or use your device’s dark mode</li>
        <li>zoom in up to 400% without text spilling off the screen</li>
        <li>use every part with a keyboard alone, with speech, or with a switch</li>
        <li>listen to every page with a screen reader</li>
        <li>use every part on an old phone, and without scripts</li>
      </ul>
      <p>
        Pages for young people are written for a reading age of 9 to 11.{' '}
        <a href="https://mcmw.abilitynet.org.uk/" rel="noreferrer">
          AbilityNet
        </a>{' '}
        has advice on making your device easier to use.
      </p>
    </>
  )
}

function KnownFaults({ faults }: { readonly faults: readonly KnownFault[] }) {
  if (faults.length === 0) return <p>We know of no part that is not accessible. Tell us when you find one.</p>
  return (
    <>
      <p>We know that some parts are not fully accessible:</p>
      <ul>
        {faults.map((fault) => (
          <li key={fault.what}>
            {fault.what} (WCAG {fault.criterion}
            {fault.mendBy && `; to be mended by ${formatDay(fault.mendBy)}`})
          </li>
        ))}
      </ul>
    </>
  )
}

function AskAndComplain({ contact }: { readonly contact: CouncilContact }) {
  return (
    <>
      <h2>Ask for it another way, or tell us what does not work</h2>
      <p>
        If you need something from this site as easy read, large print, audio, braille, in another language or read to
        you, {contact.phone || contact.email ? <Reach phone={contact.phone} email={contact.email} /> : 'ask us'}. We
        answer within five working days.
      </p>
      <h2>Enforcement</h2>
      <p>
        The Equality and Human Rights Commission enforces the accessibility regulations. If you are not happy with how
        we answer, contact the{' '}
        <a href="https://www.equalityadvisoryservice.com/" rel="noreferrer">
          Equality Advisory and Support Service
        </a>
        .
      </p>
    </>
  )
}
