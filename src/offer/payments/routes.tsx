// Payment files out, "paid" back in.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Failed } from '../../platform/forms/form.ts'
import { Refused, refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { file, NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { paymentAgainPath, paymentFilePath, paymentsMakePath, paymentsPaidPath, paymentsPath } from '../paths.ts'
import type { PaymentFileId, PaymentId } from '../tables.ts'
import { checkLines, readLines, writeReturned } from './came-back.ts'
import { makePaymentFile, payAgain } from './commands.ts'
import { writePayments } from './file.ts'
import { againForm, makeForm, paidFiles, paidForm } from './forms.ts'
import { countWithoutPayee, listFailed, listFiles, listOfFile, listToMake } from './queries.ts'
import { PaidPreview, PaymentsPage } from './views/payments.tsx'

const fileParams = z.object({
  file: z.custom<PaymentFileId>((value) => typeof value === 'string' && isUuid(value)),
})
const paymentParams = z.object({
  payment: z.custom<PaymentId>((value) => typeof value === 'string' && isUuid(value)),
})

export const rows = [
  get({
    path: paymentsPath,
    may: 'payments.make',
    audit: 'payments.listed',
    handler: (ctx) => paymentsPage(ctx),
  }),
  post({
    path: paymentsMakePath,
    may: 'payments.make',
    audit: 'payments.exported',
    form: makeForm,
    handler: (ctx) =>
      refusable(
        async () => {
          const id = await makePaymentFile(ctx)
          ctx.about(null, { detail: { file: id, act: 'make' } })
          return redirect(paymentsPath, 'The payment file is made. It is the first in the list: save it from there.')
        },
        (errors) => paymentsPage(ctx, { typed: {}, errors }),
      ),
    again: (ctx) => paymentsPage(ctx),
  }),
  get({
    path: paymentFilePath(':file'),
    may: 'payments.make',
    audit: 'payments.exported',
    params: fileParams,
    handler: async (ctx, { params }) => {
      const payments = await listOfFile(ctx, params.file)
      if (payments.length === 0) throw new NotFound()
      ctx.about(null, { detail: { file: params.file, payments: payments.length } })
      return file({
        name: `payments-${params.file.slice(0, 13)}.csv`,
        type: 'text/csv; charset=utf-8',
        body: writePayments(ctx, payments),
      })
    },
  }),
  post({
    path: paymentAgainPath(':payment'),
    may: 'payments.make',
    audit: 'payments.listed',
    params: paymentParams,
    form: againForm,
    handler: (ctx, { params: { payment } }) =>
      refusable(
        async () => {
          await payAgain(ctx, payment)
          ctx.about(null, { detail: { payment, act: 'again' } })
          return redirect(paymentsPath, 'It is ready to be paid again, with a new reference.')
        },
        (errors) => paymentsPage(ctx, { typed: {}, errors }),
      ),
    again: (ctx) => paymentsPage(ctx),
  }),
  post({
    path: paymentsPaidPath,
    may: 'payments.make',
    audit: 'payments.returned',
    form: paidForm,
    uploads: paidFiles,
    handler: (ctx, { form, files }) =>
      refusable(
        async () => {
          const [upload] = files
          const text = upload ? await readFile(upload.path, 'utf8') : form.lines
          const lines = readLines(text.replaceAll('\u0000', ''))
          if (lines === null || lines.length === 0)
            throw new Refused('file', 'Choose a CSV file with the columns reference and date')
          const checked = await checkLines(ctx, lines)
          ctx.about(null, { detail: { lines: lines.length, written: form.agreed ? checked.toWrite.length : 0 } })
          if (!form.agreed || checked.problems.length > 0) return previewPage(ctx, checked, text)
          await writeReturned(ctx, checked)
          return redirect(paymentsPath, 'It is written down, and everybody is told.')
        },
        (errors) => paymentsPage(ctx, { typed: {}, errors }),
      ),
    again: (ctx, { failed }) => paymentsPage(ctx, failed),
  }),
]

async function paymentsPage(ctx: Ctx, failed?: Failed): Promise<Reply> {
  const ready = await listToMake(ctx)
  ctx.about(null, { detail: { shown: ready.length } })
  const body = (
    <PaymentsPage
      ready={ready}
      failedOnes={await listFailed(ctx)}
      files={await listFiles(ctx)}
      withoutPayee={await countWithoutPayee(ctx)}
      token={ctx.formToken}
      failed={failed}
    />
  )
  return page({ title: 'Payments', mood: 'calm', section: paymentsPath, body })
}

function previewPage(ctx: Ctx, checked: Awaited<ReturnType<typeof checkLines>>, text: string): Reply {
  const body = <PaidPreview checked={checked} lines={text} token={ctx.formToken} />
  const back = { href: paymentsPath, text: 'Payments' }
  return page({ title: 'What was paid', mood: 'calm', section: paymentsPath, back, body })
}
