// A no as whoever asked reads it: why, what would change it, and how to have it looked at again.
import { Button, Card, Textarea } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { myClaimChallengePath } from '../../paths.ts'
import type { Claim, ClaimEvent } from '../queries.ts'

interface RefusalProps {
  readonly claim: Claim
  readonly refused: ClaimEvent
  readonly isChallenged: boolean
  readonly challenge: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Refusal({ refused, isChallenged, challenge, claim, token, failed }: RefusalProps) {
  return (
    <Card title="We said no" id="no">
      <h3>Why</h3>
      <p dir="auto">{refused.words}</p>
      <h3>What would change it</h3>
      <p dir="auto">{refused.wouldChange}</p>
      <h3>If you think this is not right</h3>
      <p>{challenge}</p>
      {isChallenged ? (
        <p>You told us that this is not right. Somebody else looks at it again.</p>
      ) : (
        <form method="post" action={myClaimChallengePath(claim.id)} novalidate>
          <TokenField token={token} />
          <Textarea
            name="words"
            id="words"
            rows={4}
            label={{ text: 'Why is it not right?' }}
            hint={{ text: 'This goes to the managers, with what you sent. Somebody else looks at it again.' }}
            value={typedText(failed?.typed, 'words')}
            errorMessage={errorOf(failed?.errors, 'words')}
            attributes={{ dir: 'auto' }}
          />
          <Button preventDoubleClick>Ask us to look again</Button>
        </form>
      )}
    </Card>
  )
}
