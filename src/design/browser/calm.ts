import { Alert, ButtonMenu, SortableTable } from '@ministryofjustice/frontend'
import { createAll } from 'govuk-frontend'
import { start } from './alongside.ts'
import { captureMeetings } from './capture.ts'
import { listKeys } from './list-keys.ts'
import { livePreview } from './live-preview.ts'
import { lookAgain } from './look-again.ts'
import { hintAtPlainWords } from './plain-words.ts'

start()
for (const component of [Alert, ButtonMenu, SortableTable]) createAll(component)
lookAgain()
captureMeetings()
listKeys()
livePreview()
hintAtPlainWords()
