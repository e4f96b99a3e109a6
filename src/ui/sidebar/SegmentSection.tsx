import type { SegmentAssessment } from '../../domain/segment';
import { Disclosure } from '../components/Disclosure';
import { Icon } from '../components/Icon';
import { PageText } from '../components/PageText';
import { still } from '../components/still';
import { BandBar } from './BandBar';
import { EnterValue } from './EnterValue';
import { useGround } from './ground';
import { SegmentReasons } from './SegmentReasons';
import { decidingText, distanceWords, noticeWords } from './segment-words';

/** The market segment, the number that decided, and why. */
export const SegmentSection = still(function SegmentSection({
  segment,
}: {
  readonly segment: SegmentAssessment;
}) {
  const { today } = useGround();
  const deciding = decidingText(segment);
  const distance = distanceWords(segment);
  return (
    <section aria-labelledby="segment-heading">
      <h3 id="segment-heading">Market segment</h3>
      <p class={segment.segment ? 'segment' : 'segment unknown'}>{segment.segment?.title ?? 'Unknown'}</p>
      {deciding ? (
        <p class="deciding">
          <b>{deciding}</b> · <PageText text={segment.decidedBy?.label ?? ''} />
          {segment.segment && distance && <span class="soft"> · {distance}</span>}
        </p>
      ) : (
        segment.missing.length > 0 && (
          <ul class="missing">
            {segment.missing.map(({ field, label, why }) => (
              <li key={field}>
                <span>
                  {label} <span class="soft">{why === 'empty' ? 'is empty' : 'is not on this page'}</span>
                </span>
                <EnterValue field={field} label={label} />
              </li>
            ))}
          </ul>
        )
      )}
      <BandBar segment={segment} />
      {segment.notices.length > 0 && (
        <div class="notice">
          <Icon name="warn" />
          <div>
            {segment.notices.map((notice) => (
              <p key={notice.kind + notice.label} dir="auto">
                {noticeWords(notice, today)}
              </p>
            ))}
          </div>
        </div>
      )}
      <Disclosure label="Why?" class="aside">
        <SegmentReasons segment={segment} />
      </Disclosure>
    </section>
  );
});
