import { Card, PageHeading } from '../../design/index.ts'
import { PhoneLink } from '../../design/texts/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import { paths } from '../paths.ts'
import type { Looked } from '../queries.ts'
import { LookedList, Withheld } from './looked-list.tsx'
import type { CouncilWords } from './words.ts'

interface WhoLookedProps {
  readonly contact: Contact
  readonly words: CouncilWords
  readonly shown: 'withheld' | { readonly looked: readonly Looked[]; readonly isMore: boolean; readonly page: number }
}

export function WhoLooked({ contact, words, shown }: WhoLookedProps) {
  return (
    <>
      <PageHeading
        title="Who looked at my page"
        lead="Each time somebody opens your page or changes it, this site writes it down. Nobody can rub it out."
      />
      {shown === 'withheld' ? (
        <Card>
          <Withheld contact={contact} />
        </Card>
      ) : (
        <>
          <Card>
            <LookedList looked={shown.looked} words={words} level={2} />
          </Card>
          <EarlierOrLater {...shown} />
        </>
      )}
      <p>
        Is there somebody on this list who should not be?{' '}
        {contact.phone ? (
          <>
            Call {contact.team}: <PhoneLink number={contact.phone} />.
          </>
        ) : (
          <>Tell {contact.team}.</>
        )}
      </p>
    </>
  )
}

function EarlierOrLater({ page, isMore }: { readonly page: number; readonly isMore: boolean }) {
  return (
    <p>
      {page > 1 && (
        <a class="govuk-link" href={`${paths.whoLooked}?page=${page - 1}`} rel="prev">
          Later days
        </a>
      )}{' '}
      {isMore && (
        <a class="govuk-link" href={`${paths.whoLooked}?page=${page + 1}`} rel="next">
          Earlier days
        </a>
      )}
    </p>
  )
}
