// Ways to get in touch: a tap calls, texts or writes.
import type { Speaker } from '../../phrases/index.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import { Say } from './said.tsx'

interface ContactsProps {
  readonly speaker: Speaker
  readonly entry: PublishedEntry
  readonly level: 2 | 4
}

/** A number as a phone dials it. */
export const dialled = (number: string) => number.replace(/[^\d+]/g, '')

export function Contacts({ speaker, entry, level }: ContactsProps) {
  const Heading = `h${level}` as const
  const { say } = speaker
  const { provider, content } = entry
  const { phone = provider?.phone, text, email = provider?.email, url = provider?.url } = content.contact
  const spoken = spokenWords(content.spoken, speaker)
  if (!phone && !text && !email && !url && !provider && spoken.length === 0) return null
  return (
    <>
      <Heading>{say('contact')}</Heading>
      {provider && (
        <p lang="en" dir="ltr">
          {provider.name}
        </p>
      )}
      <ul class="offer-contacts">
        {phone && (
          <li>
            <a class="offer-contacts__way" href={`tel:${dialled(phone)}`}>
              <Say speaker={speaker} phrase="call" given={{ number: phone }} />
            </a>
          </li>
        )}
        {text && (
          <li>
            <a class="offer-contacts__way" href={`sms:${dialled(text)}`}>
              <Say speaker={speaker} phrase="text" given={{ number: text }} />
            </a>
          </li>
        )}
        {email && (
          <li>
            <a class="offer-contacts__way" href={`mailto:${email}`}>
              <Say speaker={speaker} phrase="email" given={{ address: email }} />
            </a>
          </li>
        )}
        {url && (
          <li>
            <a class="offer-contacts__way" href={url} rel="noreferrer">
              {say('website')}
            </a>
          </li>
        )}
      </ul>
      {spoken.length > 0 && (
        <p>
          {say('spoken')}: {spoken.join(speaker.comma)}
        </p>
      )}
    </>
  )
}

const namesIn = new Map<string, Intl.DisplayNames>()

/** ISO 639 codes as the reader's language names them. */
function spokenWords(codes: readonly string[], { language }: Speaker): string[] {
  const names =
    namesIn.get(language) ?? new Intl.DisplayNames([language === 'prs' ? 'fa' : language, 'en'], { type: 'language' })
  namesIn.set(language, names)
  return codes.map((code) => names.of(code) ?? code)
}
