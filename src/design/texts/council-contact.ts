// Whom to reach at a council: what the texts need of its settings. A number or an address that it has not given is empty.

export interface CouncilContact {
  readonly councilName: string
  readonly team: string
  readonly phone: string
  readonly email: string
  readonly outOfHoursPhone: string
  readonly complaints: string
  readonly advocacyName: string
  readonly advocacyPhone: string
}
