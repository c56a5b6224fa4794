/** The vector of the specification (design note ledger.md §9): accepted by Go's sumdb code, roots re-derived in Python. */
const hashed = (at: string, date: string, ev: string, id: string, sha256: string, why = '') =>
  `{"at":"${at}T09:00:00+08:00","date":"${date}","ev":"${ev}","id":"gs-2026-${id}","kind":"gongshi","path":"/gongshi/2026/${id}/","sha256":"${sha256}","v":1${why && `,"why":"${why}"`}}`;

export const golden = {
  secret: 'PRIVATE+KEY+zwgk.example.gov.cn/ledger+d306f2f5+AUAyocNLBF9yP6t3LCGU3Kjdklz1nbSDCvRT2Rqj0JNN',
  verifier: 'zwgk.example.gov.cn/ledger+d306f2f5+AfPW7D+5vN0nmyE3O0Bx3lL95yh+NhGANs3Uu6bssd/Y',
  lines: [
    hashed(
      '2026-11-20',
      '2026-11-20',
      'publish',
      '001',
      'a83ac3a9aa82a48bea8083bc589e702b93d8bc436c2d52040bb1663682af6329',
    ),
    hashed(
      '2026-11-20',
      '2026-11-20',
      'publish',
      '002',
      'bcf96d7d5956b0e24ddae357afa2c967b4da2589f77bb8059e7ba2b90d536f21',
    ),
    hashed(
      '2026-11-20',
      '2026-11-20',
      'publish',
      '003',
      'c458ed8fef1d7cc27031b48ae0694f0a0dc2168da072113a8731881b13ac40a4',
    ),
    hashed(
      '2026-11-21',
      '2026-11-20',
      'update',
      '001',
      '2b77786396ee025aa5105c74639f182ff7f14dee0065bd935601df9f067713d3',
      '更正金额笔误',
    ),
    '{"at":"2026-11-21T09:00:00+08:00","ev":"withdraw","id":"gs-2026-002","kind":"gongshi","path":"/gongshi/2026/002/","v":1,"why":"公示期满"}',
  ],
  leaf0: 'a93eb5117efdf0d58f8f3f4e8bb5a37f028e224244c35a8aa9936cf7d3383741',
  roots: { 3: 'oTTgPte73/Ops9MklAQi2E1caqkFlLghXCOyptUim1o=', 5: 'hB7d+VwWag4QFzPR8yGotPU9qe8n/0wsUOpPHFuV44o=' },
  signatures: {
    3: '— zwgk.example.gov.cn/ledger 0wby9eZ2E+R68WBCwalDF3poPmuC2L+3y1k01dGjHyarNc3sWuGoPOHV0OReNOfLFFQHaDL+i4ShmKv8+hxHHKPsuAg=\n',
    5: '— zwgk.example.gov.cn/ledger 0wby9XaK0USwqeAOxTw78kmQKs3pJB1nAZsFhd6yzrN4rBo+vWRtg2Z+aDNGlOv1TVkyFgDzAz5y1pw+TzsuRSx7wgg=\n',
  },
  inclusion1of5: [
    'qT61EX798NWPjz9Oi7WjfwKOIkJEw1qKqZNs99M4N0E=',
    'sLvesdjJKcytsIGOpb5LlzYiEOGbkq+JewcJdjRJowg=',
    'pkTPrLfCoGnKcg0HsQXuR9CPvqHywo+Gwh7ThxkQv9I=',
  ],
  consistency3to5: [
    'wzfczLXQxlbINRK3QzjHY/mHESiraDjsFwMq038gIM0=',
    '88jJPM1DI/FFv20/QfzD2hp6VCAM9+3OoRBH/7kVy28=',
    '9riNQrRe2nrgcPlAolDbEtcEf5UlF4nvp9EWkxq5gUA=',
    'pkTPrLfCoGnKcg0HsQXuR9CPvqHywo+Gwh7ThxkQv9I=',
  ],
} as const;
