// What the offer's pages do with a script: work out the finder on the phone, read aloud, and keep a copy for offline.
// Every page works without it.
import { findOnPhone } from './finder.ts'
import { keepForOffline } from './keep.ts'
import { offerToListen } from './listen.ts'

findOnPhone()
offerToListen()
keepForOffline()
