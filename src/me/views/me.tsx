import { Button, Card, Details, formatInstant, Hero, InsetText } from '../../design/index.ts'
import type { Settings } from '../../eligibility/index.ts'
import type { Letter } from '../../people/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import { myClaimsPath, myOfferPath } from '../../offer/paths.ts'
import { myApplicationsPath } from '../../pledges/paths.ts'
import { paths } from '../paths.ts'
import type { Looked, PutRight, SaidLately } from '../queries.ts'
import { Entitlements } from './entitlements.tsx'
import { Helpers } from './helpers.tsx'
import { LookedList, Withheld } from './looked-list.tsx'
import { Said } from './said.tsx'
import type { CouncilWords } from './words.ts'

interface MeProps {
  readonly letter: Letter
  readonly contact: Contact
  readonly words: CouncilWords
  readonly rules: Settings
  readonly looked: 'withheld' | readonly Looked[]
  readonly putRight: readonly PutRight[]
  readonly said: readonly SaidLately[]
}

export function Me({ letter, contact, words, rules, looked, putRight, said }: MeProps) {
  return (
    <>
      <Hero title={letter.name === null ? 'Hello' : <Hello name={letter.name} />}>
        <p>{letter.headline}</p>
        <p>
          <Button href={paths.letter}>Read my letter</Button>
        </p>
      </Hero>
      <Said said={said} />
      <Card title="Money, a home, health, work">
        <p>
          <Button href={myOfferPath}>What can I get?</Button>
        </p>
        <p>
          <a class="govuk-link" href={myClaimsPath}>
            My claims
          </a>
        </p>
        <p>
          <a class="govuk-link" href={myApplicationsPath}>
            My applications
          </a>
        </p>
      </Card>
      <Why letter={letter} />
      {letter.findOut && <FindOut findOut={letter.findOut} />}
      <Card title="What changes next">
        <Sentences of={letter.byItself.sentences} />
        <Titled title="From that day you also have:" of={letter.byItself.gained} />
        <Titled title="From that day you no longer have:" of={letter.byItself.lost} />
        {letter.changes.length > 0 && (
          <Details summaryText="What else would change it">
            <Sentences of={letter.changes} />
          </Details>
        )}
      </Card>
      <h2>Who is there for you</h2>
      <Helpers helpers={letter.helpers} contact={contact} adviser={words.adviser.one} />
      <Entitlements letter={letter} rules={rules} />
      {putRight.length > 0 && <Corrected putRight={putRight} />}
      <Card title="Who looked at my page" id="who-looked">
        {looked === 'withheld' ? (
          <Withheld contact={contact} />
        ) : (
          <LookedList looked={looked} words={words} level={3} />
        )}
        {looked !== 'withheld' && (
          <p>
            <a class="govuk-link" href={paths.whoLooked}>
              See the whole list
            </a>
          </p>
        )}
      </Card>
      <Card title="Is something wrong here?">
        <Sentences of={letter.challenge} />
      </Card>
    </>
  )
}

const Hello = ({ name }: { readonly name: string }) => (
  <>
    Hello, <bdi>{name}</bdi>
  </>
)

function Why({ letter }: { readonly letter: Letter }) {
  return (
    <Card title="Why">
      <Sentences of={letter.why} />
      <Details summaryText="The dates we used">
        <p>Please check them. If one is wrong or missing, tell us.</p>
        <dl class="facts">
          {letter.facts.map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      </Details>
    </Card>
  )
}

function FindOut({ findOut }: { readonly findOut: NonNullable<Letter['findOut']> }) {
  return (
    <Card title="What we need to find out">
      <List of={findOut.what} />
      <p>This is how we can find out:</p>
      <List of={findOut.how} />
    </Card>
  )
}

function Corrected({ putRight }: { readonly putRight: readonly PutRight[] }) {
  return (
    <Card title="What was put right">
      <ul>
        {putRight.map(({ what, how, by, at }) => (
          <li key={`${what}${at.toISOString()}`}>
            {what}: {how} by {by} on {formatInstant(at)}
          </li>
        ))}
      </ul>
      <InsetText>You can ask why something was changed, and you can ask us to look at it again.</InsetText>
    </Card>
  )
}

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </>
)

const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

function Titled({ title, of }: { readonly title: string; readonly of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <List of={of} />
    </>
  )
}
