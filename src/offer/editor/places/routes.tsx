// Where things are given: the list, adding, changing and retiring a place.
import { z } from 'zod'
import { none } from '../../../platform/audit/events.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { begun, refusable } from '../../../platform/forms/refused.ts'
import type { Ctx } from '../../../platform/http/ctx.ts'
import { page, redirect } from '../../../platform/http/reply.ts'
import { get, post } from '../../../platform/http/row.ts'
import { isUuid } from '../../../platform/ids.ts'
import { placeBringBackPath, placeNewPath, placePath, placeRetirePath, placesPath } from '../../paths.ts'
import type { PlaceId } from '../../tables.ts'
import { listChoices } from '../find.ts'
import { pressForm } from '../publish/forms.ts'
import { bringBack, retire } from '../retire/commands.ts'
import { chosenIn, retireForm } from '../retire/forms.ts'
import { listUses } from '../retire/uses.ts'
import { RetirePage } from '../retire/views/retire-page.tsx'
import { addPlace, changePlace } from './commands.ts'
import { placeForm } from './forms.ts'
import { getPlace, listPlaces } from './queries.ts'
import { typedPlace } from './typed.ts'
import { PlacePage } from './views/place-page.tsx'
import { PlacesPage } from './views/places-page.tsx'
import { placeListPath, wantedFromAddress } from './wanted.ts'

const ownWork = none('where the council gives things: shows nobody')
const params = z.object({ place: z.custom<PlaceId>((value) => typeof value === 'string' && isUuid(value)) })

export const rows = [
  get({
    path: placesPath,
    may: 'offer.read-drafts',
    audit: ownWork,
    query: wantedFromAddress,
    handler: async (ctx, { query: wanted }) => {
      const { places, total } = await listPlaces(ctx, wanted)
      if (places.length === 0 && wanted.page > 1) return redirect(placeListPath(wanted))
      const body = <PlacesPage places={places} total={total} wanted={wanted} mayChange={ctx.may('offer.change')} />
      return page({ title: 'Places', mood: 'calm', section: placesPath, body })
    },
  }),
  get({
    path: placeNewPath,
    may: 'offer.change',
    audit: ownWork,
    handler: async (ctx) => newPage(ctx, await begun(ctx, placeForm, placeNewPath)),
  }),
  post({
    path: placeNewPath,
    may: 'offer.change',
    audit: 'offer.place-changed',
    form: placeForm,
    handler: (ctx, { form }) =>
      refusable(
        async () => {
          const place = await addPlace(ctx, form)
          ctx.about(null, { detail: { place, act: 'added' } })
          return redirect(placesPath, `${form.name} is added. Choose it in the entries that are given there.`)
        },
        (errors) => newPage(ctx, { typed: typedPlace(form), errors }),
      ),
    again: (ctx, { failed }) => newPage(ctx, failed),
  }),
  get({
    path: placePath(':place'),
    may: 'offer.read-drafts',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { place } }) => placePage(ctx, place, await begun(ctx, placeForm, placePath(place))),
  }),
  post({
    path: placePath(':place'),
    may: 'offer.change',
    audit: 'offer.place-changed',
    params,
    form: placeForm,
    handler: async (ctx, { params: { place }, form }) => {
      await getPlace(ctx, place)
      return refusable(
        async () => {
          await changePlace(ctx, place, form)
          ctx.about(null, { detail: { place, act: 'changed' } })
          return redirect(placePath(place), 'Saved. Everyone can read it now.')
        },
        (errors) => placePage(ctx, place, { typed: typedPlace(form), errors }),
      )
    },
    again: (ctx, { params: { place }, failed }) => placePage(ctx, place, failed),
  }),
  get({
    path: placeRetirePath(':place'),
    may: 'offer.publish',
    audit: ownWork,
    params,
    handler: async (ctx, { params: { place } }) => {
      const { endedAt } = await getPlace(ctx, place)
      return endedAt === null ? retirePage(ctx, place) : redirect(placePath(place), 'It is retired already.')
    },
  }),
  post({
    path: placeRetirePath(':place'),
    may: 'offer.publish',
    audit: 'offer.place-changed',
    params,
    form: retireForm,
    handler: (ctx, { params: { place }, form }) =>
      refusable(
        async () => {
          const { name } = await getPlace(ctx, place)
          const replacedBy = chosenIn(form, (await listChoices(ctx)).places)
          await retire(ctx, { noun: 'place', id: place }, replacedBy)
          ctx.about(null, { detail: { place, act: 'retired', replacedBy } })
          return redirect(placesPath, `${name} is retired.`)
        },
        (errors) => retirePage(ctx, place, { typed: form, errors }),
      ),
    again: (ctx, { params: { place }, failed }) => retirePage(ctx, place, failed),
  }),
  post({
    path: placeBringBackPath(':place'),
    may: 'offer.publish',
    audit: 'offer.place-changed',
    params,
    form: pressForm,
    handler: async (ctx, { params: { place } }) => {
      await bringBack(ctx, { noun: 'place', id: place })
      ctx.about(null, { detail: { place, act: 'brought-back' } })
      return redirect(placePath(place), 'It is used again.')
    },
    again: (_ctx, { params: { place } }) => redirect(placePath(place)),
  }),
]

async function newPage(ctx: Ctx, failed?: Failed) {
  const body = (
    <PlacePage
      title="Add a place"
      action={placeNewPath}
      place={null}
      uses={[]}
      typed={failed?.typed ?? {}}
      errors={failed?.errors ?? null}
      providers={(await listChoices(ctx)).providers}
      mayChange
      token={ctx.formToken}
    />
  )
  return page({ title: 'Add a place', mood: 'calm', section: placesPath, back: toPlaces, body })
}

async function placePage(ctx: Ctx, id: PlaceId, failed?: Failed) {
  const place = await getPlace(ctx, id)
  const body = (
    <PlacePage
      title={place.name}
      action={placePath(id)}
      place={place}
      uses={await listUses(ctx, { noun: 'place', id })}
      typed={failed?.typed ?? typedPlace(place)}
      errors={failed?.errors ?? null}
      providers={(await listChoices(ctx)).providers}
      mayChange={ctx.may('offer.change')}
      token={ctx.formToken}
    />
  )
  return page({ title: place.name, mood: 'calm', section: placesPath, back: toPlaces, body })
}

async function retirePage(ctx: Ctx, id: PlaceId, failed?: Failed) {
  const { name } = await getPlace(ctx, id)
  const body = (
    <RetirePage
      title="Retire this place"
      name={name}
      action={placeRetirePath(id)}
      cancel={placePath(id)}
      uses={await listUses(ctx, { noun: 'place', id })}
      others={(await listChoices(ctx)).places.filter((one) => one.id !== id)}
      failed={failed}
      token={ctx.formToken}
    />
  )
  const back = { href: placePath(id), text: name }
  return page({ title: 'Retire this place', mood: 'calm', section: placesPath, back, body })
}

const toPlaces = { href: placesPath, text: 'Places' }
