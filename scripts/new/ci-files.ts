/** The file that makes a forge check every change of the content with this software. */
import type { Answers } from './answers.ts';

const SOFTWARE = 'GONGKAILAN_REPOSITORY';
const STEPS = [
  `git clone --depth 1 "$${SOFTWARE}" /tmp/gongkailan`,
  'cd /tmp/gongkailan',
  'GONGKAI_CONTENT="$CONTENT" npm run check',
] as const;
const NOTE = `# 每次改动都用公开栏检查一遍。请在平台的变量里设好 ${SOFTWARE}：公开栏软件仓库的地址。`;

const actions = (runner: string): string => `${NOTE}
name: check
on: [push, pull_request]
jobs:
  check:
    runs-on: ${runner}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 24 }
      - run: |
${['export CONTENT="$PWD"', ...STEPS].map((step) => `          ${step}`).join('\n')}
        env:
          ${SOFTWARE}: \${{ vars.${SOFTWARE} }}
`;

const gitlab = `${NOTE}
check:
  image: node:24-bookworm
  script:
    - export CONTENT="$CI_PROJECT_DIR"
${STEPS.map((step) => `    - ${step}`).join('\n')}
`;

const gitee = `${NOTE}
version: '1.0'
name: check
displayName: check
triggers:
  push: { branches: { prefix: [''] } }
stages:
  - name: check
    displayName: check
    jobs:
      - name: check
        displayName: npm run check
        steps:
          - step: build@nodejs
            name: check
            displayName: npm run check
            nodeVersion: 24.0.0
            commands:
              - export CONTENT="$PWD"
${STEPS.map((step) => `              - ${step}`).join('\n')}
`;

export const CI_FILES = {
  不用: undefined,
  GitHub: { path: '.github/workflows/check.yml', text: actions('ubuntu-24.04') },
  Forgejo: { path: '.forgejo/workflows/check.yml', text: actions('docker') },
  GitLab: { path: '.gitlab-ci.yml', text: gitlab },
  Gitee: { path: '.workflow/check.yml', text: gitee },
} as const satisfies Record<Answers['forge'], { readonly path: string; readonly text: string } | undefined>;
