/** 撤下, which is reviewed like text, and 紧急撤下 (R9), which is not. Both need a reason that the public will read. */
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { EntryAddress, Finding } from '#admin/rules/protocol.ts';
import type { TakeDown, TakeDownWaits, TakenDown } from '#admin/rules/withdrawal-protocol.ts';
import { NewsroomRefusal, tell } from '../newsroom.ts';
import { findingText } from '../screens/finding-text.ts';
import { addressesIn } from './addresses-in.ts';

const words = {
  reviewed: {
    heading: '撤下',
    about: '经初审、终审后从网站上撤下，网址留着，写明时间和理由。',
    button: '申请撤下',
    hint: '好：事项已由市行政服务中心统一受理，见新的办事指南。不好：不需要了',
    address: addresses.withdraw,
  },
  'at once': {
    heading: '紧急撤下',
    about:
      '泄密、泄露个人信息等紧急情形用。立即撤下，不等审查，全程记录；页面、旧版本、列表、数据、检索和附件一起撤下，别的条目对它的引用不再显示。撤下后由另一位终审人员补审。',
    button: '立即撤下',
    hint: '好：附件里有申请人的身份证号。不好：有问题。理由会公开，不要把泄露的内容再写一遍',
    address: addresses.takeDown,
  },
} as const;

interface Props {
  readonly entry: EntryAddress;
  readonly how: keyof typeof words;
  onChanged(): void;
}

interface Refusal {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function Withdrawal({ entry: { kind, id }, how, onChanged }: Props): ReactElement {
  const { heading, about, button, hint, address } = words[how];
  const [reason, setReason] = useState('');
  const [more, setMore] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const field = useId();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') {
      setRefusal({ text: `请写明理由。${hint}`, findings: [] });
      document.getElementById(field)?.focus();
      return;
    }
    const { entries: others, unread } = addressesIn(more);
    if (unread.length > 0) {
      setRefusal({
        text: `什么也没有撤下。看不出是哪一条：${unread.join('、')}。请一行写一个网址，如 /notices/bianhao/`,
        findings: [],
      });
      document.getElementById(`${field}-more`)?.focus();
      return;
    }
    if (how === 'at once' && !confirm('立即从网站上撤下？')) return;
    const body: TakeDown = { kind, id, reason: reason.trim(), ...(others.length > 0 && { together: others }) };
    try {
      const { stillOffered, waits, entries } = await tell<Partial<TakenDown & TakeDownWaits>>(address, body);
      if (waits)
        alert(
          `一次撤下 ${entries} 条，要由另一位同志在 30 分钟内同意：请他打开工作台“不能等的”。等不及的，可以一条一条撤下`,
        );
      if (stillOffered)
        alert(
          `已撤下。这些附件别的条目还在用，仍然公开：${stillOffered.join('、')}。泄露的就在附件里时，请把那些条目也撤下`,
        );
      onChanged();
    } catch (error) {
      const findings = error instanceof NewsroomRefusal ? error.findings : [];
      setRefusal({ text: (error as Error).message, findings });
    }
  };
  return (
    <details className="withdrawal">
      <summary>{heading}</summary>
      <form className="moves" noValidate onSubmit={(event) => void send(event)}>
        <p>{about}</p>
        <label htmlFor={field}>理由（会公开）</label>
        <textarea id={field} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
        <small>{hint}</small>
        {how === 'at once' && (
          <details>
            <summary>还有别的条目一起撤下</summary>
            <label htmlFor={`${field}-more`}>网址，一行一条</label>
            <textarea id={`${field}-more`} rows={3} value={more} onChange={(event) => setMore(event.target.value)} />
            <small>如 /notices/bianhao/。超过 5 条要另一位同志同意，以后可以整件恢复</small>
          </details>
        )}
        <div className="buttons">
          <button type="submit" className={how === 'at once' ? 'main' : undefined}>
            {button}
          </button>
        </div>
        {refusal && (
          <div className="note late" role="alert">
            <p>{refusal.text}</p>
            {refusal.findings.map((finding) => (
              <p key={`${finding.field} ${finding.what}`}>
                <b>{finding.field}</b> {findingText(finding)}
              </p>
            ))}
          </div>
        )}
      </form>
    </details>
  );
}
