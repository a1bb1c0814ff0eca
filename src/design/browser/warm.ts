import { start } from './alongside.ts'
import { helpNow } from './help-now.ts'

start()
helpNow()
