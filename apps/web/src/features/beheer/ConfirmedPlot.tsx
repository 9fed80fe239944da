import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Answer } from '../../app/Answer';
import type { ConfirmedShareQuery } from '../../gql/operations.generated';
import { text } from '../../text';
import { readDay } from '../../ui/hours';
import { shareQuery } from './useCoverage';

type Share = ConfirmedShareQuery['confirmedShare'];

const percent = (share: number): string => new Intl.NumberFormat('nl-NL', { style: 'percent' }).format(share);

/** Which part of her lists was confirmed in the last 90 days, and how that went over a year. */
export function ConfirmedPlot({ gemeente }: { gemeente: string | undefined }) {
  const answer = useQuery(shareQuery(gemeente));
  return (
    <section className="kl-section">
      <Heading level={2}>{text.beheer.share}</Heading>
      <Answer to={answer}>
        {({ confirmedShare }) => (confirmedShare.total === 0 ? <Paragraph className="kl-empty">{text.beheer.shareNone}</Paragraph> : <Course share={confirmedShare} />)}
      </Answer>
    </section>
  );
}

function Course({ share: { now, total, course } }: { share: Share }) {
  return (
    <>
      <Paragraph purpose="lead">{text.beheer.shareNow(percent(now), total)}</Paragraph>
      <Plot course={course} />
      <details className="kl-share__figures">
        <summary>{text.beheer.plotTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.beheer.plotWeek}</th>
              <th scope="col">{text.beheer.plotShare}</th>
              <th scope="col">{text.beheer.plotTotal}</th>
            </tr>
          </thead>
          <tbody>
            {[...course].reverse().map((point) => (
              <tr key={point.on}>
                <th scope="row">{readDay(point.on)}</th>
                <td>{percent(point.share)}</td>
                <td>{point.total.toLocaleString('nl-NL')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** The drawing stretches with the page; its words stand beside it, so that they keep their size. */
function Plot({ course }: { course: Share['course'] }) {
  const [title, described] = [useId(), useId()];
  const [first, last] = [course[0]!, course.at(-1)!];
  const points = course.map(({ share }, index) => `${((index / (course.length - 1)) * 100).toFixed(2)} ${(100 - share * 100).toFixed(2)}`);
  return (
    <figure className="kl-plot">
      <div className="kl-plot__scale" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <span key={share}>{percent(share)}</span>
        ))}
      </div>
      <svg className="kl-plot__drawing" role="img" aria-labelledby={`${title} ${described}`} viewBox="0 0 100 100" preserveAspectRatio="none">
        <title id={title}>{text.beheer.plotTitle}</title>
        <desc id={described}>{text.beheer.plotText(readDay(first.on), percent(first.share), readDay(last.on), percent(last.share))}</desc>
        <path className="kl-plot__grid" d="M0 0H100M0 50H100M0 100H100" />
        <path className="kl-plot__ground" d={`M${points.join('L')}L100 100L0 100Z`} />
        <path className="kl-plot__line" d={`M${points.join('L')}`} />
        <path className="kl-plot__now" d={`M${points.at(-1)}h0`} />
      </svg>
      <div className="kl-plot__days" aria-hidden="true">
        {[first, course[Math.floor(course.length / 2)]!, last].map(({ on }) => (
          <span key={on}>{month(on)}</span>
        ))}
      </div>
    </figure>
  );
}

const month = (day: string): string => new Intl.DateTimeFormat('nl-NL', { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`)).replace('.', '');
