import { start } from './alongside.ts'
import { showCopyButtons } from './copy.ts'
import { helpNow } from './help-now.ts'
import { sendAgain } from './send-again.ts'

start()
helpNow()
sendAgain()
showCopyButtons()
