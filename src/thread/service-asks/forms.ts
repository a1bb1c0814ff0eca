import { z } from 'zod'
import { choice, optionalText, requiredText, tick } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import { lineStandings } from './rules.ts'

const blankIsNull = (longest: number) => optionalText(longest).transform((text) => (text === '' ? null : text))

export const lineForm = defineForm(
  'service-ask-line',
  z.object({ standing: choice(lineStandings, 'Select how far it is'), line: blankIsNull(500) }),
)

export const serviceAskForm = defineForm(
  'service-ask',
  z.object({
    words: requiredText('Enter what is asked, in a few words', 80),
    help: blankIsNull(400),
    ofWhom: choice(['directorate', 'councillor'], 'Select of whom it is asked'),
  }),
)

export const serviceAskChangeForm = defineForm(
  'service-ask-change',
  z.object({
    words: requiredText('Enter what is asked, in a few words', 80),
    help: blankIsNull(400),
    end: tick,
  }),
)

export const directorateForm = defineForm(
  'directorate',
  z.object({
    name: requiredText('Enter the name of the directorate', 120),
    champion: blankIsNull(200),
    end: tick,
  }),
)

export const beginForm = defineForm('service-asks-begin', z.object({}))
