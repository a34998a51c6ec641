/** Three questions and one free line; no person is kept with them. */
import { LIMITS } from '#contract/limits.ts';
import type { WorkshopView } from '#contract/workshop.ts';
import { FilteredField } from '../forms/filtered-field.tsx';
import { FormFoot } from '../forms/form-foot.tsx';
import forms from '../forms/forms.module.css';
import { useForm } from '../forms/use-form.ts';
import { useText } from '../i18n.ts';
import { useNotices } from '../shell/notices.tsx';
import { Scale } from './scale.tsx';

/** NaN where nothing was chosen: the contract's schema says so then. */
function answer(data: FormData, name: string): number {
  const value = data.get(name);
  return value === null ? Number.NaN : Number(value);
}

export function EvaluationForm({ view }: { readonly view: WorkshopView }) {
  const text = useText();
  const notices = useNotices();
  const form = useForm('evaluation.answer', {
    body: (data) => ({
      workshop: view.id,
      useful: answer(data, 'useful'),
      contact: answer(data, 'contact'),
      recommend: answer(data, 'recommend'),
      line: String(data.get('line')),
    }),
    done: () => {
      notices.say(text('workshop.evaluation.sent'));
      document.getElementById('evaluation-title')?.focus();
    },
  });
  return (
    <form {...form.props} className={forms.editor} aria-label={text('workshop.evaluation')}>
      <Scale
        form={form}
        name="useful"
        question={text('workshop.useful')}
        from={1}
        to={5}
        low={text('workshop.useful.low')}
        high={text('workshop.useful.high')}
      />
      <Scale
        form={form}
        name="contact"
        question={text('workshop.contact')}
        from={1}
        to={5}
        low={text('workshop.contact.low')}
        high={text('workshop.contact.high')}
      />
      <Scale
        form={form}
        name="recommend"
        question={text('workshop.recommend')}
        from={0}
        to={10}
        low={text('workshop.recommend.low')}
        high={text('workshop.recommend.high')}
      />
      <FilteredField
        form={form}
        name="line"
        label={text('workshop.line')}
        limit={LIMITS.evaluationLine}
        hint={text('workshop.line.hint')}
        rows={2}
      />
      <FormFoot form={form} save={text('workshop.evaluation.send')} />
    </form>
  );
}
