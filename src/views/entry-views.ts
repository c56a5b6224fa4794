/** Which view draws which kind. */
import type { Entry } from '#domain/kinds.ts';
import type { RenderBody } from './board-page.ts';
import type { Context } from './context.ts';
import { agencyPage } from './entries/agency.ts';
import { cataloguePage } from './entries/catalogue-row.ts';
import { feePage } from './entries/fee.ts';
import { feedbackPage } from './entries/feedback.ts';
import { hotlinePage } from './entries/hotline.ts';
import { inspectionPage } from './entries/inspection.ts';
import { noticePage } from './entries/notice.ts';
import { officePage } from './entries/office.ts';
import { procedurePage } from './entries/procedure.ts';
import { recordPage } from './entries/record.ts';
import { regulationPage } from './entries/regulation.ts';
import { reportPage } from './entries/report.ts';
import { termPage } from './entries/term.ts';
import type { Page } from './page.ts';
import { withPhoneLinks, withPhones } from './parts/phone-links.ts';
import { handwrittenPage } from './site-pages.ts';

export const viewOf = (entry: Entry, context: Context, renderBody: RenderBody): Page =>
  withPhoneLinks(bareView(entry, context, withPhones(renderBody, context)), context);

function bareView(entry: Entry, context: Context, renderBody: RenderBody): Page {
  switch (entry.kind) {
    case 'agencies':
      return agencyPage(entry, context);
    case 'offices':
      return officePage(entry, context);
    case 'procedures':
      return procedurePage(entry, context);
    case 'fees':
      return feePage(entry, context);
    case 'hotlines':
      return hotlinePage(entry, context);
    case 'regulations':
      return regulationPage(entry, context, renderBody(entry.body));
    case 'notices':
      return noticePage(entry, context);
    case 'catalogue':
      return cataloguePage(entry, context);
    case 'feedback':
      return feedbackPage(entry, context);
    case 'inspections':
      return inspectionPage(entry, context);
    case 'reports':
      return reportPage(entry, context);
    case 'records':
      return recordPage(entry, context);
    case 'terms':
      return termPage(entry, context);
    case 'pages':
      return handwrittenPage(entry, context, renderBody.page(entry));
  }
}
