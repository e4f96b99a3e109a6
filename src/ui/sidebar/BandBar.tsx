import { h } from 'preact';
import type { SegmentAssessment } from '../../domain/segment';
import { numberWords } from '../components/numbers';
import { bandWords, decidingText, distanceWords } from './segment-words';

/** The bands side by side, all of one width, with the deciding number between the boundaries. */
export function BandBar({ segment }: { readonly segment: SegmentAssessment }) {
  const { bands, position } = segment;
  const words = bands.map((band) => `${band.segment.title} ${bandWords(band.from, band.to)}`);
  const deciding = decidingText(segment);
  const distance = distanceWords(segment);
  const title = segment.segment?.title;
  const where =
    title && (deciding ? ` ${deciding} is ${title}${distance && `, ${distance}`}.` : ` ${title} is assumed.`);
  return (
    <div class="bands" role="img" aria-label={`Bands: ${words.join(', ')}.${where ?? ''}`}>
      {bands.map((band, index) => (
        <span
          key={band.segment.id}
          class={band.segment.id === segment.segment?.id ? 'band here' : 'band'}
          title={words[index]}
        >
          {band.from > 0 && <i>{numberWords(band.from)}</i>}
        </span>
      ))}
      {position !== undefined && <b style={{ left: `${position * 100}%` }} />}
    </div>
  );
}
