import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../app/testing/house.ts'
import { newId } from '../../../platform/ids.ts'
import { announce } from '../../../thread/index.ts'
import { offerPath, offerStaffPath } from '../../paths.ts'
import { draftFromPledges } from './kept-pledges.ts'

let h: TestHouse
beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

test('a pledge that was kept becomes one draft, for editors alone, however often the job runs', async () => {
  const subjectId = newId<'pledge'>()
  await h.machine((work) =>
    announce(work, {
      kind: 'pledge-kept',
      subjectId,
      title: 'Free swimming for everyone under 25',
      words: 'The pass works at all four centres',
      detail: { kind: 'discount', by: 'Ashmere Leisure' },
    }),
  )
  await h.machine(draftFromPledges)
  await h.machine(draftFromPledges)
  const drafts = await h.machine(({ db }) =>
    db.selectFrom('offer_versions').select(['stage', 'standing', 'content']).execute(),
  )
  expect(drafts).toHaveLength(1)
  expect(drafts[0]).toMatchObject({
    stage: 'draft',
    standing: 'being-worked-on',
    content: { type: 'leisure', title: 'Free swimming for everyone under 25' },
  })
  const editor = await h.signIn('offer-editor')
  expect((await editor.get(offerStaffPath)).text).toContain('Free swimming')
  expect((await h.visitor().get(offerPath)).text).not.toContain('Free swimming')
})
