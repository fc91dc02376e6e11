/** What each shell runs to complete `skp`: it asks `skp` itself, so that nothing of a command is written twice. */

/**
 * The word behind which a shell asks: then come the words before the cursor, and `=` with the word at the cursor, for
 * no shell hands an empty word on without fail.
 */
export const completeWord = '__complete'

/** The scripts by shell; each says how to install it. */
export const completionScripts = {
  // Bash cuts words at @, = and : too, and replaces only what comes after the last of those.
  bash: `# skp for bash: add to ~/.bashrc    source <(skp completion bash)
_skp() {
  local line=\${COMP_LINE:0:COMP_POINT} candidate words cur before
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=('')
  cur=\${words[\${#words[@]} - 1]}
  before=\${cur%"\${cur##*[@=:]}"}
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    COMPREPLY+=("\${candidate#"$before"}")
  done < <("\${words[0]}" ${completeWord} "\${words[@]:1:\${#words[@]} - 2}" "=$cur" 2>/dev/null)
}
complete -o default -F _skp skp
`,
  zsh: `#compdef skp
# skp for zsh: add to ~/.zshrc, after compinit    source <(skp completion zsh)
_skp() {
  local -a candidates
  local line
  while IFS= read -r line; do
    candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done < <(skp ${completeWord} "\${(@)words[2,CURRENT-1]}" "=\${words[CURRENT]}" 2>/dev/null)
  if (( \${#candidates} )); then _describe skp candidates; else _files; fi
}
compdef _skp skp
`,
  fish: `# skp for fish: add to ~/.config/fish/config.fish    skp completion fish | source
function __skp_complete
  set -l before (commandline -opc)
  set -l cur (commandline -ct)
  skp ${completeWord} $before[2..-1] "=$cur" 2>/dev/null
end
complete -c skp -n 'test -n "$(__skp_complete)"' -f -a '(__skp_complete)'
`,
  powershell: `# skp for PowerShell: add to $PROFILE    skp completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName skp -ScriptBlock {
  param($cur, $ast, $cursor)
  $before = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($cur -ne '' -and $before.Count -gt 0) { $before = @($before | Select-Object -SkipLast 1) }
  skp ${completeWord} @before "=$cur" 2>$null | ForEach-Object {
    $value, $told = $_ -split "\`t", 2
    if (-not $told) { $told = $value }
    [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $told)
  }
}
`,
} as const
