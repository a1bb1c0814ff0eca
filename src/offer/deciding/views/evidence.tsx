// What a decision rests on: the evidence, the record, the offer of that day, the money that is left.
import { Card, formatDay } from '../../../design/index.ts'
import type { ClaimFile } from '../../claims/documents.ts'
import { stateOf } from '../../claims/parcel.ts'
import type { Claim } from '../../claims/queries.ts'
import { english, money, notYoursWords, toFindOutWords } from '../../claims/views/words.tsx'
import type { Fit } from '../../fit.ts'
import { claimFilePath } from '../../paths.ts'
import { amountText } from '../../phrases/rules.ts'
import type { ClaimPageProps } from './claim-props.ts'

/** What was sent, and whether it fits: before the decision on every screen. */
export function Evidence({ claim, files, fit }: ClaimPageProps) {
  return (
    <Card title="Evidence">
      {claim.content.claim.evidence.length === 0 && files.length === 0 && <p>This needs no evidence.</p>}
      <ul>
        {claim.content.claim.evidence.map((need) => (
          <li key={need}>
            {need}: {needWords(claim, files, need)}
          </li>
        ))}
      </ul>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.id}>
              <a class="govuk-link" href={claimFilePath(claim.id, file.id)} download>
                <bdi>{file.name}</bdi>
              </a>{' '}
              ({Math.max(1, Math.round(file.bytes / 1_000))} kB)
            </li>
          ))}
        </ul>
      )}
      <p>{fitWords(fit, claim)}</p>
    </Card>
  )
}

/** The offer, the money and what was asked for before. */
export function BesideTheClaim({ claim, balance, budget, before }: ClaimPageProps) {
  return (
    <>
      <Card title="The offer and the money">
        <p>The offer on that day: {amountText(english, claim.content)}</p>
        {balance && (
          <p>
            Left for them {balance.since === 'year' ? 'this year' : 'in all'}: {money(balance.leftPence)} of{' '}
            {money(balance.limitPence)}.
          </p>
        )}
        {budget && (
          <p>
            Budget this year: {money(Math.max(0, budget.leftPence))} left of {money(budget.pence)}
            {budget.leftPence < 0 && `, overspent by ${money(-budget.leftPence)}`}.
          </p>
        )}
      </Card>
      {before.length > 0 && (
        <Card title="Asked before">
          <ul>
            {before.map((one) => (
              <li key={one.id}>
                {formatDay(one.askedOn)}: {stateOf(one)[1]}
                {one.agreedPence !== null && `, ${money(one.agreedPence)}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

function needWords(claim: Claim, files: readonly ClaimFile[], need: string): string {
  if (files.some(({ neededFor }) => neededFor === need)) {
    const answer = claim.answers[need] ?? ''
    return answer.startsWith('held:') ? `held from ${answer.slice('held:'.length)}` : 'sent'
  }
  return 'not here'
}

function fitWords(fit: Fit, claim: Claim): string {
  if (fit.fits === 'yes') return 'It fits them.'
  if (fit.fits === 'maybe')
    return `Not known: ${fit.toFindOut.map(toFindOutWords).join(', or ')}.`
      .replaceAll('you are', 'they are')
      .replaceAll('your own', 'their own')
  return `It does not fit today, by what is on record. ${notYoursWords(fit, claim.content).replaceAll('You can', 'They can').replaceAll('you turn', 'they turn').replaceAll('yours', 'theirs')}`
}
