// The letter itself: the same on the page, on paper and in the PDF, and in the young person's own words.
import { formatDay } from '../../../design/index.ts'
import type { Letter, LetterItem } from '../letter.ts'
import { Section, Sentences } from './letter-section.tsx'
import { WhoCanHelp } from './who-can-help.tsx'

interface LetterViewProps {
  readonly letter: Letter
  /** The level of the letter's own title: 1 where it is the page, 2 inside another one. */
  readonly top: 1 | 2
}

export function LetterView({ letter, top }: LetterViewProps) {
  const Title = `h${top}` as const
  return (
    <article class="letter" lang="en-GB" dir="ltr">
      <p class="letter__head">
        <strong>{letter.council}</strong>
        <br />
        {letter.team}
        <br />
        {formatDay(letter.date)}
      </p>
      <p>{letter.name === null ? 'Hello,' : <Dear name={letter.name} />}</p>
      {letter.own !== null && (
        <p class="letter__own" dir="auto">
          {letter.own}
        </p>
      )}
      <Title class="letter__title">{letter.title}</Title>
      <p class="letter__headline">{letter.headline}</p>
      <Sentences of={letter.why} />
      <Section top={top} title="The dates we used">
        <p>Please check them. If one is wrong or missing, tell us.</p>
        <dl class="letter__facts">
          {letter.facts.map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              {values.map((value) => (
                <dd key={value}>{value}</dd>
              ))}
            </div>
          ))}
        </dl>
      </Section>
      {letter.findOut && <FindOut letter={letter} top={top} />}
      <Help letter={letter} top={top} />
      <Section top={top} title="When this changes by itself">
        <Sentences of={letter.byItself.sentences} />
        <Titled title="From that day you also have:" of={letter.byItself.gained} />
        <Titled title="From that day you no longer have:" of={letter.byItself.lost} />
      </Section>
      {letter.changes.length > 0 && (
        <Section top={top} title="What else would change it">
          <List of={letter.changes} />
        </Section>
      )}
      <Section top={top} title="If you think this is wrong">
        <Sentences of={letter.challenge} />
      </Section>
      <WhoCanHelp letter={letter} top={top} />
      <Law letter={letter} top={top} />
    </article>
  )
}

const Dear = ({ name }: { readonly name: string }) => (
  <>
    Dear <bdi>{name}</bdi>,
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
      <ul class="letter__titles">
        {of.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  )
}

function FindOut({ letter: { findOut }, top }: LetterViewProps) {
  if (findOut === null) return null
  return (
    <Section top={top} title="What we need to find out">
      <List of={findOut.what} />
      <p>This is how we can find out:</p>
      <List of={findOut.how} />
    </Section>
  )
}

function Help({ letter, top }: LetterViewProps) {
  const Group = `h${top + 2}` as 'h3' | 'h4'
  return (
    <Section
      top={top}
      title={letter.groups.length > 0 ? 'What you can have, and how to ask' : 'What you can still ask for'}
    >
      {letter.groups.map(({ title, items }) => (
        <div key={title} class="letter__group">
          <Group>{title}</Group>
          <dl class="letter__items">
            {items.map((item) => (
              <Item key={item.key} item={item} />
            ))}
          </dl>
        </div>
      ))}
      {letter.always.length > 0 && <List of={letter.always} />}
    </Section>
  )
}

function Item({ item: { title, sentence, ask } }: { readonly item: LetterItem }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{sentence}</dd>
      <dd class="letter__ask">{ask}</dd>
    </div>
  )
}

function Law({ letter: { law }, top }: LetterViewProps) {
  return (
    <Section top={top} title="The law behind this" isSmall>
      <p>You do not need to read this. It is here for you to show to somebody who helps you.</p>
      <ul>
        {law.map(({ what, citation }) => (
          <li key={what}>
            {what}: {citation}.
          </li>
        ))}
      </ul>
    </Section>
  )
}
