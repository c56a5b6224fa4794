/** Starts Decap with the newsroom's forms, widgets, formats and words. Order matters: the polyfill comes first. */
import './random-uuid.ts';
import './editor.css';
import CMS from 'decap-cms-app';
import { en, zh_Hans } from 'decap-cms-locales';
import { createElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { CmsConfig, Session } from '#admin/rules/protocol.ts';
import { ask, NewsroomRefusal, signedIn } from '../newsroom.ts';
import { board } from './board-cache.ts';
import { decapConfig, NEWSROOM } from './cms-config.ts';
import { EditorBar } from './editor-bar.tsx';
import { guardSaves, refused } from './guard-saves.tsx';
import { mergeMessages, ourWords } from './locale.ts';
import { newsroomBackend, rememberForDecap } from './newsroom-backend.ts';
import { mountPanel } from './panel.tsx';
import { keepAndOffer } from './recovery.tsx';
import { registerForms } from './register-forms.ts';
import { reloadBetweenEntries } from './routes.ts';

/** No newsroom answers (decap-server, a forge): then Decap works by itself, with our forms. */
async function session(): Promise<Session | undefined> {
  try {
    return await signedIn();
  } catch (error) {
    if (error instanceof NewsroomRefusal && error.status === 404) return undefined;
    throw error;
  }
}

async function start(): Promise<void> {
  const cms = await ask<CmsConfig>(addresses.cmsConfig);
  const own = cms.backend.name === 'proxy' ? await session() : undefined;
  CMS.registerLocale('zh_Hans', mergeMessages(en, zh_Hans, ourWords));
  registerForms(own !== undefined);
  if (own) {
    CMS.registerBackend(NEWSROOM, newsroomBackend(refused) as never);
    rememberForDecap(own);
    guardSaves();
    await board().catch(() => undefined);
    keepAndOffer(own.person.id, new URLSearchParams(location.search).get('restore'));
  }
  reloadBetweenEntries();
  mountPanel(document.getElementById('newsroom') as HTMLElement, createElement(EditorBar));
  CMS.init({ config: decapConfig(cms, own !== undefined) as never });
}

start().catch((error: Error) => {
  document.body.textContent = `编辑台没有打开：${error.message}`;
});
