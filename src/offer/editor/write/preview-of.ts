// A draft in the shape in which the public reads entries, so that the same views show it. It is never kept anywhere.
import type { Work } from '../../../platform/http/ctx.ts'
import type { Day } from '../../../platform/clock.ts'
import type { EntryContent, EntryStanding } from '../../content.ts'
import { challengeOf } from '../../pages/challenge.ts'
import { textOf } from '../../pages/text-of.ts'
import { speakerOf } from '../../phrases/index.ts'
import { publishedOffer, type PublishedEntry } from '../../published/offer.ts'
import type { EntryId, ProviderId, VersionId } from '../../tables.ts'
import { checkWriting } from '../publish/gate.ts'
import { gateRulesOf } from '../publish/commands.ts'
import type { PreviewProps } from './views/preview.tsx'

export interface Previewed {
  readonly slug: string
  readonly content: EntryContent
  readonly standing: EntryStanding
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly replacedBy?: EntryId | null
}

export async function previewOf(work: Work, draft: Previewed): Promise<PreviewProps> {
  const offer = await publishedOffer(work)
  const speaker = speakerOf('en')
  const entry: PublishedEntry = {
    id: '' as EntryId, // of nothing that is kept
    slug: draft.slug === '' ? 'preview' : draft.slug,
    textCode: null,
    versionId: '' as VersionId, // as above
    number: 0,
    standing: draft.standing,
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    content: draft.content,
    replacedBy: draft.replacedBy ?? null,
    changeNote: null,
    ownerPost: null,
    ownerEmail: null,
    assuredOn: work.today,
    assuredBy: null,
    reviewOn: null,
    changedAt: work.now,
    provider:
      draft.content.providerId === null ? null : (offer.providers.get(draft.content.providerId as ProviderId) ?? null),
    texts: new Map(),
    easyRead: null,
  }
  return {
    speaker,
    offer,
    entry,
    text: textOf(entry, speaker),
    challenge: challengeOf(work.council, draft.content),
    gate: checkWriting(draft.content, gateRulesOf(work.council)),
    from: draft.startsOn,
  }
}
