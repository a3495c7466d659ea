import { useSession } from '../session/session-context.ts';
import { usePreference } from '../session/session-context.ts';
import { FIRST_RUN_TEXT } from '../text/first-run.ts';
import { useText } from '../text/catalogue.ts';
import { Choices } from '../kit/Choices.tsx';

/** Indonesian or English, at any time. */
export function LanguageSwitch() {
  const { preferences } = useSession();
  const language = usePreference((now) => now.language);
  const text = useText(FIRST_RUN_TEXT);
  return (
    <Choices
      label={text.languages}
      value={language}
      choices={[
        { value: 'id', label: text.indonesian },
        { value: 'en', label: text.english },
      ]}
      onChoose={(chosen) => preferences.set({ language: chosen })}
    />
  );
}
