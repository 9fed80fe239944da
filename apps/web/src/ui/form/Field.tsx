import { FormField } from '@utrecht/form-field-react';
import { FormFieldDescription } from '@utrecht/form-field-description-react';
import { FormFieldErrorMessage } from '@utrecht/form-field-error-message-react';
import { FormLabel } from '@utrecht/form-label-react';
import { Textbox } from '@utrecht/textbox-react';
import type { ReactNode } from 'react';

/** What is wrong, by the id of the field it is wrong in. */
export type Problems = Readonly<Record<string, string | undefined>>;

interface About {
  id: string;
  label: string;
  help?: ReactNode;
  problem?: string;
}

/** What ties an input to its label, its help and what is wrong with it. */
export interface InputProps {
  id: string;
  invalid: boolean;
  'aria-describedby'?: string;
}

/** A label, its help, the input, and what is wrong with it: from top to bottom. */
export function Field({ id, label, help, problem, children }: About & { children: (input: InputProps) => ReactNode }) {
  const described = [help && `${id}-uitleg`, problem && `${id}-fout`].filter(Boolean).join(' ');
  return (
    <FormField
      invalid={!!problem}
      label={<FormLabel htmlFor={id}>{label}</FormLabel>}
      description={help && <FormFieldDescription id={`${id}-uitleg`}>{help}</FormFieldDescription>}
      input={children({ id, invalid: !!problem, 'aria-describedby': described || undefined })}
      errorMessage={problem && <FormFieldErrorMessage id={`${id}-fout`}>{problem}</FormFieldErrorMessage>}
    />
  );
}

interface TextProps extends About {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'date';
  autoComplete?: string;
  maxLength?: number;
  min?: string;
  className?: string;
  required?: boolean;
}

export function TextField({ value, onChange, type = 'text', autoComplete = 'off', maxLength = 120, min, className, required = false, ...about }: TextProps) {
  return (
    <Field {...about}>
      {(input) => (
        <Textbox
          {...input}
          type={type}
          value={value}
          min={min}
          maxLength={type === 'date' ? undefined : maxLength}
          className={className}
          autoComplete={autoComplete}
          aria-required={required || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function LongTextField({ value, onChange, ...about }: About & { value: string; onChange: (value: string) => void }) {
  return (
    <Field {...about}>
      {({ invalid, ...input }) => (
        <textarea {...input} className="utrecht-textbox kl-long-text" rows={3} maxLength={500} aria-invalid={invalid || undefined} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface SelectProps extends About {
  value: string;
  onChange: (value: string) => void;
  required?: boolean;
  children: ReactNode;
}

export function SelectField({ value, onChange, required = false, children, ...about }: SelectProps) {
  return (
    <Field {...about}>
      {({ invalid, ...input }) => (
        <select {...input} className={`utrecht-textbox kl-select ${invalid ? 'utrecht-textbox--invalid' : ''}`} aria-invalid={invalid || undefined} aria-required={required || undefined} value={value} onChange={(event) => onChange(event.target.value)}>
          {children}
        </select>
      )}
    </Field>
  );
}
