/** The frame of our own screens: who is signed in, where one can go, and the title. */
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { addresses } from '#admin/rules/addresses.ts';
import type { Session } from '#admin/rules/protocol.ts';
import { remember, signedIn, tell } from '../newsroom.ts';
import { screens } from './addresses.ts';

interface FrameProps {
  readonly session: Session;
  readonly title: string;
  readonly current: keyof typeof screens;
  readonly children: ReactNode;
}

export function Frame({ session, title, current, children }: FrameProps): ReactElement {
  useEffect(() => {
    document.title = `${title}－${session.site.name}编辑台`;
  }, [title, session.site.name]);
  const item = (where: keyof typeof screens, text: string) => (
    <li>
      <a href={screens[where]} aria-current={where === current ? 'page' : undefined}>
        {text}
      </a>
    </li>
  );
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="mast">
        <div className="wrap top">
          <a className="name" href={screens.desk}>
            {session.site.name}编辑台
          </a>
          <Who session={session} />
          <nav aria-label="编辑台">
            <ul>
              {item('desk', '工作台')}
              {item('board', '审稿进度')}
              {item('guide', '指南')}
              {item('site', '看网站')}
            </ul>
          </nav>
        </div>
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        <div className="head">
          <h1>{title}</h1>
        </div>
        {children}
      </main>
    </>
  );
}

/** Name, post and roles; on one's own computer also the trial identities. */
function Who({ session }: { readonly session: Session }): ReactElement {
  const { person, identities = [], csrf } = session;
  const [trouble, setTrouble] = useState('');
  const become = (id: string) =>
    tell<Session>(addresses.identity, { id }).then(
      (other) => {
        remember(other);
        location.reload();
      },
      (error: Error) => setTrouble(error.message),
    );
  return (
    <div className="who">
      {identities.length > 1 ? (
        <label>
          试用身份
          <select value={person.id} onChange={(event) => void become(event.target.value)}>
            {identities.map(({ id, name, roles }) => (
              <option key={id} value={id}>
                {name}（{roles.join('、')}）
              </option>
            ))}
          </select>
        </label>
      ) : (
        <span>
          {person.name}（{person.post}）
        </span>
      )}
      <form method="post" action={addresses.logout}>
        <input type="hidden" name="csrf" value={csrf} />
        <button type="submit" className="quiet">
          退出
        </button>
      </form>
      {trouble && <span role="alert">{trouble}</span>}
    </div>
  );
}

/** Draws a screen once somebody is known to be signed in. */
export function openScreen(screen: (session: Session) => ReactElement): void {
  const root = createRoot(document.getElementById('screen') as HTMLElement);
  signedIn().then(
    (session) => root.render(screen(session)),
    (error: Error) => root.render(<Trouble message={error.message} />),
  );
}

export function Trouble({ message }: { readonly message: string }): ReactElement {
  return (
    <p className="note late" role="alert">
      {message}
    </p>
  );
}
