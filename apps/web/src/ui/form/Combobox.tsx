import { Textbox } from '@utrecht/textbox-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { text } from '../../text';
import type { InputProps } from './Field';

interface Option {
  key: string;
  label: string;
  hint?: string;
}

interface Props<Chosen extends Option> {
  input: InputProps;
  typed: string;
  onType: (typed: string) => void;
  options: readonly Chosen[];
  onChoose: (chosen: Chosen) => void;
  busy?: boolean;
  /** Said when there are no options for what is typed. */
  none?: ReactNode;
  placeholder?: string;
}

/** A box in which one types to choose from a list: by keyboard, by touch, and heard. */
export function Combobox<Chosen extends Option>({ input, typed, onType, options, onChoose, busy = false, none, placeholder }: Props<Chosen>) {
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const open = isOpen && options.length > 0;
  const choose = (chosen: Chosen) => {
    setOpen(false);
    setAt(-1);
    onChoose(chosen);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      return setOpen(false);
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault();
      const chosen = options[Math.max(at, 0)];
      if (chosen) choose(chosen);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || options.length === 0) return;
    event.preventDefault();
    setOpen(true);
    const next = (at + step + options.length) % options.length;
    setAt(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="kl-combobox">
      <Textbox
        {...input}
        type="text"
        role="combobox"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && at >= 0 ? `${list}-${at}` : undefined}
        value={typed}
        maxLength={100}
        onChange={(event) => {
          onType(event.target.value);
          setAt(-1);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      {open && (
        <ul id={list} role="listbox" aria-label={text.form.choices} className="kl-combobox__list">
          {options.map((option, index) => (
            <li
              key={option.key}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className="kl-combobox__option"
              // before the box loses the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span>{option.label}</span>
              {option.hint && <span className="kl-soft kl-small">{option.hint}</span>}
            </li>
          ))}
        </ul>
      )}
      <div role="status" className="kl-combobox__said">
        {typed.trim() !== '' && !busy && options.length === 0 && none}
        {open && <span className="kl-hidden">{text.form.found(options.length)}</span>}
      </div>
    </div>
  );
}
