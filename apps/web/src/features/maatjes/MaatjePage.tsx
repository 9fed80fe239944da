import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { Answer } from '../../app/Answer';
import { PageTitle } from '../../app/Page';
import { maatjesText } from '../../text/maatjes';
import { AsExpert } from './AsExpert';
import { AsMember } from './AsMember';
import { Blocks } from './Blocks';
import { useMyMaatjes } from './useMyMaatjes';
import '../keeping/keeping.css';
import './maatjes.css';

const words = maatjesText.mine;

/** "Mijn maatje": of a member of a buurtteam, of an expert, or of who is both. */
export default function MaatjePage() {
  const answer = useMyMaatjes();
  const onlyExpert = !!answer.data?.profile && !answer.data.isMember;
  return (
    <div className="kl-maatje">
      <PageTitle tab={onlyExpert ? words.titleOfExpert : words.title}>{onlyExpert ? words.titleOfExpert : words.title}</PageTitle>
      <Answer to={answer}>
        {(mine) => {
          const member = mine.isMember || mine.asMember.length > 0;
          const expert = mine.profile !== null || mine.asExpert.length > 0;
          if (!member && !expert) return <Paragraph className="kl-empty">{words.none}</Paragraph>;
          return (
            <>
              {member && <AsMember mine={mine} />}
              {expert && <AsExpert mine={mine} />}
              <Blocks people={mine.notWith} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
