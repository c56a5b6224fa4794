import type { ReactElement } from 'react';
import { addresses } from '#admin/rules/addresses.ts';
import type { EntryAddress, EntryRow, Review, Session, Step } from '#admin/rules/protocol.ts';
import { anyKind } from '#domain/kinds.ts';
import { NewsroomRefusal } from '../newsroom.ts';
import { reviewedEntry } from '../screens/addresses.ts';
import { Frame, openScreen, Trouble } from '../screens/frame.tsx';
import { useLoaded } from '../screens/loaded.ts';
import { DraftReview } from './draft-review.tsx';
import { PublishedEntry } from './published-entry.tsx';
import { Steps } from './steps.tsx';

const entry = reviewedEntry(location.search);
openScreen((session) =>
  entry ? (
    <ReviewScreen session={session} entry={entry} />
  ) : (
    <Frame session={session} title="审稿台" current="desk">
      <Trouble message="地址里没有写是哪一条。请从工作台的列表里打开" />
    </Frame>
  ),
);

interface Props {
  readonly session: Session;
  readonly entry: EntryAddress;
}

/** 审稿台: an open draft with all a reviewer needs, or the published entry with what may be done to it. */
function ReviewScreen({ session, entry: { kind, id } }: Props): ReactElement {
  const review = useLoaded<Review>(`${addresses.review}/${kind}/${id}`);
  const history = useLoaded<readonly Step[]>(`${addresses.history}/${kind}/${id}`);
  const rows = useLoaded<readonly EntryRow[]>(`${addresses.entries}?kind=${kind}`);
  const row = rows.value?.find((one) => one.id === id);
  const noDraft = review.trouble instanceof NewsroomRefusal && review.trouble.status === 404;
  const title = review.value?.draft.title ?? row?.title ?? `${kind}/${id}`;
  const changed = () => {
    review.again();
    history.again();
    rows.again();
  };
  return (
    <Frame session={session} title={title} current="desk">
      <p>
        {anyKind(kind).label}，编号 {id}
      </p>
      <div className="body">
        {review.trouble && !noDraft && <Trouble message={review.trouble.message} />}
        {review.value && <DraftReview review={review.value} onChanged={changed} />}
        {noDraft && rows.value && <PublishedEntry row={row} person={session.person} onChanged={changed} />}
        {!review.value && !review.trouble && <p role="status">正在读取稿件…</p>}
        {history.value && <Steps heading="经过" steps={history.value} />}
      </div>
    </Frame>
  );
}
