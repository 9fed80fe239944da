import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../../app/Answer';
import { KeepsNone } from '../../app/KeepsNone';
import { ToBeheer } from '../../app/WayBack';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { MaatjesBoard } from '../../gql/operations.generated';
import { maatjesText } from '../../text/maatjes';
import { PageButtonLink } from '../../ui/ButtonLink';
import { TextLink } from '../../ui/TextLink';
import { Bars } from './Bars';
import { WithSaid } from './board-said';
import { DeclinedPair, EndingPair, WaitingPair, WithoutMaatje } from './BoardRows';
import { ExpertLoad } from './ExpertLoad';
import { NoExperts } from './NoExperts';
import { ShownPart } from './ShownPart';
import type { Board } from './useBoard';
import '../keeping/keeping.css';
import './maatjes.css';
import './board.css';

const words = maatjesText.board;
/** The board names the first of each; more is for the distribution. */
const remarkOn = (rows: readonly unknown[], count: number): string | undefined => (rows.length < count ? words.showsFirst(rows.length, count) : undefined);

/** A coordinator's maatjes: who has none and why, what waits, what ends, how the load lies. */
export default function MaatjesBoardPage() {
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <ToBeheer />
      {coordinates(useMe()) ? <Whole /> : <KeepsNone />}
    </>
  );
}

function Whole() {
  const answer = useQuery({ queryKey: ['maatjes', 'board'], queryFn: ({ signal }) => send(MaatjesBoard, {}, signal), select: ({ maatjesBoard }) => maatjesBoard });
  return (
    <Answer to={answer}>
      {(board) =>
        board.members === 0 ? (
          <Paragraph className="kl-empty">
            {words.nobody} <TextLink to="/beheer/toevoegen">{words.addMember}</TextLink>
          </Paragraph>
        ) : hasNobodyToBe(board) ? (
          <NoExperts />
        ) : (
          <WithSaid>
            <Parts board={board} />
          </WithSaid>
        )
      }
    </Answer>
  );
}

/** Nobody can be a maatje, and nobody is one still. */
const hasNobodyToBe = ({ load, waiting, ending }: Board): boolean => [load, waiting, ending].every(({ length }) => length === 0);

function Parts({ board }: { board: Board }) {
  const proposedTo = board.withoutCount - board.unproposedCount;
  const remarks = [proposedTo > 0 && words.proposedTo(proposedTo), board.startingCount > 0 && words.starting(board.startingCount)].filter(Boolean).join(' ');
  return (
    <div className="kl-columns">
      <div>
        <div className="kl-board__head">
          <div>
            <Paragraph purpose="lead">{board.withoutCount === 0 ? words.all(board.members) : words.some(board.withoutCount, board.members)}</Paragraph>
            {remarks && <Paragraph className="kl-soft">{remarks}</Paragraph>}
          </div>
          <PageButtonLink to="/beheer/maatjes/verdelen" purpose={board.withoutCount > 0 ? 'primary' : 'secondary'}>
            {words.divide}
          </PageButtonLink>
        </div>
        {board.without.length > 0 && (
          <ShownPart title={words.without} rows={board.without} remark={remarkOn(board.without, board.unproposedCount)}>
            {(row) => <WithoutMaatje key={row.member.id} row={row} />}
          </ShownPart>
        )}
        {board.waiting.length > 0 && (
          <ShownPart title={words.waiting} rows={board.waiting} remark={remarkOn(board.waiting, board.waitingCount)}>
            {(pair) => <WaitingPair key={pair.id} pair={pair} />}
          </ShownPart>
        )}
        {board.ending.length > 0 && (
          <ShownPart title={words.ending} rows={board.ending} remark={remarkOn(board.ending, board.endingCount)}>
            {(pair) => <EndingPair key={pair.id} pair={pair} />}
          </ShownPart>
        )}
        {board.declined.length > 0 && (
          <ShownPart title={words.declined} rows={board.declined} first={3}>
            {(pair) => <DeclinedPair key={pair.id} pair={pair} />}
          </ShownPart>
        )}
        <ExpertLoad load={board.load} />
      </div>
      <div className="kl-board__figures">
        <section>
          <Heading level={2}>{words.domains}</Heading>
          <Bars bars={board.domains.map(({ domain, label, pairs, capacity }) => ({ key: domain, label, value: pairs, of: capacity, said: words.taken(pairs, capacity), canBeFull: true }))} />
        </section>
        <section className="kl-section">
          <Heading level={2}>{words.consults}</Heading>
          {board.consults.length === 0 ? <Paragraph className="kl-empty">{words.noConsults}</Paragraph> : <Consulted months={board.consults} />}
        </section>
      </div>
    </div>
  );
}

const MONTHS_SHOWN = 12;

function Consulted({ months }: { months: Board['consults'] }) {
  const most = Math.max(...months.map(({ count }) => count));
  return <Bars bars={months.slice(-MONTHS_SHOWN).map(({ month, count }) => ({ key: month, label: readMonth(month), value: count, of: most, said: words.times(count) }))} />;
}

const readMonth = (month: string): string => new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
