/** What is said back to whoever judged an answer. */
export function verdictWords(verdict: 'good-enough' | 'not-yet' | 'newer'): string {
  switch (verdict) {
    case 'good-enough':
      return 'Thank you for telling us.'
    case 'not-yet':
      return 'Thank you for telling us. We will look at it again and answer you.'
    case 'newer':
      return 'A newer answer has come. Please read that one first.'
  }
}
