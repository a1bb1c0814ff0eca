// The certificate of a pledge, and the thank-you of one that was kept: one page to hang on a wall.
import { render } from 'preact-render-to-string'
import { formatDay } from '../../design/index.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, redirect, type Reply } from '../../platform/http/reply.ts'
import { printed } from '../../platform/pdf/pdf.ts'
import { stylesInside } from '../../platform/pdf/styles.ts'
import type { Pledge } from '../life/events.ts'

/** `instead`: where the pledger goes when nothing can be printed just now. */
export function certificate(ctx: Ctx, pledge: Pledge, { instead }: { instead: string }): Reply {
  if (!['accepted', 'delivering', 'delivered', 'thanked'].includes(pledge.standing))
    throw new NotFound('There is a certificate once a pledge was accepted')
  const council = ctx.council.name
  return printed(ctx, {
    name: `pledge-${pledge.made_on}.pdf`,
    html: () => documentOf(pledge, council),
    keep: false,
    instead: () => ({ reply: redirect(instead, 'There is no PDF just now. Please try again in some minutes.') }),
  })
}

function documentOf(pledge: Pledge, council: string): string {
  const sheet = <Certificate pledge={pledge} council={council} />
  const text = render(sheet)
  return `<!doctype html>\n${render(
    <html lang="en-GB" dir="ltr" class="govuk-template" data-mood="warm">
      <head>
        <meta charset="utf-8" />
        <title>{`A pledge to young people – ${council}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside('warm', text) }} />
      </head>
      <body class="govuk-template__body">
        <main class="certificate">{sheet}</main>
      </body>
    </html>,
  )}`
}

function Certificate({ pledge, council }: { readonly pledge: Pledge; readonly council: string }) {
  const wasKept = pledge.standing === 'delivered' || pledge.standing === 'thanked'
  const who = pledge.named_as ?? pledge.name
  return (
    <>
      <p class="certificate__council">{council}</p>
      <h1>{wasKept ? 'Thank you. A pledge was kept' : 'A pledge to young people'}</h1>
      <p class="certificate__who" dir="auto">
        {[who, pledge.organisation].filter((one) => one !== null && one !== '').join(', ')}
      </p>
      <blockquote dir="auto">{pledge.shown_words ?? pledge.words}</blockquote>
      {wasKept ? (
        <p>You said it and you did it. Young people in care and leaving care thank you.</p>
      ) : (
        pledge.due_on !== null && <p>By {formatDay(pledge.due_on)}</p>
      )}
      <p class="certificate__made">Pledged on {formatDay(pledge.made_on)}</p>
    </>
  )
}
