// An entry in the words of schema.org, for search engines. A data block, not a script: nothing runs, and the policy of the
// page does not hold it back.
import type { Council } from '../../platform/councils/council.ts'
import { offerEntryPath, offerPath } from '../paths.ts'
import { speakerOf } from '../phrases/index.ts'
import { amountText, whoLines } from '../phrases/rules.ts'
import type { PublishedEntry, PublishedOffer } from '../published/offer.ts'
import { placesOf } from '../published/places.ts'
import { entitlementTypes } from '../terms.ts'
import { asEmail, asUrl } from './organization.ts'
import { tidy } from './records.ts'

interface JsonLdProps {
  readonly entry: PublishedEntry
  readonly offer: PublishedOffer
  readonly council: Council
  readonly publicUrl: string
}

export function JsonLd(props: JsonLdProps) {
  // "<" could end the block and begin another: as an escape it is the same to whoever reads JSON.
  const text = JSON.stringify(governmentServiceOf(props)).replaceAll('<', String.raw`\u003c`)
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

const english = speakerOf('en')

export function governmentServiceOf({ entry, offer, council, publicUrl }: JsonLdProps): object {
  const { content } = entry
  const { who, where, spoken, amount } = content
  const url = publicUrl + offerEntryPath(entry.slug)
  return tidy({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: content.title,
    description: content.summary,
    serviceType: entitlementTypes[content.type].words,
    provider: providerOf(entry, council, publicUrl),
    audience: {
      '@type': 'PeopleAudience',
      audienceType: whoLines(english, content).join(' '),
      suggestedMinAge: who.ageFrom,
      suggestedMaxAge: who.ageBelow === undefined ? undefined : Math.ceil(who.ageBelow) - 1,
    },
    areaServed: where.reach === 'in-area' ? { '@type': 'AdministrativeArea', name: council.name } : undefined,
    availableLanguage: spoken,
    hoursAvailable: where.schedules.map(({ days, opens, closes }) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: days.map((day) => `https://schema.org/${english.say(`day.${day}`)}`),
      opens,
      closes,
    })),
    availableChannel: channelsOf(entry, offer),
    ...(amount.pence === undefined ? {} : moneyOf(entry)),
  })
}

function providerOf({ provider }: PublishedEntry, council: Council, publicUrl: string): object {
  if (provider === null) return { '@type': 'GovernmentOrganization', name: council.name, url: publicUrl + offerPath }
  const { name, url, email, phone } = provider
  return { '@type': 'Organization', name, url: asUrl(url), email: asEmail(email), telephone: phone }
}

function channelsOf({ content }: PublishedEntry, offer: PublishedOffer): readonly object[] {
  return [
    {
      serviceUrl: asUrl(content.contact.url),
      servicePhone: content.contact.phone ? { '@type': 'ContactPoint', telephone: content.contact.phone } : undefined,
      serviceLocation: placesOf(content, offer.places).map(
        ({ place: { name, phone, address, city, county, postcode } }) => ({
          '@type': 'Place',
          name,
          telephone: phone ?? undefined,
          address: {
            '@type': 'PostalAddress',
            streetAddress: address,
            addressLocality: city,
            addressRegion: county,
            postalCode: postcode,
            addressCountry: 'GB',
          },
        }),
      ),
    },
  ]
    .map((channel) => tidy(channel))
    .filter((channel) => Object.keys(channel).length > 0)
    .map((channel) => ({ '@type': 'ServiceChannel', ...channel }))
}

/** What is given is the outcome; its price is what one pays for it, which is nothing. */
function moneyOf({ content }: PublishedEntry): object {
  const { kind, pence = 0 } = content.amount
  const pounds = pence / 100
  const words = amountText(english, content)
  const value = kind === 'up-to' ? { maxValue: pounds } : kind === 'minimum' ? { minValue: pounds } : { value: pounds }
  return {
    offers: { '@type': 'Offer', name: words, price: 0, priceCurrency: 'GBP' },
    serviceOutput: {
      '@type': 'MonetaryGrant',
      name: words,
      amount: { '@type': 'MonetaryAmount', currency: 'GBP', ...value },
    },
  }
}
