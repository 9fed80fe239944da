import { useMutation } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import { Failed, Loading } from '../../app/Answer';
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
  /** It is there by now: only this is tried again. */
  const finish = useMutation({
    mutationFn: async ({ id, said, changeId }: { id: string; said: string; changeId: string | null }) => {
      if (importId) await send(AnswerImportWords, { id: importId, answers: [{ kind: 'ORGANISATION', word: name, means: [id] }] });
      else sayOnPage(id, { words: said, changeId });
      await refresh();
      go(importId ? back : `/organisaties/${id}`);
    },
  });
  return (
    <>
      <PageTitle tab={words.title}>{words.title}</PageTitle>
      <WayBack to={back}>{importId ? words.toList : text.beheer.back}</WayBack>
      {!mayAddOrganisations(me) ? (
        <KeepsNone />
      ) : finish.error ? (
        <Failed error={finish.error} retry={() => finish.mutate(finish.variables)} />
      ) : finish.variables ? (
        <Loading />
      ) : (
        <div className="kl-form">
          <NewOrganisation
            name={name}
            isMissing={false}
            level={2}
            done={(added, changeId) => finish.mutate({ id: added.id, said: words.done(added.name), changeId })}
            choose={({ id }) => finish.mutate({ id, said: words.known, changeId: null })}
            cancel={() => go(back)}
          />
        </div>
      )}
    </>
  );
}
