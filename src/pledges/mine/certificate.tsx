// The certificate of a pledge, and the thank-you of one that was kept: one page to hang on a wall.
import { formatDay } from '../../design/index.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, redirect, type Reply } from '../../platform/http/reply.ts'
import { documentWith } from '../../platform/pdf/document.tsx'
import { printed } from '../../platform/pdf/pdf.ts'
import type { Pledge } from '../life/events.ts'
import { namedAs } from '../life/shown.ts'

/** `instead`: where the pledger goes when nothing can be printed just now. */
export function certificate(ctx: Ctx, pledge: Pledge, { instead }: { instead: string }): Reply {
  if (!['accepted', 'delivering', 'delivered', 'thanked'].includes(pledge.standing))
    throw new NotFound('There is a certificate once a pledge was accepted')
  const council = ctx.council.name
  return printed(ctx, {
    name: `pledge-${pledge.made_on}.pdf`,
    html: () =>
      documentWith({
        title: `A pledge to young people – ${council}`,
        body: <Certificate pledge={pledge} council={council} />,
      }),
    keep: false,
    instead: () => ({ reply: redirect(instead, 'There is no PDF just now. Please try again in some minutes.') }),
  })
}

/** As the pledger agreed to be named, here too: it may hang on a wall. */
export function whoseIs(pledge: Parameters<typeof namedAs>[0]): string {
  const organisation = pledge.publish === 'named' ? pledge.organisation : null
  return [namedAs(pledge), organisation].filter((one) => one !== null).join(', ')
}

function Certificate({ pledge, council }: { readonly pledge: Pledge; readonly council: string }) {
  const wasKept = pledge.standing === 'delivered' || pledge.standing === 'thanked'
  return (
    <article class="certificate">
      <p class="certificate__council">{council}</p>
      <h1>{wasKept ? 'Thank you. A pledge was kept' : 'A pledge to young people'}</h1>
      <p class="certificate__who" dir="auto">
        {whoseIs(pledge)}
      </p>
      <blockquote dir="auto">{pledge.shown_words ?? pledge.words}</blockquote>
      {wasKept ? (
        <p>You said it and you did it. Young people in care and leaving care thank you.</p>
      ) : (
        pledge.due_on !== null && <p>By {formatDay(pledge.due_on)}</p>
      )}
      <p class="certificate__made">Pledged on {formatDay(pledge.made_on)}</p>
    </article>
  )
}
