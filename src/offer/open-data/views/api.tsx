// Open data, for whoever writes a program that reads the offer.
import { Details } from '../../../design/index.ts'
import { promisesCsvPath, promisesFeedPath } from '../../../thread/paths.ts'
import { offerCalendarPath, openApiPath, openReferralPath } from '../../paths.ts'
import { endpoints } from '../endpoints.ts'
import { parameters } from '../parameters.ts'
import { licence } from '../schemas.ts'

interface ApiPageProps {
  readonly publicUrl: string
}

const examples = [
  ['Everything, one service a line', '/services?format=ndjson&full=true'],
  ['What helps with rent', '/services?search=rent'],
  ['What is open on a Monday', '/services?day=MO'],
  ['What changed since the spring, and what ended', '/services?modified_after=2026-03-01T00:00:00Z'],
  ['The kinds of entitlement, the same in every council', '/taxonomy_terms'],
  ['Who gives the services, with all that they give', '/organizations?full_service=true'],
] as const

export function ApiPage({ publicUrl }: ApiPageProps) {
  const feed = publicUrl + openReferralPath
  return (
    <>
      <h1>Open data</h1>
      <p class="govuk-body-l">
        Everything that we offer young people who are leaving our care, for your own website, app or study. You need no
        key and you need not ask.
      </p>
      <h2>The feed</h2>
      <p>
        It speaks Open Referral UK 3.0 (HSDS-UK-3.0). It begins at <a href={openReferralPath}>{feed}</a>. Programs can
        read its description in <a href={openApiPath}>OpenAPI 3.1</a>.
      </p>
      <h2>Examples</h2>
      <ul>
        {examples.map(([words, path]) => (
          <li key={path}>
            {words}:<br />
            <a class="app-code" href={openReferralPath + path}>
              {path}
            </a>
          </li>
        ))}
      </ul>
      <h2>Who is entitled, and to how much</h2>
      <p>
        Open Referral UK has no words for an entitlement. So each service, sent whole, has a field of our own,{' '}
        <code class="app-code">alongside_entitlement</code>: for whom it is, how much and how often, whether the law
        says so, how to claim it, and what to do when the answer is no. The same facts stand in words in the fields of
        the standard.
      </p>
      <h2>Addresses</h2>
      {endpoints.map(({ path, summary, parameters: names }) => (
        <Details key={path} summaryText={`${path}: ${summary}`}>
          {names.length === 0 ? (
            <p>It takes no parameters.</p>
          ) : (
            <dl>
              {names.map((name) => (
                <div key={name}>
                  <dt>
                    <code class="app-code">{name}</code>
                  </dt>
                  <dd>{parameters[name].description}</dd>
                </div>
              ))}
            </dl>
          )}
        </Details>
      ))}
      <h2>Keep a copy in step</h2>
      <ol>
        <li>
          Read all of it once with <code class="app-code">format=ndjson&amp;full=true</code>.
        </li>
        <li>
          Later ask with <code class="app-code">modified_after</code>. What has ended comes with the status{' '}
          <code class="app-code">inactive</code> or <code class="app-code">defunct</code>: take it out of your copy.
        </li>
        <li>
          Send the <code class="app-code">ETag</code> that you were given as <code class="app-code">If-None-Match</code>
          . When nothing changed, nothing is sent.
        </li>
      </ol>
      <p>
        You may ask some hundreds of times a minute. Who asks more often is told how long to wait. A refusal is JSON
        with <code class="app-code">error</code> and <code class="app-code">message</code>, and the message says what to
        mend.
      </p>
      <h2>More open data</h2>
      <ul>
        <li>
          <a href={offerCalendarPath}>Days of the offer, as a calendar</a> (iCalendar)
        </li>
        <li>
          <a href={promisesFeedPath}>What we promised, as a feed</a> (Atom)
        </li>
        <li>
          <a href={promisesCsvPath}>What we promised, as a table</a> (CSV)
        </li>
      </ul>
      <h2>Licence</h2>
      <p>
        You may use it under the <a href={licence.url}>{licence.name}</a>. There is nothing in it about any person.
      </p>
    </>
  )
}
