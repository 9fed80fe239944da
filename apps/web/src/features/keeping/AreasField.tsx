import { Button } from '@nl-design-system-candidate/button-react';
import { useState } from 'react';
import { keeping } from '../../text/keeping';
import { Combobox } from '../../ui/form/Combobox';
import { Field, type Problems } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { AreaMap } from './AreaMap';
import { Picked } from './PersonFields';
import { plain, useAreaOptions } from './useAreas';
import type { AreaChoice } from './values';

const words = keeping.areas;
const AT_MOST = 12;

interface Props {
  values: { areas: AreaChoice[] };
  set: (changes: { areas: AreaChoice[] }) => void;
  problems: Problems;
  label?: string;
  help?: string;
}

/** The areas served: by name, or on the map of a wijk. */
export function AreasField({ values: { areas }, set, problems, label = words.label, help = words.help }: Props) {
  const [typed, setTyped] = useState('');
  const [onMap, setOnMap] = useState(false);
  const all = useAreaOptions();
  const left = all.filter(({ code }) => !areas.some((area) => area.code === code));
  const wanted = plain(typed);
  const found = wanted === '' ? left.filter(({ level }) => level !== 'BUURT') : left.filter(({ found: name }) => ` ${name}`.includes(` ${wanted}`));
  const choose = ({ code, name, level }: AreaChoice) => {
    set({ areas: [...areas, { code, name, level }] });
    setTyped('');
  };
  return (
    <div className="kl-form__part">
      <Field id="gebied" label={label} help={help} problem={problems['gebied']}>
        {(input) => <Combobox input={input} typed={typed} onType={setTyped} options={found.slice(0, wanted === '' ? 60 : AT_MOST)} onChoose={choose} none={all.length > 0 && words.none} />}
      </Field>
      <Picked items={areas.map(({ code, name, level }) => ({ key: code, label: level === 'GEMEENTE' ? words.all(name) : name }))} remove={(code) => set({ areas: areas.filter((area) => area.code !== code) })} say={words.remove} />
      <div>
        <Button type="button" purpose="subtle" iconStart={<Icon name="pin" />} aria-expanded={onMap} onClick={() => setOnMap(!onMap)}>
          {onMap ? words.mapHide : words.map}
        </Button>
      </div>
      {onMap && <AreaMap areas={areas} choose={(next) => set({ areas: next })} />}
    </div>
  );
}
