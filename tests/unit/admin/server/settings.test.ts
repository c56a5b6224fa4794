import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cmsConfigFrom, forgeOrigins } from '#admin/server/forges.ts';
import { commonSettingsFrom, officeSettingsFrom } from '#admin/server/office-settings.ts';
import { pushTargetFrom } from '#admin/server/push/push-settings.ts';

const gitlab = {
  GONGKAI_CMS_BACKEND: 'gitlab',
  GONGKAI_CMS_URL: 'https://git.example.gov.cn/',
  GONGKAI_CMS_REPO: 'xinxi/bangongshi/zwgk-content',
  GONGKAI_CMS_APP_ID: 'a1b2c3d4e5f6',
};

test('没有设置时用自己的编辑台', () => {
  const config = cmsConfigFrom({});
  assert.ok('backend' in config);
  assert.deepEqual(config.backend, { name: 'proxy', proxy_url: '/api/v1', branch: 'main' });
  assert.deepEqual(forgeOrigins(config), []);
});

test('GitLab 的设置成为 Decap 的 backend，登录用 PKCE', () => {
  const config = cmsConfigFrom(gitlab);
  assert.ok('backend' in config, JSON.stringify(config));
  assert.deepEqual(config, {
    backend: {
      ...{ name: 'gitlab', repo: 'xinxi/bangongshi/zwgk-content', branch: 'main' },
      ...{ base_url: 'https://git.example.gov.cn', api_root: 'https://git.example.gov.cn/api/v4' },
      ...{ app_id: 'a1b2c3d4e5f6', auth_type: 'pkce' },
    },
    publishMode: 'editorial_workflow',
    contentFolder: 'content',
  });
  assert.deepEqual(forgeOrigins(config), ['https://git.example.gov.cn']);
});

test('Gitea 没有工作流，Forgejo 有；接口网址各是各的', () => {
  const of = (name: string) => cmsConfigFrom({ ...gitlab, GONGKAI_CMS_BACKEND: name, GONGKAI_CMS_REPO: 'xinxi/zwgk' });
  const modes = ['gitea', 'forgejo'].map((name) => {
    const config = of(name);
    assert.ok('backend' in config && config.backend.name !== 'proxy');
    return [config.publishMode, config.backend.api_root];
  });
  assert.deepEqual(modes, [
    ['simple', 'https://git.example.gov.cn/api/v1'],
    ['editorial_workflow', 'https://git.example.gov.cn/api/v1'],
  ]);
});

const wrong: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  ['不认识的平台', { GONGKAI_CMS_BACKEND: 'github' }, /gitlab、gitea、forgejo/],
  ['http 网址', { ...gitlab, GONGKAI_CMS_URL: 'http://git.example.gov.cn' }, /https/],
  ['网址里有密码', { ...gitlab, GONGKAI_CMS_URL: 'https://a:b@git.example.gov.cn' }, /不带账号密码/],
  ['缺少应用编号', { ...gitlab, GONGKAI_CMS_APP_ID: '' }, /缺少 GONGKAI_CMS_APP_ID/],
  ['仓库写成网址', { ...gitlab, GONGKAI_CMS_REPO: 'https://x/y' }, /GONGKAI_CMS_REPO/],
  ['Forgejo 的仓库分三级', { ...gitlab, GONGKAI_CMS_BACKEND: 'forgejo' }, /GONGKAI_CMS_REPO/],
  ['文件夹往上走', { ...gitlab, GONGKAI_CMS_FOLDER: '../x' }, /GONGKAI_CMS_FOLDER/],
  ['分支名像选项', { ...gitlab, GONGKAI_CMS_BRANCH: '--exec' }, /GONGKAI_CMS_BRANCH/],
];
for (const [name, env, says] of wrong) {
  test(`${name}：说明哪个变量不对`, () => {
    const result = cmsConfigFrom(env);
    assert.ok('faults' in result);
    assert.match(result.faults.join('\n'), says);
  });
}

test('几处不对一次说完，密码不出现在话里', () => {
  const result = cmsConfigFrom({ GONGKAI_CMS_BACKEND: 'gitlab', GONGKAI_CMS_URL: 'https://a:geheim@x' });
  assert.ok('faults' in result);
  assert.equal(result.faults.length, 3);
  assert.doesNotMatch(result.faults.join(), /geheim/);
});

const addresses: readonly (readonly [string, boolean])[] = [
  ['https://caibian.example.gov.cn', true],
  ['https://caibian.example.gov.cn:8443/', true],
  ['http://caibian.example.gov.cn', false],
  ['https://caibian.example.gov.cn/cms/', false],
  ['caibian.example.gov.cn', false],
  ['', false],
];
for (const [address, sound] of addresses) {
  test(`编辑台网址“${address}”${sound ? '可以' : '不对'}`, () => {
    assert.equal('origin' in officeSettingsFrom({ GONGKAI_NEWSROOM_URL: address }), sound);
  });
}

test('会话和上传的限额有默认值，写错时说明范围', () => {
  const fallbacks = { idle: 30, absolute: 720 };
  const usual = { sessionLimits: { idle: 1_800_000, absolute: 43_200_000 }, uploadLimit: 20_971_520 };
  assert.deepEqual(commonSettingsFrom({}, fallbacks), usual);
  const wrongs = commonSettingsFrom({ GONGKAI_SESSION_IDLE: '0', GONGKAI_UPLOAD_LIMIT: '1e9' }, fallbacks);
  assert.ok('faults' in wrongs);
  assert.match(wrongs.faults.join('\n'), /5 到 720[\s\S]*1 到 200/);
});

const remotes: readonly (readonly [Record<string, string>, RegExp | 'none' | 'sound'])[] = [
  [{}, 'none'],
  [{ GONGKAI_PUSH_URL: 'origin' }, 'sound'],
  [{ GONGKAI_PUSH_URL: 'https://git.example.gov.cn/a/b.git' }, 'sound'],
  [{ GONGKAI_PUSH_URL: 'git@git.example.gov.cn:a/b.git' }, 'sound'],
  [{ GONGKAI_PUSH_URL: '/srv/git/b.git' }, 'sound'],
  [{ GONGKAI_PUSH_URL: 'ext::sh -c evil' }, /GONGKAI_PUSH_URL/],
  [{ GONGKAI_PUSH_URL: '--receive-pack=evil' }, /GONGKAI_PUSH_URL/],
  [{ GONGKAI_PUSH_URL: 'https://a:b@git.example.gov.cn/a' }, /不要写密码/],
  [{ GONGKAI_PUSH_URL: 'origin', GONGKAI_PUSH_USER: 'a' }, /要么都写/],
  [{ GONGKAI_PUSH_URL: 'origin', GONGKAI_PUSH_USER: 'a', GONGKAI_PUSH_PASSWORD: 'b\nhost=evil' }, /换行/],
  [{ GONGKAI_PUSH_URL: 'origin', GONGKAI_PUSH_BRANCH: '../x' }, /分支名/],
];
for (const [env, expected] of remotes) {
  test(`推送到 ${env['GONGKAI_PUSH_URL'] ?? '（没有设置）'}：${expected}`, () => {
    const target = pushTargetFrom(env);
    if (expected === 'none') assert.equal(target, undefined);
    else if (expected === 'sound') assert.ok(target && 'remote' in target);
    else assert.match(target && 'faults' in target ? target.faults.join() : '', expected);
  });
}
