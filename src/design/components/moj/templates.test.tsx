// The Ministry of Justice package ships templates and no fixtures: each component is held against its own template,
// rendered with the same words.
import { createRequire } from 'node:module'
import path from 'node:path'
import nunjucks from 'nunjucks'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { outline } from '../../fixtures/same-page.ts'
import {
  Alert,
  Badge,
  ButtonMenu,
  Filter,
  IdentityBar,
  PageHeaderActions,
  ResultsPagination,
  SubNavigation,
  Timeline,
} from './index.ts'

const folderOf = (name: string) => path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([
    folderOf('@ministryofjustice/frontend'),
    path.join(folderOf('govuk-frontend'), 'dist'),
  ]),
)
// The package formats dates in its templates; ours come as words.
templates.addFilter('mojDate', (timestamp: string) => `on ${timestamp}`)

function fromTemplate(component: string, macro: string, options: object): string {
  const source = `{% from "moj/components/${component}/macro.njk" import ${macro} %}{{ ${macro}(options) }}`
  return templates.renderString(source, { options })
}

type Case = [fact: string, options: object, ours: VNode]

function holdAgainst(component: string, macro: string, cases: readonly Case[]) {
  describe(`${component} makes the same page as the package's template`, () => {
    it.each(cases)('%s', (_, options, ours) => {
      expect(outline(renderToString(ours))).toBe(outline(fromTemplate(component, macro, options)))
    })
  })
}

const bold = { html: '<b>Bold</b>' }
const attributes = { id: 'here', 'data-test': 'yes' }

const pages = [
  { text: 'Overview', href: '/one' },
  { text: 'Timeline', href: '/two', active: true, classes: 'wide', attributes },
]
holdAgainst('sub-navigation', 'mojSubNavigation', [
  ['with a page that is shown', { items: pages }, <SubNavigation items={pages} />],
  [
    'with a label, classes and attributes',
    { items: pages, label: 'Record', classes: 'wide', attributes },
    <SubNavigation items={pages} label="Record" classes="wide" attributes={attributes} />,
  ],
  [
    'with markup in a link',
    { items: [{ ...bold, href: '/' }] },
    <SubNavigation items={[{ text: <b>Bold</b>, href: '/' }]} />,
  ],
])

const heading = { text: 'Filter' }
const selectedFilters = {
  heading: { text: 'Selected filters' },
  clearLink: { text: 'Clear filters', href: '/all' },
  categories: [
    {
      heading: { text: 'Status' },
      items: [
        { text: 'Late', href: '/without-late' },
        { text: 'Due', href: '/without-due' },
      ],
    },
    { heading: { text: 'Team' }, items: [{ text: 'North', href: '/without-north' }] },
  ],
}
holdAgainst('filter', 'mojFilter', [
  [
    'with nothing chosen',
    { heading, optionsHtml: '<p>Options</p>' },
    <Filter heading={heading}>
      <p>Options</p>
    </Filter>,
  ],
  [
    'with filters chosen',
    { heading, selectedFilters, optionsHtml: '<p>Options</p>' },
    <Filter heading={heading} selectedFilters={selectedFilters}>
      <p>Options</p>
    </Filter>,
  ],
  [
    'with another button and attributes',
    { heading, submit: { text: 'Show', attributes: { 'data-a': 'b' } }, attributes },
    <Filter heading={heading} submit={{ text: 'Show', attributes: { 'data-a': 'b' } }} attributes={attributes} />,
  ],
])

const when = { timestamp: '2027-03-05', type: 'date' }
const whenInWords = { timestamp: '2027-03-05', text: 'on 2027-03-05' }
const visit = { label: { text: 'Visit' }, byline: { text: 'A worker' }, classes: 'wide', attributes }
holdAgainst('timeline', 'mojTimeline', [
  [
    'with an entry by somebody',
    { items: [{ ...visit, datetime: when, text: 'Went well' }], attributes, classes: 'wide' },
    <Timeline
      items={[{ ...visit, datetime: whenInWords, text: 'Went well' }]}
      attributes={attributes}
      classes="wide"
    />,
  ],
  [
    'with markup, no byline and a lower heading',
    { items: [{ label: bold, datetime: when, html: '<p>Went well</p>' }], headingLevel: 3 },
    <Timeline
      headingLevel={3}
      items={[{ label: { text: <b>Bold</b> }, datetime: whenInWords, text: <p>Went well</p> }]}
    />,
  ],
])

holdAgainst('badge', 'mojBadge', [
  ['with words', { text: 'Complete' }, <Badge>Complete</Badge>],
  [
    'with classes and attributes',
    { text: 'Late', classes: 'moj-badge--red', attributes },
    <Badge classes="moj-badge--red" attributes={attributes}>
      Late
    </Badge>,
  ],
])

const actions = [
  { text: 'Add a note', href: '/note' },
  { text: 'Print', type: 'button', name: 'print', value: 'yes', classes: 'wide', attributes },
] as const
const menu = { items: actions, button: { text: 'Actions', classes: 'wide' }, alignMenu: 'right' } as const
holdAgainst('button-menu', 'mojButtonMenu', [
  ['with a link and a button', { items: actions }, <ButtonMenu items={actions} />],
  ['with a button of its own', menu, <ButtonMenu {...menu} />],
  [
    'with classes and attributes',
    { items: actions, classes: 'wide', attributes },
    <ButtonMenu items={actions} classes="wide" attributes={attributes} />,
  ],
])

holdAgainst('identity-bar', 'mojIdentityBar', [
  ['with a name', { title: { text: 'Robin Example' } }, <IdentityBar title={{ text: 'Robin Example' }} />],
  [
    'with menus, classes and attributes',
    { title: bold, menus: [menu, { items: actions }], classes: 'wide', attributes },
    <IdentityBar
      title={{ text: <b>Bold</b> }}
      menus={[menu, { items: actions }]}
      classes="wide"
      attributes={attributes}
    />,
  ],
])

holdAgainst('page-header-actions', 'mojPageHeaderActions', [
  ['with a heading alone', { heading: { text: 'Pledges' } }, <PageHeaderActions heading={{ text: 'Pledges' }} />],
  [
    'with buttons and a lower heading',
    { heading: { text: 'Pledges', level: 2, classes: 'govuk-heading-l' }, items: actions, classes: 'wide', attributes },
    <PageHeaderActions
      heading={{ text: 'Pledges', level: 2, classes: 'govuk-heading-l' }}
      items={actions}
      classes="wide"
      attributes={attributes}
    />,
  ],
])

const results = [
  { number: 1, href: '/1', current: true },
  { number: 2, href: '/2' },
  { ellipsis: true },
  { number: 9, href: '/9' },
] as const
const around = { previous: { href: '/1' }, next: { href: '/3' }, landmarkLabel: 'Pages', classes: 'wide' }
const paged = { items: results, ...around }
holdAgainst(
  'pagination',
  'mojPagination',
  [
    {},
    { count: 87 },
    { count: 87, text: 'pledges' },
    { from: 1, to: 10 },
    { from: 11, to: 20, count: 87 },
    { pages: { current: 2, count: 9 }, count: 87 },
  ].flatMap((shown): Case[] => [
    [
      `with pages and ${JSON.stringify(shown)}`,
      { ...paged, results: shown },
      <ResultsPagination {...paged} results={shown} />,
    ],
    [`without pages and ${JSON.stringify(shown)}`, { results: shown }, <ResultsPagination results={shown} />],
  ]),
)

const variants = ['information', 'success', 'warning', 'error'] as const
holdAgainst('alert', 'mojAlert', [
  ...variants.map((variant): Case => {
    const options = { variant, title: 'Saved' }
    return [`for ${variant}`, { ...options, text: 'All of it' }, <Alert {...options}>All of it</Alert>]
  }),
  ['with a title alone', { title: 'Saved' }, <Alert title="Saved" />],
  [
    'with its title as heading',
    { title: 'Saved', showTitleAsHeading: true, headingTag: 'h3', html: '<p>All of it</p>', classes: 'wide' },
    <Alert title="Saved" showTitleAsHeading headingTag="h3" classes="wide">
      <p>All of it</p>
    </Alert>,
  ],
  [
    'that can be dismissed',
    {
      title: 'Saved',
      dismissible: true,
      dismissText: 'Hide',
      focusOnDismissSelector: 'h1',
      disableAutoFocus: true,
      role: 'alert',
      attributes,
    },
    <Alert
      title="Saved"
      dismissible
      dismissText="Hide"
      focusOnDismissSelector="h1"
      disableAutoFocus
      role="alert"
      attributes={attributes}
    />,
  ],
])
