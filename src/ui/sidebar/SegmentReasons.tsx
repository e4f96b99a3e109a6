import type { SegmentAssessment } from '../../domain/segment';
import type { Quota } from '../../playbook/schema';
import { dateFormat } from '../components/dates';
import { PageText } from '../components/PageText';
import { useGround } from './ground';
import { SourceNote } from './SourceNote';
import { bandWords } from './segment-words';
import { sourceWords } from './value-words';

/** "$700K – $1M incremental ACV". */
function quotaWords({ from, to, currency, unit }: Quota): string {
  const { locale } = dateFormat({}).resolvedOptions();
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact' });
  return `${money.format(from)}${to === from ? '' : ` – ${money.format(to)}`} ${unit}`;
}

/** What stands behind the segment: the rule, its source, the reading, the sales positions and the other axes. */
export function SegmentReasons({ segment }: { readonly segment: SegmentAssessment }) {
  const { today } = useGround();
  const { decidedBy, bands, positions, quotas, csmSegment, region } = segment;
  return (
    <div class="more">
      <dl class="facts">
        {bands.toReversed().map((band) => (
          <div key={band.segment.id} class={band.segment.id === segment.segment?.id ? 'here' : ''}>
            <dt>{band.segment.title}</dt>
            <dd>{bandWords(band.from, band.to)}</dd>
          </div>
        ))}
      </dl>
      <p>
        Rule: {segment.preset.title}
        {decidedBy && `, number ${sourceWords(decidedBy.source, today)}`}.
      </p>
      <SourceNote source={segment.source} />
      <dl class="facts">
        {positions.map((position) => (
          <div key={position.title}>
            <dt>{position.primary ? 'Sold by' : 'Or by'}</dt>
            <dd>{position.title}</dd>
          </div>
        ))}
        {quotas.map((quota) => (
          <div key={quota.position}>
            <dt>Quota, {quota.position}</dt>
            <dd>{quotaWords(quota)}</dd>
          </div>
        ))}
        {[csmSegment && (['CSM segment', csmSegment] as const), region && (['Region', region] as const)].map(
          (fact) =>
            fact && (
              <div key={fact[0]}>
                <dt>{fact[0]}</dt>
                <dd title={fact[1].label}>
                  <PageText text={fact[1].text} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
