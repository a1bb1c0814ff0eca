// What came of a paper: counted, and with the way on to where each now stands.
import { Card } from '../../../design/index.ts'
import { actionsPath, answersPath, asksPath, registerPath } from '../../paths.ts'
import type { MadeOf } from '../queries.ts'
import type { CandidateRowProps } from './candidate-row.tsx'

interface WhatCameProps {
  readonly made: MadeOf
  readonly may: CandidateRowProps['may']
  readonly isDone: boolean
}

export function WhatCame({ made, may, isDone }: WhatCameProps) {
  if (Object.keys(made).length === 0) return null
  return (
    <Card title="What came of it">
      <ul class="govuk-list">
        {kinds.flatMap((kind) => {
          const count = made[kind] ?? 0
          if (count === 0) return []
          const { one, many, href, then } = ways[kind]
          const isOpen = kind === 'ask' ? may.readAsks : kind === 'answer' ? may.answer : true
          return [
            <li key={kind}>
              {count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`}
              {isOpen && (
                <>
                  {': '}
                  <a class="govuk-link" href={href}>
                    {then}
                  </a>
                </>
              )}
            </li>,
          ]
        })}
      </ul>
      {isDone && may.readAsks && (
        <p class="govuk-body">
          <a class="govuk-button" role="button" draggable={false} href={asksPath}>
            Go to the board
          </a>
        </p>
      )}
    </Card>
  )
}

const kinds = ['ask', 'answer', 'promise', 'action'] as const

const ways: Readonly<Record<keyof MadeOf, { one: string; many: string; href: string; then: string }>> = {
  ask: { one: 'ask', many: 'asks', href: asksPath, then: 'see the board' },
  answer: { one: 'answer', many: 'answers', href: answersPath, then: 'say what they answer' },
  promise: { one: 'promise', many: 'promises', href: registerPath, then: 'see the register' },
  action: { one: 'action', many: 'actions', href: actionsPath, then: 'see the actions' },
}
