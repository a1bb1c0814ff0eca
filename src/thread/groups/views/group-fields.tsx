// What a group is made of, for adding one and for changing one.
import { Input, Select } from '../../../design/index.ts'
import type { WorkerChoice } from '../../../people/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'

interface GroupFieldsProps {
  readonly workers: readonly WorkerChoice[]
  readonly failed: Failed | undefined
}

export function GroupFields({ workers, failed }: GroupFieldsProps) {
  return (
    <>
      <Input
        id="name"
        name="name"
        label={{ text: 'What it is called' }}
        value={typedText(failed?.typed, 'name')}
        errorMessage={errorOf(failed?.errors, 'name')}
      />
      <Select
        id="worker"
        name="worker"
        label={{ text: 'Worker who brings it answers' }}
        value={typedText(failed?.typed, 'worker')}
        items={[{ value: '', text: 'Nobody yet' }, ...workers.map(({ id, name }) => ({ value: id, text: name }))]}
        errorMessage={errorOf(failed?.errors, 'worker')}
      />
      <Input
        id="email"
        name="email"
        type="email"
        label={{ text: 'Email address of the group (optional)' }}
        hint={{ text: 'Answers can be sent here too.' }}
        value={typedText(failed?.typed, 'email')}
        errorMessage={errorOf(failed?.errors, 'email')}
        autocomplete="off"
      />
    </>
  )
}
