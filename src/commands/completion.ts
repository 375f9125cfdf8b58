import type { Context } from '../context';
import type { Answer } from '../context/answer';

export interface CompletionInput {
  readonly shell: string;
}

/** The script that lets a shell complete our command lines. */
export const run = async (context: Context, { shell }: CompletionInput): Promise<Answer> => {
  const script = context.completionScript(shell);
  return {
    json: () => ({ shell, script }),
    text: () => script.trimEnd().split('\n'),
    isDocument: true,
  };
};
