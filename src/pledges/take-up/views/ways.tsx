// How everyone who may have it asks for what a pledge offers, or that there is no way yet.
import { State } from '../../../design/index.ts'
import { offerEntryPath, offerStaffPath } from '../../../offer/paths.ts'
import { staffOpportunityPath } from '../../paths.ts'
import type { WayToAsk } from '../queries.ts'

export function Ways({ ways }: { readonly ways: readonly WayToAsk[] }) {
  const isOpen = ways.some((way) => way.isOpen)
  return (
    <>
      <h2 class="govuk-heading-m">How everyone can ask for it</h2>
      {ways.map((way) => (
        <p key={way.address}>
          <Way {...way} />
        </p>
      ))}
      {!isOpen && (
        <p>
          <State is="soon">No way yet</State> Only those who happen to hear of it could have it. An entry of the local
          offer, or an opportunity of its organisation, opens it to everyone who may have it.
        </p>
      )}
    </>
  )
}

function Way({ kind, address, title, isOpen }: WayToAsk) {
  if (kind === 'opportunity')
    return (
      <>
        <a href={staffOpportunityPath(address)} dir="auto">
          {title}
        </a>
        : {isOpen ? 'an opportunity for which everyone can apply' : 'an opportunity for which nobody can apply today'}
      </>
    )
  if (isOpen) return <a href={offerEntryPath(address)}>Its entry of the local offer</a>
  return (
    <>
      <a href={offerStaffPath}>A draft of the local offer</a>, which nobody outside sees yet
    </>
  )
}
