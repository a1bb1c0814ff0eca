// What young people said of an entry: for the editors to answer, and for young people to say.
import {
  Button,
  Card,
  EmptyState,
  FailedSummary,
  formatInstant,
  Input,
  InsetText,
  PageHeading,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { entryCommentPath, ideaPath, offerEntryPath } from '../../paths.ts'
import type { PublishedEntry } from '../../published/offer.ts'
import type { Entry } from '../find.ts'
import type { Comment } from './commands.ts'

interface CommentsProps {
  readonly entry: Entry
  readonly comments: readonly Comment[]
  readonly mayChange: boolean
  readonly failed: Failed | undefined
  readonly token: string
}

export function CommentsPage({ entry, comments, mayChange, failed, token }: CommentsProps) {
  const path = entryCommentPath(entry.slug)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What young people say of it"
        caption={<bdi>{entry.title}</bdi>}
        lead="They comment while it is an idea or being worked on. They read your answer."
      />
      {comments.length === 0 && <EmptyState title="Nobody has said anything yet" />}
      {comments.map((comment) => (
        <Card key={comment.id}>
          <p class="their-words" dir="auto">
            “{comment.words}”
          </p>
          <p class="govuk-hint">
            {comment.fromWhom}, {formatInstant(comment.at)}
          </p>
          {comment.answered !== null ? (
            <p class="govuk-body">You answered: {comment.answered}</p>
          ) : (
            mayChange && (
              <form method="post" action={path}>
                <TokenField token={token} />
                <input type="hidden" name="comment" value={comment.id} />
                <Textarea
                  id={`answer-${comment.id}`}
                  name="words"
                  rows={2}
                  label={{ text: 'Your answer', classes: 'govuk-label--s' }}
                />
                <Button preventDoubleClick>Answer</Button>
              </form>
            )
          )}
        </Card>
      ))}
      {mayChange && (
        <form method="post" action={path} novalidate>
          <TokenField token={token} />
          <h2>Write down what a group said</h2>
          <Textarea
            id="words"
            name="words"
            rows={3}
            label={{ text: 'Their words', classes: 'govuk-label--s' }}
            value={typedText(failed?.typed, 'words')}
            errorMessage={errorOf(failed?.errors, 'words')}
          />
          <Input
            name="fromWhom"
            label={{ text: 'Which group', classes: 'govuk-label--s' }}
            hint={{ text: 'A group, never a person: Harbour youth forum' }}
            value={typedText(failed?.typed, 'fromWhom')}
            errorMessage={errorOf(failed?.errors, 'fromWhom')}
          />
          <Button preventDoubleClick>Add it</Button>
        </form>
      )}
    </>
  )
}

interface IdeasProps {
  readonly ideas: readonly PublishedEntry[]
}

export function MyIdeasPage({ ideas }: IdeasProps) {
  return (
    <>
      <h1>Help us make the offer</h1>
      <InsetText>Nothing here is a promise yet. Tell us what you think, before it is decided.</InsetText>
      {ideas.length === 0 && <p>There is nothing here at the moment.</p>}
      <ul>
        {ideas.map(({ id, slug, content }) => (
          <li key={id}>
            <a href={ideaPath(slug)}>{content.title}</a>
            <br />
            {content.summary}
          </li>
        ))}
      </ul>
    </>
  )
}

interface IdeaProps {
  readonly idea: PublishedEntry
  readonly comments: readonly Comment[]
  readonly failed: Failed | undefined
  readonly token: string
}

export function MyIdeaPage({ idea, comments, failed, token }: IdeaProps) {
  const answered = comments.filter(({ answered: answer }) => answer !== null)
  return (
    <>
      <FailedSummary failed={failed} />
      <h1>{idea.content.title}</h1>
      <p class="govuk-body-l">{idea.content.summary}</p>
      <p>
        <a href={offerEntryPath(idea.slug)}>Read all of it</a>
      </p>
      <form method="post" action={ideaPath(idea.slug)} novalidate>
        <TokenField token={token} />
        <Textarea
          id="words"
          name="words"
          rows={4}
          label={{ text: 'What do you think?', classes: 'govuk-label--m' }}
          hint={{ text: 'Your name is not kept with it. The people who write the offer read it' }}
          value={typedText(failed?.typed, 'words')}
          errorMessage={errorOf(failed?.errors, 'words')}
        />
        <Button preventDoubleClick>Send</Button>
      </form>
      {answered.length > 0 && <h2>What others said, and what we answered</h2>}
      {answered.map(({ id, words, answered: answer }) => (
        <div key={id} class="earlier-answer">
          <p class="their-words" dir="auto">
            “{words}”
          </p>
          <p>{answer}</p>
        </div>
      ))}
    </>
  )
}
