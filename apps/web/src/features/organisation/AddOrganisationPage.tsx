import { useLocation, useSearch } from 'wouter';
import { KeepsNone } from '../../app/KeepsNone';
import { WayBack } from '../../app/WayBack';
import { mayAddOrganisations } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { useMe } from '../../app/viewer';
import { send } from '../../gql/client';
import { AnswerImportWords } from '../../gql/operations.generated';
import { text } from '../../text';
import { organising } from '../../text/organisations';
import { sayOnPage } from '../keeping/just-saved';
import { NewOrganisation } from '../keeping/NewOrganisation';
import { useRefresh } from '../keeping/useRefresh';
import '../keeping/keeping.css';

const words = organising.add;

/** Adding an organisation by itself: who comes from a list that is being imported, goes back to it. */
export default function AddOrganisationPage() {
  const me = useMe();
  const asked = new URLSearchParams(useSearch());
  const [importId, name] = [asked.get('lijst'), asked.get('naam') ?? ''];
  const back = importId ? `/beheer/import/${encodeURIComponent(importId)}` : '/beheer';
  const [, go] = useLocation();
  const refresh = useRefresh();
  const finish = async (id: string, said: string, changeId: string | null) => {
    if (importId) await send(AnswerImportWords, { id: importId, answers: [{ kind: 'ORGANISATION', word: name, means: [id] }] });
    else sayOnPage(id, { words: said, changeId });
    await refresh();
    go(importId ? back : `/organisaties/${id}`);
  };
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <WayBack to={back}>{importId ? words.toList : text.beheer.back}</WayBack>
      {mayAddOrganisations(me) ? (
        <div className="kl-form">
          <NewOrganisation
            name={name}
            isMissing={false}
            level={2}
            done={(added, changeId) => void finish(added.id, words.done(added.name), changeId)}
            choose={({ id }) => void finish(id, words.known, null)}
            cancel={() => go(back)}
          />
        </div>
      ) : (
        <KeepsNone />
      )}
    </>
  );
}
