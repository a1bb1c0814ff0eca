// The staff side of a young person's sign-in code: where it stands, giving one, and the slip that is printed once.
import {
  Button,
  Card,
  Checkboxes,
  DefinitionRows,
  ErrorSummary,
  formatInstant,
  InsetText,
  PageHeading,
  PrintButton,
  Radios,
  State,
  WarningText,
  type DefinitionRow,
  type StateKind,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { GivenCode } from '../commands.ts'
import type { CodeHolder, CodeState } from '../queries.ts'

interface GiveProps {
  readonly token: string
  readonly action: string
  readonly holder: CodeHolder
  readonly failed?: Failed | undefined
}

export function GiveCode({ token, action, holder, failed }: GiveProps) {
  const { name, hasBeenIn, hasDied } = holder
  return (
    <>
      {failed && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={failed.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <PageHeading caption={name} title="Sign-in code" lead="How they get into their own page. No email needed." />
      <DefinitionRows rows={whereItStands(holder)} />
      {hasDied ? (
        <InsetText>A date of death is recorded, so no sign-in code can be made.</InsetText>
      ) : (
        <Card title={hasBeenIn ? 'They lost their secret, or somebody else knows it' : 'Give them their first code'}>
          <p>{hasBeenIn ? againWords : firstWords}</p>
          <form method="post" action={action} novalidate>
            <TokenField token={token} />
            {hasBeenIn && <WhyAgain typed={typedText(failed?.typed, 'why')} />}
            <Checkboxes
              name="safe"
              items={[
                { value: 'yes', text: `I will give the paper to ${name} myself, in a way that is safe for them` },
              ]}
              errorMessage={errorOf(failed?.errors, 'safe')}
            />
            <Button preventDoubleClick>{hasBeenIn ? 'Ask for a new code' : 'Make a sign-in code'}</Button>
          </form>
        </Card>
      )}
    </>
  )
}

function WhyAgain({ typed }: { readonly typed: string }) {
  return (
    <Radios
      name="why"
      fieldset={{ legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--s' } }}
      items={[
        { value: 'forgot', text: 'They forgot it or lost it', checked: typed !== 'known' },
        {
          value: 'known',
          text: 'Somebody else may know it',
          hint: { text: 'The old secret words stop working at once.' },
          checked: typed === 'known',
        },
      ]}
    />
  )
}

const firstWords =
  'You get a slip to print, with a sign-in name and four words. It is shown once and works for 14 days. At first use they choose secret words of their own.'
const againWords =
  'They are signed out everywhere at once. You get a slip to print; it works when a manager other than you has agreed, and for 14 days from today.'

const stateWords: Readonly<Record<CodeState, { readonly is: StateKind; readonly words: string }>> = {
  open: { is: 'soon', words: 'Given, not used yet' },
  waiting: { is: 'waiting', words: 'Waits for a second person to agree' },
  used: { is: 'good', words: 'Used: they have secret words of their own' },
  expired: { is: 'plain', words: 'Ran out before it was used' },
  ended: { is: 'plain', words: 'Withdrawn' },
}

function whereItStands({ account, latest }: CodeHolder): readonly DefinitionRow[] {
  const rows: DefinitionRow[] = [{ label: 'Sign-in name', value: account?.signInName ?? 'None yet' }]
  if (!latest) return rows
  const { is, words } = stateWords[latest.state]
  rows.push({ label: 'Latest code', value: <State is={is}>{words}</State> })
  rows.push({ label: 'Given', value: formatInstant(latest.given_at) })
  if (latest.expires_at && (latest.state === 'open' || latest.state === 'waiting'))
    rows.push({ label: 'Works until', value: formatInstant(latest.expires_at) })
  return rows
}

interface SlipProps {
  readonly name: string
  readonly given: GivenCode
  readonly councilName: string
  readonly contactPhone: string
  readonly signInUrl: string
  readonly personHref: string
}

/** Shown once, for printing: only a hash of the code is kept. */
export function Slip({ name, given, councilName, contactPhone, signInUrl, personHref }: SlipProps) {
  return (
    <>
      <div class="not-on-paper">
        <PageHeading
          caption={name}
          title="Print this now"
          lead="The four words are shown only this once. If the paper is lost before they use it, make another."
        />
        {given.needsApproval && (
          <WarningText>
            The code does not work yet. Ask a manager to agree to it under “Sign-in codes”. {name} has been signed out
            everywhere.
          </WarningText>
        )}
        <PrintButton words="Print the slip" />
        <p class="govuk-body">Your browser can print too: “Print” is in its menu.</p>
      </div>
      <Card title={`${name}: how to sign in`}>
        <ol>
          <li>
            Go to <strong>{signInUrl}</strong>
          </li>
          <li>Type your sign-in name and the four words.</li>
          <li>Choose secret words of your own. Then tear up this paper.</li>
        </ol>
        <DefinitionRows
          rows={[
            { label: 'Your sign-in name', value: <strong class="number">{given.signInName}</strong> },
            { label: 'Your four words', value: <strong>{given.code}</strong> },
            { label: 'They work until', value: formatInstant(given.expiresAt) },
          ]}
        />
        <p>
          Keep this paper safe. Nobody from {councilName} will ever ask you for the words. Does it not work?{' '}
          {contactPhone === '' ? 'Tell whoever gave it to you' : `Call ${contactPhone}`}.
        </p>
      </Card>
      <p class="not-on-paper">
        <a class="govuk-link" href={personHref}>
          I have printed it: back to {name}
        </a>
      </p>
    </>
  )
}
