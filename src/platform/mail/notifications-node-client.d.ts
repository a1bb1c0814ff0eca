// The package ships no types that stand alone. Only what we call is described here.
declare module 'notifications-node-client' {
  interface Sent {
    data: { id: string }
  }
  interface Known {
    data: { notifications: { id: string }[] }
  }
  interface Options {
    personalisation: Record<string, unknown>
    reference?: string
  }
  export class NotifyClient {
    constructor(apiKeyOrBaseUrl: string, apiKey?: string)
    sendEmail(templateId: string, emailAddress: string, options: Options): Promise<Sent>
    sendSms(templateId: string, phoneNumber: string, options: Options): Promise<Sent>
    getNotifications(templateType: undefined, status: undefined, reference: string): Promise<Known>
  }
}
