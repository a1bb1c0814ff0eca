import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { addDays } from '../../platform/clock.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { begun, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { contactForgetPath, contactPath, contactsPath, newContactPath } from '../paths.ts'
import type { ContactId } from '../tables.ts'
import { addContact, changeContact, forgetContact, getContact, listContacts } from './commands.ts'
import { contactForm, forgetForm, wantedFromAddress } from './forms.ts'
import { ContactForm } from './views/contact-form.tsx'
import { Contacts } from './views/contacts.tsx'

const params = z.object({ contact: z.custom<ContactId>((value) => typeof value === 'string' && isUuid(value)) })
const back = { href: contactsPath, text: 'Contacts' }

export const rows = [
  get({
    path: contactsPath,
    may: 'contacts.change',
    audit: 'contact.viewed',
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const contacts = await listContacts(ctx, wanted)
      if (contacts.length === 0 && wanted.page > 1) return redirect(contactsPath)
      ctx.about(null, { detail: { shown: contacts.length } })
      const body = <Contacts contacts={contacts} wanted={wanted} today={ctx.today} />
      return page({ title: 'Contacts', mood: 'calm', section: contactsPath, body })
    },
  }),
  get({
    path: newContactPath,
    may: 'contacts.change',
    audit: none('an empty form'),
    handler: async (ctx) => formPage(ctx, newContactPath, await begun(ctx, contactForm, newContactPath), fresh(ctx)),
  }),
  post({
    path: newContactPath,
    may: 'contacts.change',
    audit: 'contact.changed',
    form: contactForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const contact = await addContact(ctx, form)
          ctx.about(null, { detail: { act: 'added', contact } })
          return redirect(contactsPath, 'Saved.')
        },
        (errors) => formPage(ctx, newContactPath, { typed: typedFrom(form), errors }),
      ),
    again: (ctx, { failed }) => formPage(ctx, newContactPath, failed),
  }),
  get({
    path: contactPath(':contact'),
    may: 'contacts.change',
    audit: 'contact.viewed',
    params,
    handler: async (ctx, { params: { contact } }) => {
      const found = await getContact(ctx, contact)
      ctx.about(null, { detail: { contact } })
      const held = typedFrom({
        ...found,
        groundNote: found.ground_note,
        groundOn: found.ground_on,
        keepUntil: found.keep_until,
      })
      return formPage(ctx, contactPath(contact), await begun(ctx, contactForm, contactPath(contact)), held)
    },
  }),
  post({
    path: contactPath(':contact'),
    may: 'contacts.change',
    audit: 'contact.changed',
    params,
    form: contactForm,
    handler: (ctx, { params: { contact }, form }) =>
      refusable(
        async () => {
          await changeContact(ctx, contact, form)
          ctx.about(null, { detail: { act: 'changed', contact } })
          return redirect(contactsPath, 'Saved.')
        },
        (errors) => formPage(ctx, contactPath(contact), { typed: typedFrom(form), errors }),
      ),
    again: (ctx, { params: { contact }, failed }) => formPage(ctx, contactPath(contact), failed),
  }),
  post({
    path: contactForgetPath(':contact'),
    may: 'contacts.change',
    audit: 'contact.changed',
    params,
    form: forgetForm,
    handler: async (ctx, { params: { contact } }) => {
      await getContact(ctx, contact)
      await forgetContact(ctx, contact)
      ctx.about(null, { detail: { act: 'forgotten', contact } })
      return redirect(contactsPath, 'Forgotten. Nothing of them is kept.')
    },
    again: () => redirect(contactsPath),
  }),
]

const fresh = ({ today }: Ctx): Typed => ({
  ...dayBoxes('groundOn', today),
  ...dayBoxes('keepUntil', addDays(today, 730)),
})

interface Held {
  readonly name: string
  readonly organisation: string | null
  readonly post: string | null
  readonly reach: string
  readonly purpose: string
  readonly ground: string
  readonly groundNote: string | null
  readonly notes: string | null
  readonly groundOn: Parameters<typeof dayBoxes>[1]
  readonly keepUntil: Parameters<typeof dayBoxes>[1]
}

const typedFrom = (held: Held): Typed => ({
  name: held.name,
  organisation: held.organisation ?? '',
  post: held.post ?? '',
  reach: held.reach,
  purpose: held.purpose,
  ground: held.ground,
  groundNote: held.groundNote ?? '',
  notes: held.notes ?? '',
  ...dayBoxes('groundOn', held.groundOn),
  ...dayBoxes('keepUntil', held.keepUntil),
})

function formPage(ctx: Ctx, action: string, failed?: Failed, held?: Typed): Reply {
  const isNew = action === newContactPath
  const body = (
    <ContactForm
      action={action}
      forgetAction={isNew ? null : `${action}/forget`}
      boxes={failed?.typed ?? held}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: isNew ? 'Add a contact' : 'A contact', mood: 'calm', section: contactsPath, back, body })
}
