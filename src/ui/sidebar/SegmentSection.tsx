import { Fragment, h } from 'preact';
import type { SegmentAssessment } from '../../domain/segment';
import { Disclosure } from '../components/Disclosure';
import { Icon } from '../components/Icon';
import { PageText } from '../components/PageText';
import { still } from '../components/still';
import { BandBar } from './BandBar';
import type { Grounded } from './ground';
import { MissingList } from './MissingList';
import { SegmentReasons } from './SegmentReasons';
import { SupplyValue } from './SupplyValue';
import { decidingText, distanceWords, noticeWords } from './segment-words';
import { originWords } from './value-words';

/** The market segment, the number that decided, and why. */
export const SegmentSection = still(function SegmentSection({
  segment,
  ground,
}: Grounded<{ readonly segment: SegmentAssessment }>) {
  const deciding = decidingText(segment);
  const aside =
    originWords(segment.decidedBy?.source, ground.today) || (segment.segment && distanceWords(segment));
  return (
    <section aria-labelledby="segment">
      <h3 id="segment">Market segment</h3>
      <p class={segment.segment ? 'segment' : 'segment soft'}>{segment.segment?.title ?? 'Unknown'}</p>
      {deciding ? (
        <p>
          <b>{deciding}</b> · <PageText text={segment.decidedBy?.label ?? ''} />
          {aside && <span class="soft"> · {aside}</span>}
        </p>
      ) : (
        <MissingList missing={segment.missing} ground={ground} />
      )}
      <BandBar segment={segment} />
      {segment.notices.length > 0 && (
        <div class="notice">
          <Icon name="warn" />
          <div>
            {segment.notices.map((notice) => (
              <Fragment key={notice.kind + notice.label}>
                <p>{noticeWords(notice, ground.today)}</p>
                {!segment.segment && notice.kind === 'straddles' && (
                  <div class="row">
                    <SupplyValue {...notice} ground={ground} />
                  </div>
                )}
              </Fragment>
            ))}
          </div>
        </div>
      )}
      <Disclosure label="Why?" class="aside">
        {() => <SegmentReasons segment={segment} ground={ground} />}
      </Disclosure>
    </section>
  );
});
