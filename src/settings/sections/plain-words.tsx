import { z } from 'zod'
import { Details } from '../../design/index.ts'
import { type Typed } from '../../platform/forms/form.ts'
import { AVOID_WORDS, type AvoidWord } from '../../words/index.ts'
import type { Section } from '../section.ts'
import { LongField } from '../views/fields.tsx'
import { readLines } from './lines.ts'
import { withOwn } from './stored.ts'

const schema = z
  .custom<Typed>()
  .transform((typed, context): AvoidWord[] =>
    readLines({ typed, name: 'avoidWords', context }, readPair, () => 'enter the word, =, and what to say instead'),
  )

function readPair(line: string): AvoidWord | null {
  const [say = '', ...rest] = line.split('=').map((part) => part.trim())
  const instead = rest.join('=')
  return say !== '' && instead !== '' && line.length <= 300 ? { say, instead } : null
}

const asLine = ({ say, instead }: AvoidWord): string => `${say} = ${instead}`

export const plainWordsSection: Section<AvoidWord[]> = {
  slug: 'plain-words',
  title: 'Words to avoid',
  lead: 'Words that puzzle or hurt young people, and what to say instead. Whoever writes to them is shown both.',
  schema,
  typedFrom: ({ settings: { avoidWords } }) => ({ avoidWords: avoidWords.map(asLine).join('\n') }),
  apply: ({ name, settings }, avoidWords) => ({
    name,
    settings: withOwn(settings, { avoidWords: avoidWords.map(({ say, instead }) => ({ say, instead })) }),
  }),
  Fields: (props) => (
    <>
      <LongField
        {...props}
        name="avoidWords"
        label="Your own words to avoid"
        hint="One a line, like: abscond = run away. A word of yours goes before the one that is here already."
        rows={8}
      />
      <Details summaryText={`The ${AVOID_WORDS.length} words that are here already`}>
        <ul>
          {AVOID_WORDS.map(({ say, instead }) => (
            <li key={say}>
              {say}: {instead}
            </li>
          ))}
        </ul>
      </Details>
    </>
  ),
}
