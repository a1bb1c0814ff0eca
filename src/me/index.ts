import type { Feature } from '../platform/http/feature.ts'
import { paths } from './paths.ts'
import { rows } from './routes.tsx'

export const me: Feature = {
  name: 'me',
  rows,
  navigation: [
    { label: 'My page', href: paths.me, may: 'own-record.read' },
    { label: 'My letter', href: paths.letter, may: 'own-record.read' },
    { label: 'Who looked', href: paths.whoLooked, may: 'own-record.read' },
  ],
}
