/** `skp completion`: what makes a shell complete commands, options and the names of the standard. */
import { Argument } from 'commander'
import type { Command } from 'commander'
import { completionScripts } from '../completion/scripts.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../exit-codes.ts'

type Shell = keyof typeof completionScripts

/** Adds the command. */
export function addCompletion(program: Command, desk: Desk, _outcome: Outcome): void {
  program
    .command('completion')
    .description('print what makes a shell complete commands, options and names of the standard')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(completionScripts)))
    .addHelpText(
      'after',
      `
Install it, for new shells:
  echo 'source <(skp completion bash)' >> ~/.bashrc
  echo 'source <(skp completion zsh)' >> ~/.zshrc            after compinit
  echo 'skp completion fish | source' >> ~/.config/fish/config.fish
  'skp completion powershell | Out-String | Invoke-Expression' >> $PROFILE`,
    )
    .action(async (shell: Shell) => void (await desk.print(completionScripts[shell])))
}
