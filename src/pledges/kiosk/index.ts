// The tree on tour: a tablet without a network, and what comes home with it.
import { rows as app } from './app-routes.tsx'
import { rows as cards } from './card-routes.tsx'
import { rows as leaves } from './leaf-routes.tsx'
import { rows as messages } from './message-routes.tsx'
import { rows as tablets } from './staff-routes.tsx'
import { rows as syncing } from './sync-routes.ts'

export const rows = [...app, ...syncing, ...cards, ...leaves, ...messages, ...tablets]
