// The promises that were made to young people, each with three buttons: one tap says how it is going.
import { Button, Card, EmptyState, formatDay, Hero, Pager, State, type StateKind } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import {
  ratings,
  ratingWords,
  standingForAll,
  StandingMark,
  type PromiseToRate,
  type Rating,
} from '../../../thread/index.ts'
import { myPromisePath, myPromisesPath } from '../../../thread/paths.ts'

interface MyPromisesProps {
  /** Those not yet rated come first. */
  readonly promises: readonly PromiseToRate[]
  readonly page: number
  readonly token: string
}

const perPage = 8

export function MyPromises({ promises, page, token }: MyPromisesProps) {
  return (
    <>
      <Hero title="Promises to you" hasTree={false}>
        <p>The council made these promises. You know best how they are going. Tap to say so.</p>
        <p>
          Nobody sees what you chose. We count it together with what others say. You can change your mind at any time.
        </p>
      </Hero>
      {promises.length === 0 && (
        <EmptyState title="No promises yet">
          <p>When the council makes a promise to you and other young people, you will see it here.</p>
        </EmptyState>
      )}
      {promises.slice((page - 1) * perPage, page * perPage).map((promise) => (
        <OnePromise key={promise.id} promise={promise} token={token} />
      ))}
      <Pager
        label="Promises"
        page={page}
        pages={Math.ceil(promises.length / perPage)}
        hrefFor={(other) => `${myPromisesPath}?page=${String(other)}`}
      />
    </>
  )
}

export const ratingLooks: Readonly<Record<Rating, StateKind>> = { good: 'good', some: 'soon', no: 'waiting' }

function OnePromise({ promise, token }: { readonly promise: PromiseToRate; readonly token: string }) {
  const { id, words, inTheirWords, standing, dueOn, mine } = promise
  return (
    <Card title={<span dir="auto">{inTheirWords ?? words}</span>}>
      <p>
        The council says: <StandingMark standing={standing} words={standingForAll[standing]} />
      </p>
      {dueOn !== null && <p>By {formatDay(dueOn)}.</p>}
      {mine === null ? (
        <form method="post" action={myPromisePath(id)} novalidate>
          <TokenField token={token} />
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
              How is it going?<span class="govuk-visually-hidden"> {inTheirWords ?? words}</span>
            </legend>
            <div class="govuk-button-group">
              {ratings.map((rating) => (
                <Button key={rating} name="rating" value={rating} classes="govuk-button--secondary" preventDoubleClick>
                  {ratingWords[rating]}
                </Button>
              ))}
            </div>
          </fieldset>
        </form>
      ) : (
        <p>
          You said: <State is={ratingLooks[mine.rating]}>{ratingWords[mine.rating]}</State>{' '}
          <a href={myPromisePath(id)}>
            Change it or say why<span class="govuk-visually-hidden">: {inTheirWords ?? words}</span>
          </a>
        </p>
      )}
    </Card>
  )
}
