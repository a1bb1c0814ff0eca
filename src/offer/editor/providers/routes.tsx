// Who gives things: the list, adding, changing and retiring a provider.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import {
  placesPath,
  providerBringBackPath,
  providerNewPath,
  providerPath,
  providerRetirePath,
  providersPath,
} from '../../paths.ts'
import type { ProviderId } from '../../tables.ts'
import { listChoices } from '../find.ts'
import { pressForm } from '../publish/forms.ts'
import { bringBack, retire } from '../retire/commands.ts'
import { chosenIn, retireForm } from '../retire/forms.ts'
import { listUses } from '../retire/uses.ts'
import { RetirePage } from '../retire/views/retire-page.tsx'
import { addProvider, changeProvider } from './commands.ts'
import { providerForm } from './forms.ts'
import { getProvider, listProviders } from './queries.ts'
import { typedProvider } from './typed.ts'
import { ProviderPage } from './views/provider-page.tsx'
import { ProvidersPage } from './views/providers-page.tsx'
import { providerListPath, wantedFromAddress } from './wanted.ts'

const ownWork = none('who gives what the council offers: shows nobody')
const params = z.object({ provider: z.custom<ProviderId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: providersPath,
    may: 'offer.read-drafts',
    audit: ownWork,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const { providers, total } = await listProviders(ctx, wanted)
      if (providers.length === 0 && wanted.page > 1) return redirect(providerListPath(wanted))
      const body = (
        <ProvidersPage providers={providers} total={total} wanted={wanted} mayChange={ctx.may('offer.change')} />
      )
      return page({ title: 'Providers', mood: 'calm', section: placesPath, body })
    },
  }),
  get({
    path: providerNewPath,
    may: 'offer.change',
    audit: ownWork,
    handler: async (ctx) => newPage(ctx, await begun(ctx, providerForm, providerNewPath)),
  }),
  post({
    path: providerNewPath,
    may: 'offer.change',
    audit: 'offer.place-changed',
    form: providerForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const provider = await addProvider(ctx, form)
          ctx.about(null, { detail: { provider, act: 'added' } })
          return redirect(providersPath, `${form.name} is added. Choose it in the entries that it gives.`)
        },
        (errors) => newPage(ctx, { typed: typedProvider(form), errors }),
      ),
    again: (ctx, { failed }) => newPage(ctx, failed),
  }),
  get({
    path: providerPath(':provider'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { provider } }) =>
      providerPage(ctx, provider, await begun(ctx, providerForm, providerPath(provider))),
  }),
  post({
    path: providerPath(':provider'),
    may: 'offer.change',
    audit: 'offer.place-changed',
    params,
    form: providerForm,
    handler: async (ctx, { params: { provider }, form }) => {
      await getProvider(ctx, provider)
      return refusable(
        async () => {
          await changeProvider(ctx, provider, form)
          ctx.about(null, { detail: { provider, act: 'changed' } })
          return redirect(providerPath(provider), 'Saved. Everyone can read it now.')
        },
        (errors) => providerPage(ctx, provider, { typed: typedProvider(form), errors }),
      )
    },
    again: (ctx, { params: { provider }, failed }) => providerPage(ctx, provider, failed),
  }),
  get({
    path: providerRetirePath(':provider'),
    may: 'offer.publish',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { provider } }) => {
      const { endedAt } = await getProvider(ctx, provider)
      return endedAt === null ? retirePage(ctx, provider) : redirect(providerPath(provider), 'It is retired already.')
    },
  }),
  post({
    path: providerRetirePath(':provider'),
    may: 'offer.publish',
    audit: 'offer.place-changed',
    params,
    form: retireForm,
    handler: (ctx, { params: { provider }, form }) =>
      refusable(
        async () => {
          const { name } = await getProvider(ctx, provider)
          const replacedBy = chosenIn(form, (await listChoices(ctx)).providers)
          await retire(ctx, { noun: 'provider', id: provider }, replacedBy)
          ctx.about(null, { detail: { provider, act: 'retired', replacedBy } })
          return redirect(providersPath, `${name} is retired.`)
        },
        (errors) => retirePage(ctx, provider, { typed: form, errors }),
      ),
    again: (ctx, { params: { provider }, failed }) => retirePage(ctx, provider, failed),
  }),
  post({
    path: providerBringBackPath(':provider'),
    may: 'offer.publish',
    audit: 'offer.place-changed',
    params,
    form: pressForm,
    handler: async (ctx, { params: { provider } }) => {
      await bringBack(ctx, { noun: 'provider', id: provider })
      ctx.about(null, { detail: { provider, act: 'brought-back' } })
      return redirect(providerPath(provider), 'It gives something again.')
    },
    again: (_ctx, { params: { provider } }) => redirect(providerPath(provider)),
  }),
]

function newPage(ctx: Ctx, failed?: Failed) {
  const body = (
    <ProviderPage
      title="Add a provider"
      action={providerNewPath}
      provider={null}
      uses={[]}
      typed={failed?.typed ?? {}}
      errors={failed?.errors ?? null}
      mayChange
      token={ctx.formToken}
    />
  )
  return page({ title: 'Add a provider', mood: 'calm', section: placesPath, back: toProviders, body })
}

async function providerPage(ctx: Ctx, id: ProviderId, failed?: Failed) {
  const provider = await getProvider(ctx, id)
  const body = (
    <ProviderPage
      title={provider.name}
      action={providerPath(id)}
      provider={provider}
      uses={await listUses(ctx, { noun: 'provider', id })}
      typed={failed?.typed ?? typedProvider(provider)}
      errors={failed?.errors ?? null}
      mayChange={ctx.may('offer.change')}
      token={ctx.formToken}
    />
  )
  return page({ title: provider.name, mood: 'calm', section: placesPath, back: toProviders, body })
}

async function retirePage(ctx: Ctx, id: ProviderId, failed?: Failed) {
  const { name } = await getProvider(ctx, id)
  const body = (
    <RetirePage
      title="Retire this provider"
      name={name}
      action={providerRetirePath(id)}
      cancel={providerPath(id)}
      uses={await listUses(ctx, { noun: 'provider', id })}
      others={(await listChoices(ctx)).providers.filter((one) => one.id !== id)}
      failed={failed}
      token={ctx.formToken}
    />
  )
  const back = { href: providerPath(id), text: name }
  return page({ title: 'Retire this provider', mood: 'calm', section: placesPath, back, body })
}

const toProviders = { href: providersPath, text: 'Providers' }
