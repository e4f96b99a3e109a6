import { h } from 'preact';
import type { SegmentAssessment } from '../../domain/segment';
import type { Quota } from '../../playbook/schema';
import { type Fact, Facts } from '../components/Facts';
import type { Grounded } from './ground';
import { SourceNote } from './SourceNote';
import { SupplyValue } from './SupplyValue';
import { bandWords } from './segment-words';
import { saidWords, sourceWords } from './value-words';

/** "$700K – $1M incremental ACV". */
function quotaWords({ from, to, currency, unit }: Quota): string {
  const money = new Intl.NumberFormat(navigator.language, {
    style: 'currency',
    currency,
    notation: 'compact',
  });
  return `${money.format(from)}${to === from ? '' : ` – ${money.format(to)}`} ${unit}`;
}

/** What stands behind the segment: the rule, its source, the reading, the sales positions and the other axes. */
export function SegmentReasons({
  segment: { segment, decidedBy, bands, positions, quotas, csmSegment, region, preset, source },
  ground,
}: Grounded<{ readonly segment: SegmentAssessment }>) {
  const { today } = ground;
  const axes: Fact[] = [];
  if (csmSegment) axes.push(['CSM segment', saidWords(csmSegment, today)]);
  if (region) axes.push(['Region', saidWords(region, today)]);
  return (
    <div class="more">
      <Facts
        facts={bands
          .toReversed()
          .map((band) => [
            band.segment.title,
            bandWords(band.from, band.to),
            band.segment.id === segment?.id,
          ])}
      />
      <p>
        Rule “{preset.title}”{decidedBy && `, number ${sourceWords(decidedBy.source, today)}`}.
      </p>
      <SourceNote source={source} ground={ground} />
      {decidedBy && (
        <div class="row">
          {decidedBy.label} wrong?
          <SupplyValue field={decidedBy.field} label={decidedBy.label} ground={ground} />
        </div>
      )}
      <Facts
        facts={[
          ...positions.map(({ primary, title }): Fact => [primary ? 'Sold by' : 'Or by', title]),
          ...quotas.map((quota): Fact => [`Quota, ${quota.position}`, quotaWords(quota)]),
          ...axes,
        ]}
      />
    </div>
  );
}
