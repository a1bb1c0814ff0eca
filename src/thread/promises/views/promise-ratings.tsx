// What young people say of a promise. Never a name, and nothing where too few have rated.
import { Card } from '../../../design/index.ts'
import { ratingWords } from '../rating-words.ts'
import { ratings, type RatingsShown } from '../ratings.ts'

export function Ratings({ ratings: shown }: { readonly ratings: RatingsShown }) {
  return (
    <Card title="What young people say">
      <RatingCounts shown={shown} />
      {shown.kind !== 'too-few' && shown.words.length > 0 && (
        <ul class="govuk-list">
          {shown.words.map((said) => (
            <li key={said}>
              <q dir="auto">{said}</q>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

export function RatingCounts({ shown }: { readonly shown: RatingsShown }) {
  switch (shown.kind) {
    case 'too-few':
      return (
        <p>
          Fewer than {shown.atLeast} young people have said how it is going, so that nobody can be picked out we show
          nothing.
        </p>
      )
    case 'mood':
      return (
        <p>
          {shown.raters} young people have said how it is going.{' '}
          {shown.most === null
            ? 'They do not all say the same.'
            : `Most say: ${ratingWords[shown.most].toLowerCase()}.`}
        </p>
      )
    case 'counts':
      return (
        <ul class="govuk-list">
          {ratings
            .filter((rating) => shown.counts[rating] > 0)
            .map((rating) => (
              <li key={rating}>
                <strong>{ratingWords[rating]}</strong>: {shown.counts[rating]} of {shown.raters} young people
              </li>
            ))}
        </ul>
      )
  }
}
