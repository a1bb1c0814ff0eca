// Sums of money as they are written in England. The formats are made once: making one costs more than a whole page.
const whole = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** 2450 → '£2,450'; 12.5 → '£12.50' */
export const formatPounds = (pounds: number): string => (Number.isInteger(pounds) ? whole : exact).format(pounds)
