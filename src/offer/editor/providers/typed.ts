// A provider, held or just typed, as the fields of its form.
import type { Typed } from '../../../platform/forms/form.ts'
import type { ProviderGiven } from './forms.ts'
import type { ProviderHeld } from './queries.ts'

export const typedProvider = (given: ProviderHeld | ProviderGiven): Typed => ({
  name: given.name,
  description: given.description,
  phone: given.phone ?? '',
  email: given.email ?? '',
  isPost: 'isPost' in given && given.isPost ? 'yes' : '',
  url: given.url ?? '',
})
