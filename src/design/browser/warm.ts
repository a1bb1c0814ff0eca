import { start } from './alongside.ts'

start()
