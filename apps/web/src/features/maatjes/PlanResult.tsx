import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Problem } from '../../app/Answer';
import { AnsweredError } from '../../gql/client';
import { maatjesText } from '../../text/maatjes';
import { capital } from '../../ui/capital';
import { TextLink } from '../../ui/TextLink';
import { Saved } from '../keeping/Undo';
import { ShownPart } from './ShownPart';
import type { Applying, Planned } from './usePlan';

const words = maatjesText.plan;

interface Props {
  plan: Planned;
  apply: Applying;
  restart: () => void;
}

/** What a distribution does, before it is done; and after, with the way back. */
export function PlanResult({ plan, apply, restart }: Props) {
  const fresh = plan.pairs.filter(({ isKept }) => !isKept);
  const kept = plan.pairs.filter(({ isKept }) => isKept);
  const does = [plan.made > 0 && words.made(plan.made), plan.ended.length > 0 && words.ended(plan.ended.length)].filter(Boolean).join(', ');
  const outdated = apply.error instanceof AnsweredError && ['PLAN_OUTDATED', 'NOT_FOUND'].includes(apply.error.code);
  return (
    <>
      {plan.state === 'APPLIED' ? (
        <Saved words={words.done(does)} changeId={apply.data?.applyMaatjesPlan.changeId ?? null} />
      ) : (
        <Paragraph purpose="lead" role="status">
          {does ? words.ready : words.nothing}
        </Paragraph>
      )}
      <ul className="kl-plan__counts" aria-label={words.counts}>
        {plan.kept > 0 && <li>{words.kept(plan.kept)}</li>}
        {plan.made > 0 && <li>{words.made(plan.made)}</li>}
        {plan.ended.length > 0 && <li>{words.ended(plan.ended.length)}</li>}
        {plan.unmatched.length > 0 && <li>{words.left(plan.unmatched.length)}</li>}
      </ul>
      {plan.state === 'READY' && does && (
        <div className="kl-plan__apply">
          <Paragraph className="kl-soft">{words.told}</Paragraph>
          <Problem error={apply.error} />
          <Button purpose="primary" onClick={outdated ? restart : () => apply.mutate()} aria-busy={apply.isPending}>
            {outdated ? words.again : words.apply(does)}
          </Button>
        </div>
      )}
      <section className="kl-section">
        <Heading level={2}>{words.strives}</Heading>
        <Paragraph>{plan.objective}</Paragraph>
      </section>
      {plan.unmatched.length > 0 && (
        <ShownPart title={words.leftPeople} rows={plan.unmatched}>
          {({ member, why }) => (
            <li key={member.id}>
              <div className="kl-rows__words">
                <TextLink to={`/contacten/${member.id}`}>{member.name}</TextLink>
                <span>{capital(why)}</span>
              </div>
            </li>
          )}
        </ShownPart>
      )}
      {plan.ended.length > 0 && (
        <ShownPart title={words.endedPairs} rows={plan.ended}>
          {({ id, member, expert }) => (
            <li key={id}>
              <span>
                <TextLink to={`/contacten/${member.id}`}>{member.name}</TextLink> {maatjesText.board.with} {expert ? <TextLink to={`/contacten/${expert.id}`}>{expert.name}</TextLink> : maatjesText.somebody('')}
              </span>
            </li>
          )}
        </ShownPart>
      )}
      {fresh.length > 0 && <Pairs title={words.newPairs} pairs={fresh} />}
      {kept.length > 0 && <Pairs title={words.keptPairs} pairs={kept} />}
    </>
  );
}

function Pairs({ title, pairs }: { title: string; pairs: Planned['pairs'] }) {
  return (
    <ShownPart title={title} rows={pairs}>
      {({ member, expert, reasons }) => (
        <li key={`${member.id} ${expert.id}`}>
          <div className="kl-rows__words">
            <span>
              <TextLink to={`/contacten/${member.id}`}>{member.name}</TextLink> {maatjesText.board.with} <TextLink to={`/contacten/${expert.id}`}>{expert.name}</TextLink>
            </span>
            <span className="kl-soft kl-small">{capital(reasons.join(' · '))}</span>
          </div>
        </li>
      )}
    </ShownPart>
  );
}
