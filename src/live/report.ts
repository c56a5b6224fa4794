/** 报告写错的地方: the page it is about, out of the address, goes into the messages and onto the sheet. */

/** `regulations/linhai-kaoqin@146`: an entry and the number of its version in the ledger. Nothing else is taken. */
const ABOUT = /^([a-z]+\/[a-z0-9-]+)(?:@(\d{1,9}))?$/;

export interface Reported {
  /** Address of the page below the site. */
  readonly path: string;
  readonly version?: string;
}

/** Undefined for anything but the name of one page of the site. @param query with its `?`. */
export function reportedPage(query: string): Reported | undefined {
  const found = ABOUT.exec(query.slice(1));
  return found ? { path: `${found[1]}/`, ...(found[2] && { version: found[2] }) } : undefined;
}

/** What the visitor's mail or message program is opened with. */
export function messageAbout(
  { address, version }: { readonly address: string; readonly version?: string | undefined },
  words: { readonly subject: string; readonly wrong: string; readonly right: string },
): { subject: string; body: string } {
  const about = version === undefined ? address : `${address} @${version}`;
  return { subject: `${words.subject} ${about}`, body: `${about}\n${words.wrong}\n${words.right}\n` };
}

/** @param sheet the letter; its page holds the links. */
export function fillReport(sheet: HTMLElement): void {
  const words = sheet.dataset as Record<string, string>;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words['print'] ?? '';
  button.addEventListener('click', () => print());
  sheet.before(button);

  const about = reportedPage(location.search);
  if (!about) return;
  const address = new URL(`../${about.path}`, location.href).href;
  const message = messageAbout(
    { address, version: about.version },
    { subject: words['subject'] ?? '', wrong: words['wrong'] ?? '', right: words['right'] ?? '' },
  );
  const body = encodeURIComponent(message.body);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="mailto:"]')) {
    link.href = `${link.getAttribute('href')}?subject=${encodeURIComponent(message.subject)}&body=${body}`;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href^="sms:"]')) {
    link.href = `${link.getAttribute('href')}?body=${body}`;
  }
  sayAbout(sheet, address, about.version);
  bringForward(location.hash.slice(1));
}

function sayAbout(sheet: HTMLElement, address: string, version: string | undefined): void {
  const fill = (name: string, text: string): void => {
    const place = sheet.querySelector(`[data-fill="${name}"]`);
    if (place) place.textContent = text;
  };
  fill('address', decodeURI(address));
  if (version !== undefined) fill('version', version);
  const said = document.createElement('p');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  said.append(sheet.dataset['said'] ?? '', link);
  document.querySelector('main .head')?.append(said);
}

/** The body that published the page stands before the others. */
function bringForward(id: string): void {
  const own = id === '' ? null : document.getElementById(id);
  const first = own?.parentElement?.querySelector('section');
  if (own && first) first.before(own);
}
