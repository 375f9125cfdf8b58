#compdef roadmap
# Completion of roadmap for zsh. This line in ~/.zshrc: eval "$(roadmap completion zsh)"
# Or this file, called _roadmap, in a folder of $fpath.

# The program is asked at every TAB. Its first line says whether files are wanted, too; the others
# are the words that fit, with what they mean.
_roadmap() {
  local -a reply words_that_fit options
  local found=1
  reply=("${(@f)$(roadmap complete zsh $((CURRENT - 2)) "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2> /dev/null)}")
  words_that_fit=("${(@)reply[2,-1]}")
  # Case counts for nothing; in front of a closing quotation mark no blank is added.
  options=(-M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}')
  [[ -n $QISUFFIX ]] && options+=(-S '')
  (( $#words_that_fit )) && _describe -V roadmap words_that_fit "${(@)options}" && found=0
  if [[ $reply[1] == files ]]; then
    compset -P '--[^=]#='
    _files && found=0
  fi
  return found
}

if [[ $funcstack[1] == _roadmap ]]; then
  _roadmap "$@"
else
  if (( ! $+functions[compdef] )); then autoload -Uz compinit && compinit -i; fi
  compdef _roadmap roadmap
fi
