// Was this asked before? What looks alike, why, where it was said and what was answered then; a person decides.
import { Button, Card, EmptyState, formatDay, PageHeading } from '../../../../design/index.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { askRepeatsPath } from '../../../paths.ts'
import type { AskShown } from '../../thread/queries.ts'
import { Earlier, EarlierWords } from '../../thread/views/earlier.tsx'
import { Words } from '../../thread/views/words.tsx'
import { doorWords, standingWords } from '../../words.ts'
import type { AlikeAsk } from '../alike.ts'
import type { EarlierAsk } from '../confirmed.ts'
import { raisedWords, type Raised } from '../raised.ts'

export interface RepeatsPageProps {
  readonly ask: AskShown
  readonly alike: readonly AlikeAsk[]
  readonly confirmed: readonly EarlierAsk[]
  readonly raised: Raised | undefined
  readonly token: string
}

export function RepeatsPage(props: RepeatsPageProps) {
  const { ask, alike, confirmed, raised } = props
  const inGroup = confirmed.map(({ id }) => id)
  const open = alike.filter(({ id, decided }) => decided !== 'different' && !inGroup.includes(id))
  const different = alike.filter(({ decided }) => decided === 'different')
  return (
    <>
      <PageHeading
        title="Asked before?"
        lead="These speak of the same things, as far as words can tell. You decide whether they are the same ask."
      />
      <Words ask={ask} />
      {raised && raised.times > 1 && <p class="govuk-inset-text">{raisedWords(raised)}.</p>}
      <h2>Looks alike</h2>
      {open.length === 0 ? (
        <EmptyState title="Nothing else looks alike" level={3}>
          <p>Nothing else that you may read speaks of the same things.</p>
        </EmptyState>
      ) : (
        open.map((one) => <Alike key={one.id} {...props} one={one} />)
      )}
      {confirmed.length > 0 && <Confirmed {...props} />}
      {different.length > 0 && (
        <>
          <h2>Not the same</h2>
          {different.map((one) => (
            <Alike key={one.id} {...props} one={one} />
          ))}
        </>
      )}
    </>
  )
}

function Alike({ ask, token, one }: RepeatsPageProps & { readonly one: AlikeAsk }) {
  return (
    <Card>
      <p class="govuk-body">
        <EarlierWords ask={one} />
      </p>
      {one.why !== null && <p class="govuk-body">{one.why}.</p>}
      <p class="govuk-hint">
        {formatDay(one.saidOn)}, {one.occasion ?? doorWords[one.door]}, {standingWords[one.standing].toLowerCase()}
      </p>
      {one.answers.map(({ words, givenOn }) => (
        <p key={`${givenOn}${words}`} class="govuk-body">
          Then, on {formatDay(givenOn)}: <bdi>{words}</bdi>
        </p>
      ))}
      <form method="post" action={askRepeatsPath(ask.id)} novalidate>
        <TokenField token={token} />
        <input type="hidden" name="other" value={one.id} />
        <div class="govuk-button-group">
          <Button name="is" value="same" classes="govuk-button--secondary" preventDoubleClick>
            The same
          </Button>
          {one.decided === null && (
            <Button name="is" value="different" classes="govuk-button--secondary" preventDoubleClick>
              Not the same
            </Button>
          )}
        </div>
      </form>
    </Card>
  )
}

function Confirmed({ ask, confirmed, token }: RepeatsPageProps) {
  return (
    <>
      <h2>Also raised</h2>
      {confirmed.map((one) => (
        <Card key={one.id}>
          <Earlier earlier={[one]} />
          {one.words !== null && (
            <form method="post" action={askRepeatsPath(ask.id)} novalidate>
              <TokenField token={token} />
              <input type="hidden" name="other" value={one.id} />
              <Button name="is" value="different" classes="govuk-button--secondary" preventDoubleClick>
                Not the same after all
              </Button>
            </form>
          )}
        </Card>
      ))}
    </>
  )
}
