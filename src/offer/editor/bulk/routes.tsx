import { z } from 'zod'
import { Button, Checkboxes, DateInput, FailedSummary, Input, PageHeading, Select } from '../../../design/index.ts'
import { none } from '../../../platform/audit/events.ts'
import { optionalChoice, optionalText, tick, withDays } from '../../../platform/forms/fields.ts'
import {
  dayBoxes,
  defineForm,
  errorOf,
  typedDays,
  typedList,
  typedText,
  type Failed,
} from '../../../platform/forms/form.ts'
import { refusable } from '../../../platform/forms/refused.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { leadTo, page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { offerBulkPath, offerStaffPath } from '../../paths.ts'
import { headingSets, topics } from '../../terms.ts'
import { changeMany } from './commands.ts'

const slugs = z.preprocess(
  (value) => (typeof value === 'string' ? [value] : (value ?? [])),
  z
    .array(z.string().regex(/^[a-z0-9-]{1,80}$/))
    .max(200)
    .catch([]),
)
const blankIsNull = optionalText(200).transform((text) => (text === '' ? null : text))

const bulkForm = defineForm(
  'offer-bulk',
  withDays(
    { reviewOn: { label: 'The day to look again' } },
    { entry: slugs, post: blankIsNull, email: blankIsNull, isPost: tick, topic: optionalChoice(topics) },
  ),
)

export const rows = [
  get({
    path: offerBulkPath,
    may: 'offer.change',
    audit: none('the council’s own entries: shows nobody'),
    query: z.object({ entry: slugs }),
    handler: (ctx, { query: { entry } }) =>
      entry.length === 0
        ? leadTo(offerStaffPath, 'Tick the entries to change first.')
        : bulkPage(ctx, { typed: { entry }, errors: [] }),
  }),
  post({
    path: offerBulkPath,
    may: 'offer.change',
    audit: 'offer.changed',
    form: bulkForm,
    handler: (ctx, { form }) => {
      const { entry, reviewOn, ...rest } = form
      return refusable(
        async () => {
          const changed = await changeMany(ctx, { slugs: entry, ...rest, reviewOn })
          ctx.about(null, { detail: { act: 'bulk', entries: changed } })
          return redirect(
            offerStaffPath,
            `Changed: ${changed}.${rest.topic === null ? '' : ' A new heading is a draft until it is published.'}`,
          )
        },
        (errors) =>
          bulkPage(ctx, {
            typed: {
              entry,
              post: rest.post ?? '',
              email: rest.email ?? '',
              topic: rest.topic ?? '',
              ...dayBoxes('reviewOn', reviewOn),
            },
            errors,
          }),
      )
    },
    again: (ctx, { failed }) => bulkPage(ctx, failed),
  }),
]

function bulkPage(ctx: Ctx, failed: Failed) {
  const { typed, errors } = failed
  const chosen = typedList(typed, 'entry')
  const headings = headingSets[ctx.council.settings.offer.headings]
  const text = (name: string, label: string, hint: string) => (
    <Input
      id={name}
      name={name}
      label={{ text: label, classes: 'govuk-label--s' }}
      hint={{ text: hint }}
      value={typedText(typed, name)}
      errorMessage={errorOf(errors, name)}
    />
  )
  const body = (
    <>
      {errors.length > 0 && <FailedSummary failed={failed} />}
      <PageHeading
        title={chosen.length === 1 ? 'Change 1 entry' : `Change ${chosen.length} entries`}
        lead="What you leave empty stays as it is."
      />
      <form method="post" action={offerBulkPath} novalidate>
        <TokenField token={ctx.formToken} />
        {chosen.map((slug) => (
          <input key={slug} type="hidden" name="entry" value={slug} />
        ))}
        {text('post', 'The post that keeps them', 'Never a name')}
        {text('email', 'Its email address', 'Changed together with the post')}
        <Checkboxes
          name="isPost"
          classes="govuk-checkboxes--small"
          items={[
            { value: 'yes', text: 'This address belongs to a post or a team, although it looks like a person’s' },
          ]}
        />
        <DateInput
          id="reviewOn"
          namePrefix="reviewOn"
          fieldset={{ legend: { text: 'Look again by', classes: 'govuk-fieldset__legend--s' } }}
          values={typedDays(typed, 'reviewOn')}
          errorMessage={errorOf(errors, 'reviewOn')}
        />
        <Select
          name="topic"
          label={{ text: 'Heading', classes: 'govuk-label--s' }}
          hint={{ text: 'Each gets a draft, to be published like any other change' }}
          value={typedText(typed, 'topic')}
          items={[
            { value: '', text: 'As it is' },
            ...headings.flatMap(({ words, topics: under }) =>
              under.map((topic) => ({ value: topic, text: under.length === 1 ? words : `${words}: ${topic}` })),
            ),
          ]}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Change them</Button>
          <a class="govuk-link" href={offerStaffPath}>
            Cancel
          </a>
        </div>
      </form>
    </>
  )
  const back = { href: offerStaffPath, text: 'The local offer' }
  return page({ title: 'Change several entries', mood: 'calm', section: offerStaffPath, back, body })
}
