import { createHash } from 'node:crypto';
import { type Html, html, toMarkup } from '../../src/domain/digest/mail/html-template';
import { toExpiryNotice } from '../../src/domain/privacy/delete-after';
import { toTimeText } from '../../src/domain/audit/audit-table';
import { toCountText } from '../seats/seat-row';
import { toWorkspaceText } from '../seats/workspace-sentence';
import { accessSection, groupsSection } from './access-section';
import { billSection } from './bill-section';
import { completenessSection, gapsSection } from './coverage-section';
import { findingsSection } from './findings-section';
import { peopleSection, repositoriesSection } from './people-section';
import { type ReportContent } from './report-content';
import { REPORT_SCRIPT } from './report-script';
import { REPORT_STYLE } from './report-style';

/**
 * One page that needs nothing else: no address is asked for anything, and only this style and this script
 * are allowed, by their hashes. Every name is text.
 */
export function toReportHtml(content: ReportContent): string {
  const { name } = content.whole.index.facts.workspace;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex">',
    `<title>${toMarkup(`Usher: who has access to ${name}, and why`)}</title>`,
    `<style>${REPORT_STYLE}</style></head><body>`,
    toMarkup(bodyOf(content)).replace(/\n\s+/g, '\n'),
    `<script>${REPORT_SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function policyOf(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(REPORT_STYLE)}'`,
    `script-src '${hashOf(REPORT_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function bodyOf(content: ReportContent): Html {
  const { whole, statement, findings, findingsLeftOut: leftOut } = content;
  return html`<header>${headOf(content)}</header>
    <main>
      ${peopleSection(content.people)} ${repositoriesSection(content.repositories)}
      ${groupsSection(content.groups)} ${accessSection(content.access, content.cut)}
      ${billSection(whole)} ${findingsSection({ rows: findings, leftOut, report: whole.findings })}
      ${gapsSection(statement)} ${completenessSection(statement)}
    </main>
    <footer>
      <p class="subtle">
        Made by the command usher report on ${toTimeText(statement.madeAt)}. It was read by
        ${statement.reader}.
      </p>
    </footer>`;
}

const PARTS = [
  ['people', 'People'],
  ['repositories', 'Repositories'],
  ['groups', 'Groups'],
  ['access', 'Access with paths'],
  ['bill', 'Bill'],
  ['findings', 'Findings'],
  ['gaps', 'What could not be read'],
  ['completeness', 'Completeness'],
] as const;

function headOf(content: ReportContent): Html {
  const { whole, statement } = content;
  const { workspace, startedAt, endedAt } = whole.index.facts;
  const { notice, deleteAfter } = toExpiryNotice(endedAt ?? startedAt);
  return html`<p class="banner" role="note">
      <strong>Personal data.</strong> ${notice} Delete it after <strong>${deleteAfter}</strong>.
    </p>
    <h1>Who has access to ${workspace.name}, and why</h1>
    <p class="answer">${toWorkspaceText(whole, whole.book)}</p>
    <p class="subtle">
      Read from Bitbucket until ${toTimeText(endedAt)} by ${statement.reader}. Names and levels are
      of that time.
    </p>
    <dl class="figures">
      ${figuresOf(content).map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <nav aria-label="Parts of the report">
      <ul>
        ${PARTS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
    <form id="filter" role="search" hidden>
      <label for="filter-text">Show only rows with</label>
      <input id="filter-text" type="search" autocomplete="off" />
      <span id="filter-said" role="status" class="subtle"></span>
    </form>`;
}

function figuresOf({ whole, people, repositories, statement }: ReportContent) {
  const { count, findings } = whole;
  const admins = people.filter(({ role }) => role === 'owner').length;
  return [
    ['Seats', toCountText(count)],
    ['Members', toCountText(count.members)],
    ['Workspace admins', `${admins} known`],
    ['Repositories', repositories.length.toLocaleString('en')],
    ['Findings', findings.findings.length.toLocaleString('en')],
    ['Reads missing', String(statement.gaps.filter(({ missed }) => missed).length)],
  ] as const;
}
