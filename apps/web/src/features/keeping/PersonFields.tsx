import { Button } from '@nl-design-system-candidate/button-react';
import { Heading } from '@nl-design-system-candidate/heading-react';
import type { PhoneKind, PhoneVisibility } from '../../gql/operations.generated';
import { keeping } from '../../text/keeping';
import { SelectField, TextField, type Problems } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { languageName, type Phone, type Values } from './values';

export interface PartProps {
  values: Values;
  set: (changes: Partial<Values>) => void;
  problems: Problems;
}

export function NameFields({ values, set, problems }: PartProps) {
  const words = keeping.person;
  return (
    <>
      <TextField id="voornaam" label={words.voornaam} value={values.voornaam} onChange={(voornaam) => set({ voornaam })} problem={problems['voornaam']} required maxLength={60} />
      <TextField id="tussenvoegsel" label={words.optional(words.tussenvoegsel)} value={values.tussenvoegsel} onChange={(tussenvoegsel) => set({ tussenvoegsel })} problem={problems['tussenvoegsel']} maxLength={20} className="kl-form__short" />
      <TextField id="achternaam" label={words.achternaam} value={values.achternaam} onChange={(achternaam) => set({ achternaam })} problem={problems['achternaam']} required maxLength={80} />
    </>
  );
}

export function EmailField({ values, set, problems }: PartProps) {
  const words = keeping.person;
  return <TextField id="email" type="email" label={words.optional(words.email)} help={words.emailHelp} value={values.email} onChange={(email) => set({ email })} problem={problems['email']} />;
}

const VISIBILITIES = Object.entries(keeping.phones.visibility) as [PhoneVisibility, string][];

/** Her own numbers, each with who may see it. */
export function PhoneFields({ values: { phones }, set, problems }: PartProps) {
  const words = keeping.phones;
  const change = (index: number, changes: Partial<Phone>) => set({ phones: phones.map((phone, place) => (place === index ? { ...phone, ...changes } : phone)) });
  const add = (kind: PhoneKind) => {
    set({ phones: [...phones, { kind, number: '', visibility: 'EVERYONE' }] });
    const id = `nummer-${phones.length}`;
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <>
      {phones.map(({ kind, number, visibility }, index) => (
        <div key={index} className="kl-phone">
          <TextField id={`nummer-${index}`} type="tel" label={words[kind]} value={number} onChange={(typed) => change(index, { number: typed })} problem={problems[`nummer-${index}`]} maxLength={30} />
          <SelectField id={`zichtbaar-${index}`} label={words.visible} value={visibility} onChange={(chosen) => change(index, { visibility: chosen as PhoneVisibility })}>
            {VISIBILITIES.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectField>
          {(number || phones.length > 1) && (
            <Button type="button" purpose="subtle" iconStart={<Icon name="close" />} onClick={() => set({ phones: phones.filter((_phone, place) => place !== index) })}>
              {words.remove}
              {number && <span className="kl-hidden"> {number}</span>}
            </Button>
          )}
        </div>
      ))}
      <div className="kl-row-wrap">
        <Button type="button" purpose="subtle" iconStart={<Icon name="plus" />} onClick={() => add('MOBILE')}>
          {words.addMobile}
        </Button>
        <Button type="button" purpose="subtle" iconStart={<Icon name="plus" />} onClick={() => add('DIRECT')}>
          {words.addDirect}
        </Button>
      </div>
    </>
  );
}

/** The languages that are spoken most beside Dutch, and the few that are asked for most at a school. */
const LANGUAGES = ['am', 'ar', 'bg', 'bs', 'de', 'el', 'en', 'es', 'fa', 'fr', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'it', 'ka', 'ku', 'pl', 'ps', 'pt', 'ro', 'ru', 'so', 'sq', 'sr', 'ti', 'tr', 'uk', 'ur', 'vi', 'zh']
  .map((code) => [code, languageName(code)] as const)
  .sort((one, other) => one[1].localeCompare(other[1], 'nl'));

export function LanguageField({ values: { languages }, set }: PartProps) {
  const words = keeping.languages;
  return (
    <div className="kl-form__part">
      <SelectField id="talen" label={words.label} help={words.help} value="" onChange={(code) => code && set({ languages: [...languages, code] })}>
        <option value="">{words.choose}</option>
        {LANGUAGES.filter(([code]) => !languages.includes(code)).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Picked items={languages.map((code) => ({ key: code, label: languageName(code) }))} remove={(code) => set({ languages: languages.filter((each) => each !== code) })} say={words.remove} />
    </div>
  );
}

/** What was picked, each to be taken away again. */
export function Picked({ items, remove, say }: { items: { key: string; label: string }[]; remove: (key: string) => void; say: (label: string) => string }) {
  if (items.length === 0) return null;
  return (
    <ul className="kl-picked">
      {items.map(({ key, label }) => (
        <li key={key}>
          <button type="button" className="kl-picked__one" aria-label={say(label)} onClick={() => remove(key)}>
            {label}
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

export function PartTitle({ children }: { children: string }) {
  return <Heading level={2}>{children}</Heading>;
}
