import { Card, EmptyState, formatInstant, PageHeading, State, type StateKind } from '../../design/index.ts'
import { paths } from '../paths.ts'

interface OutboxMessage {
  readonly id: string
  readonly channel: 'email' | 'text'
  readonly recipient: string
  readonly subject: string | null
  readonly body: string
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly created_at: Date
}

interface OutboxProps {
  readonly messages: readonly OutboxMessage[]
  readonly page: number
  readonly isMore: boolean
  /** Where this service is: links that lead here can be followed. */
  readonly origin: string
}

const states: Readonly<Record<OutboxMessage['state'], { readonly is: StateKind; readonly words: string }>> = {
  waiting: { is: 'soon', words: 'Waiting' },
  sent: { is: 'good', words: 'Would have been sent' },
  failed: { is: 'waiting', words: 'Failed' },
}

export function Outbox({ messages, page, isMore, origin }: OutboxProps) {
  return (
    <>
      <PageHeading
        title="Outbox"
        lead="This is a demonstration: messages are kept here, and nothing leaves the house."
      />
      {messages.length === 0 && (
        <EmptyState title="No messages yet">
          <p>When the service writes an email or a text, it is shown here.</p>
        </EmptyState>
      )}
      {messages.map((message) => (
        <Message key={message.id} message={message} origin={origin} />
      ))}
      <p>
        {page > 1 && (
          <a class="govuk-link" href={`${paths.outbox}?page=${page - 1}`} rel="prev">
            Newer messages
          </a>
        )}{' '}
        {isMore && (
          <a class="govuk-link" href={`${paths.outbox}?page=${page + 1}`} rel="next">
            Older messages
          </a>
        )}
      </p>
    </>
  )
}

function Message({ message, origin }: { readonly message: OutboxMessage; readonly origin: string }) {
  const { channel, recipient, subject, body, state, created_at } = message
  const { is, words } = states[state]
  return (
    <Card title={subject ?? 'Text message'}>
      <p class="secondary">
        {channel === 'email' ? 'Email' : 'Text'} to {recipient}, {formatInstant(created_at)}{' '}
        <State is={is}>{words}</State>
      </p>
      {body.split('\n\n').map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(/(https?:\/\/\S+)/u).map((text) =>
            text.startsWith(`${origin}/`) ? (
              <a key={text} class="govuk-link" href={text}>
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </p>
      ))}
    </Card>
  )
}
