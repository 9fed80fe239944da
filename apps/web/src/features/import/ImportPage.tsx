import { useParams } from 'wouter';
import { KeepsNone } from '../../app/KeepsNone';
import { coordinates } from '../../app/keeps-lists';
import { PageTitle } from '../../app/Page';
import { ToBeheer } from '../../app/WayBack';
import { useMe } from '../../app/viewer';
import { importing } from '../../text/importing';
import { ChooseFile } from './ChooseFile';
import { DownloadLists } from './DownloadLists';
import { ImportSteps } from './ImportSteps';
import './import.css';

/** A list of people from Excel into the directory, in three steps; and the lists out again. */
export default function ImportPage() {
  const { id } = useParams<{ id?: string }>();
  return (
    <div className="kl-import">
      <PageTitle key={id} tab={importing.title}>{importing.title}</PageTitle>
      <ToBeheer />
      <Steps id={id} />
    </div>
  );
}

function Steps({ id }: { id?: string }) {
  if (!coordinates(useMe())) return <KeepsNone />;
  if (id) return <ImportSteps key={id} id={id} />;
  return (
    <>
      <ChooseFile />
      <DownloadLists />
    </>
  );
}
