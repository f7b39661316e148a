import { unknownName } from '../../errors/catalogue.ts';
import type { Command } from '../command.ts';
import { exitCode } from '../messages.ts';

// Each script asks the hidden command `__complete` with the words so far; the last one may be unfinished. Where it knows
// nothing, the shell offers files.
const scripts = new Map([
  [
    'bash',
    `_rostrum() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do COMPREPLY+=("$line"); done < <(rostrum __complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _rostrum rostrum
`,
  ],
  [
    'zsh',
    `_rostrum() {
  local -a found
  found=("\${(@f)$(rostrum __complete "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then compadd -- "\${found[@]}"; else _files; fi
}
compdef _rostrum rostrum
`,
  ],
  [
    'fish',
    `complete -c rostrum -a '(rostrum __complete (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
`,
  ],
]);

/** `rostrum completion SHELL`: a script that a shell loads. */
export const completionCommand: Command = {
  id: 'completion',
  aliases: [],
  brief: 'Prints what a shell needs to complete commands and options: bash, zsh or fish.',
  usage: 'bash|zsh|fish',
  groups: [],
  inputs: { minimum: 1, maximum: 1, missing: `the name of a shell: ${[...scripts.keys()].join(', ')}` },
  example: 'eval "$(rostrum completion bash)"',
  async run({ stdout }, _flags, [shell = '']) {
    const script = scripts.get(shell);
    if (script === undefined) throw unknownName('shell', shell, [...scripts.keys()]);
    await stdout.write(script);
    return exitCode.done;
  },
};
