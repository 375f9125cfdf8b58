import type { Context } from '../context';
import type { Answer } from '../context/answer';
import { defineCommand, type InputOf, required } from './command';
import { SHELLS } from './completion/shells';
import { oneOf } from './values';

const TO_INSTALL = `To have it in every new shell, add the line to the file:
  ~/.bashrc    eval "$(roadmap completion bash)"
  ~/.zshrc     eval "$(roadmap completion zsh)"
  config.fish  roadmap completion fish | source
  $PROFILE     roadmap completion powershell | Out-String | Invoke-Expression`;

const usage = {
  arguments: {
    shell: required(
      oneOf('shell', SHELLS, {
        noun: 'a shell there is a script for',
        question: `Which shell? One of ${SHELLS.join(', ')}.`,
        example: 'bash',
      }),
      'which shell',
    ),
  },
};

export type CompletionInput = InputOf<typeof usage>;

/** The script that lets a shell complete our command lines. */
export const run = async (context: Context, { shell }: CompletionInput): Promise<Answer> => {
  const script = context.completionScript(shell);
  return {
    json: () => ({ shell, script }),
    document: () => script.trimEnd().split('\n'),
  };
};

export const command = defineCommand(usage, {
  examples: ['completion bash', 'completion zsh > _roadmap'],
  footer: TO_INSTALL,
  run,
});
