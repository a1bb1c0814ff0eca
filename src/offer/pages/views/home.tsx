// The door to the offer: search, what fits me, headings, moments of life, and an emergency before everything.
import { Hero } from '../../../design/index.ts'
import { opportunitiesPath } from '../../../pledges/paths.ts'
import {
  inLanguage,
  offerAllPath,
  offerApiPath,
  offerBookletPath,
  offerCalendarPath,
  offerForMePath,
  offerHeadingPath,
  offerIdeasPath,
  offerMomentPath,
  offerPackPath,
} from '../../paths.ts'
import type { HelpInWords } from '../../phrases/help.ts'
import { headingPhrase, type Speaker } from '../../phrases/index.ts'
import { momentKeys, type OfferHeading } from '../../terms.ts'
import { Find } from './find.tsx'
import { Parts } from './said.tsx'

interface OfferHomeProps {
  readonly speaker: Speaker
  readonly headings: readonly (OfferHeading & { readonly entries: number })[]
  readonly helpNow: readonly HelpInWords[]
  readonly hasIdeas: boolean
}

export function OfferHome({ speaker, headings, helpNow, hasIdeas }: OfferHomeProps) {
  const { say, language } = speaker
  const to = (path: string) => inLanguage(path, language)
  return (
    <>
      <Hero title={say('offer')} hasTree="on-wide-screens">
        <p>{say('offerLead')}</p>
      </Hero>
      <Find speaker={speaker} />
      <div class="offer-for-me">
        <p>
          <a class="offer-for-me__link" href={to(offerForMePath)}>
            {say('forMe')}
          </a>
        </p>
        <p>{say('forMeLead')}</p>
      </div>
      <h2>{say('headings')}</h2>
      <ul class="doors">
        {headings.map((heading) => (
          <li key={heading.key}>
            <a class="doors__door" href={to(offerHeadingPath(heading.key))}>
              <span>{say(headingPhrase(heading))}</span>
              <bdi class="offer-count">{heading.entries}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <h2>{say('moments')}</h2>
      <ul class="offer-moments">
        {momentKeys.map((moment) => (
          <li key={moment}>
            <a href={to(offerMomentPath(moment))}>{say(`moment.${moment}`)}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href={to(offerAllPath)}>{say('all')}</a>
      </p>
      <InAnEmergency speaker={speaker} helpNow={helpNow} />
      <ul class="offer-more" lang="en" dir="ltr">
        <li>
          <a href={opportunitiesPath}>Jobs, training and more that you can apply for</a>
        </li>
        {hasIdeas && (
          <li>
            <a href={offerIdeasPath}>Ideas we are working on</a>
          </li>
        )}
        <li>
          <a href={to(offerBookletPath)}>Booklet to print (PDF)</a>
        </li>
        <li>
          <a href={to(offerPackPath)}>Everything in one file, for places without the internet</a>
        </li>
        <li>
          <a href={offerCalendarPath}>Days to know, for your calendar</a>
        </li>
        <li>
          <a href={offerApiPath}>Open data</a>
        </li>
      </ul>
    </>
  )
}

interface EmergencyProps extends Pick<OfferHomeProps, 'speaker' | 'helpNow'> {
  /** On a page of its own it is the page's heading. */
  readonly level?: 1 | 2
}

export function InAnEmergency({ speaker, helpNow, level = 2 }: EmergencyProps) {
  const { say } = speaker
  const Heading = `h${level}` as const
  return (
    <section id="emergency" class="help-now" aria-labelledby="emergency-heading">
      <Heading id="emergency-heading">{say('emergency')}</Heading>
      <p>{say('emergencyLead')}</p>
      {speaker.checkedBy === null && <p class="offer-note">{say('exampleText')}</p>}
      <ul class="help-now__options">
        {helpNow.map(({ label, detail, href }) => (
          <li key={href}>
            <a class="help-now__option" href={href}>
              <span class="help-now__label">
                <Parts parts={label} />
              </span>
              {detail.length > 0 && (
                <span class="help-now__detail">
                  {detail.map((sentence, index) => (
                    <>
                      {index > 0 && ' '}
                      <Parts parts={sentence} />
                    </>
                  ))}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
