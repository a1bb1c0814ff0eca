import {
  Button,
  Card,
  Checkboxes,
  DataTable,
  EmptyState,
  FailedSummary,
  formatDay,
  formatDayShort,
  Input,
  PageHeading,
  Radios,
  State,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { introductionPath, newContactPath, newIntroductionPath, newPledgePath } from '../../paths.ts'
import { outcomes, type Outcome } from '../../tables.ts'
import type { IntroductionListed } from '../commands.ts'
import { introduceForm } from '../forms.ts'

const outcomeWords: Readonly<Record<Outcome, string>> = {
  pledge: 'A pledge',
  help: 'Help of another kind',
  later: 'Not now, perhaps later',
  nothing: 'Nothing this time',
}

interface IntroductionsProps {
  readonly all: readonly IntroductionListed[]
  readonly isEverybodys: boolean
}

export function Introductions({ all, isEverybodys }: IntroductionsProps) {
  return (
    <>
      <PageHeading
        title="Introductions"
        lead={
          isEverybodys
            ? 'Whom councillors and colleagues know, and what came of it. Those without an outcome stand first.'
            : 'Whom you know who might help young people, and what came of it.'
        }
        acts={
          <a class="govuk-button" href={newIntroductionPath} role="button" draggable={false}>
            I know somebody
          </a>
        }
      />
      <DataTable
        caption="Introductions"
        hideCaption
        columns={[
          {
            key: 'who',
            header: 'Who',
            isRowHeader: true,
            cell: ({ id, who, how }) => (
              <>
                <a href={introductionPath(id)} dir="auto">
                  {who}
                </a>
                <small dir="auto">{how}</small>
              </>
            ),
          },
          { key: 'by', header: 'From', cell: ({ madeBy }) => madeBy },
          { key: 'made', header: 'Made', cell: ({ made_on: on }) => formatDayShort(on) },
          { key: 'came', header: 'What came of it', cell: (made) => <CameOfIt made={made} /> },
        ]}
        rows={all}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="None yet">
            <p>Do you know an employer, a landlord, a driving instructor? It takes a minute.</p>
          </EmptyState>
        }
      />
    </>
  )
}

function CameOfIt({ made: { came_of_it: came, line } }: { readonly made: IntroductionListed }) {
  if (came === null) return <State is="waiting">Not followed up yet</State>
  return (
    <div>
      <State is={came === 'pledge' || came === 'help' ? 'good' : 'plain'}>{outcomeWords[came]}</State>
      <small dir="auto">{line}</small>
    </div>
  )
}

interface FormProps {
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Introduce({ newKey, token, failed }: FormProps & { readonly newKey: string }) {
  const held = (name: string) => ({
    name,
    value: typedText(failed?.typed, name),
    errorMessage: errorOf(failed?.errors, name),
    attributes: { dir: 'auto' },
  })
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="I know somebody"
        lead="One minute. Somebody else follows it up, and you hear what came of it."
      />
      <form
        method="post"
        action={newIntroductionPath}
        novalidate
        {...draftAttributes(introduceForm, newIntroductionPath)}
      >
        <TokenField token={token} />
        <input type="hidden" name="key" value={typedText(failed?.typed, 'key') || newKey} />
        <Input {...held('who')} label={{ text: 'Whom do you know?' }} hint={{ text: 'A name or an organisation' }} />
        <Textarea
          {...held('how')}
          rows={3}
          label={{ text: 'How might they help young people?' }}
          hint={{ text: 'Such as: has a garage and might take an apprentice' }}
        />
        <Input
          {...held('reach')}
          label={{ text: 'How can we reach them? (optional)' }}
          hint={{ text: 'Only what they would not mind our having' }}
        />
        <Checkboxes
          name="mayName"
          values={typedText(failed?.typed, 'mayName') === '' ? [] : ['yes']}
          items={[{ value: 'yes', text: 'You may say that I sent you' }]}
        />
        <Button preventDoubleClick>Send it</Button>
      </form>
    </>
  )
}

interface OneProps extends FormProps {
  readonly made: IntroductionListed
  readonly mayFollow: boolean
}

export function IntroductionPage({ made, mayFollow, token, failed }: OneProps) {
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title={<span dir="auto">{made.who}</span>}
        caption={`From ${made.madeBy ?? 'somebody'}, ${formatDay(made.made_on)}`}
      />
      <Card>
        <p dir="auto">{made.how}</p>
        {made.reach !== null && <p dir="auto">How to reach them: {made.reach}</p>}
        <p>{made.may_name ? 'We may say who sent us.' : 'Do not say who sent us.'}</p>
      </Card>
      <p>
        <CameOfIt made={made} />
        {made.followed_on !== null && <small>{formatDay(made.followed_on)}</small>}
      </p>
      {mayFollow && <Follow made={made} token={token} failed={failed} />}
    </>
  )
}

function Follow({ made, token, failed }: Omit<OneProps, 'mayFollow'>) {
  const value = (name: string, held: string | null) => (failed ? typedText(failed.typed, name) : (held ?? ''))
  return (
    <form method="post" action={introductionPath(made.id)} novalidate>
      <TokenField token={token} />
      <Radios
        name="cameOfIt"
        fieldset={{ legend: { text: 'What came of it?', classes: 'govuk-fieldset__legend--m' } }}
        value={value('cameOfIt', made.came_of_it)}
        errorMessage={errorOf(failed?.errors, 'cameOfIt')}
        items={outcomes.map((outcome) => ({ value: outcome, text: outcomeWords[outcome] }))}
      />
      <Input
        name="line"
        label={{ text: 'In a line' }}
        hint={{ text: 'Whoever made the introduction reads this' }}
        value={value('line', made.line)}
        errorMessage={errorOf(failed?.errors, 'line')}
        attributes={{ dir: 'auto' }}
      />
      <Button preventDoubleClick>Save</Button>
      <p>
        <a href={newPledgePath}>Write down a pledge</a> · <a href={newContactPath}>Add a contact</a>
      </p>
    </form>
  )
}
