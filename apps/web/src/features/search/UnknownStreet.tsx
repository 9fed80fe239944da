import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState, type FormEvent } from 'react';
import { text } from '../../text';
import { TextField } from '../../ui/form/Field';
import { TextLink } from '../../ui/TextLink';
import { retype, type Question } from './question';
import { postcodeFor } from './street';

const words = text.search.street;

interface Props {
  street: string;
  question: Question;
  ask: (next: Question) => void;
  /** How many are found without the street, and how they are shown all the same. */
  others?: { count: number; show: () => void };
}

/** Which wijk a street is in is not known: whoever is found without it may be the wrong one. Her postcode tells. */
export function UnknownStreet({ street, question, ask, others }: Props) {
  const [postcode, setPostcode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (postcode.trim()) ask(retype(question, postcodeFor(street, question.text, postcode)));
  };
  return (
    <section className="kl-nothing kl-stack">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.help(street)}</Paragraph>
      <form noValidate className="kl-form" onSubmit={submit}>
        <TextField id="postcode-van-straat" label={words.postcode} value={postcode} onChange={setPostcode} maxLength={16} className="kl-form__short" />
        <div>
          <Button type="submit" purpose="primary">
            {words.search}
          </Button>
        </div>
      </form>
      <p>
        <TextLink to="/wijken">{words.wijk}</TextLink>
      </p>
      {others && (
        <div className="kl-nothing__others">
          <Button purpose="subtle" onClick={others.show}>
            {words.others(others.count, street)}
          </Button>
        </div>
      )}
    </section>
  );
}
