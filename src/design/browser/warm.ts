import { start } from './alongside.ts'
import { showCopyButtons } from './copy.ts'
import { helpNow } from './help-now.ts'
import { lookAgain } from './look-again.ts'
import { sendAgain } from './send-again.ts'

start()
helpNow()
lookAgain()
sendAgain()
showCopyButtons()
