import { Button, Card, EmptyState, formatInstant, InsetText, PageHeading } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { signInCodePath } from '../../../people/paths.ts'
import type { CodeToApprove } from '../queries.ts'

interface ToApproveProps {
  readonly token: string
  readonly codes: readonly CodeToApprove[]
}

export function CodesToApprove({ token, codes }: ToApproveProps) {
  return (
    <>
      <PageHeading
        title="Sign-in codes"
        lead="New codes for young people who lost their secret words. Each needs a second person."
      />
      {codes.length === 0 && (
        <EmptyState title="Nothing waits for you">
          <p>When somebody in your teams asks for a new code, it is shown here.</p>
        </EmptyState>
      )}
      {codes.map((code) => (
        <Card key={code.id} title={code.name}>
          <p>
            {code.givenBy} asked on {formatInstant(code.givenAt)}.
          </p>
          {code.isMine ? (
            <InsetText>You asked for this one yourself, so somebody else has to agree.</InsetText>
          ) : (
            <form method="post" action={`${signInCodePath(code.personId)}/answer`}>
              <TokenField token={token} />
              <input type="hidden" name="code" value={code.id} />
              <p>
                Before you agree, speak with {code.givenBy}: did {code.name} ask for it, and how do they know it was
                them?
              </p>
              <div class="govuk-button-group">
                <Button name="answer" value="agree" preventDoubleClick>
                  Agree: it was {code.name} who asked
                </Button>
                <Button name="answer" value="refuse" classes="govuk-button--secondary" preventDoubleClick>
                  Do not agree
                </Button>
              </div>
            </form>
          )}
        </Card>
      ))}
    </>
  )
}
